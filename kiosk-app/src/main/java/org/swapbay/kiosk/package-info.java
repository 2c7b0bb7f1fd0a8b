/**
 * The kiosk program: facts, places, work, consequences and eyes, one package each.
 * Start with the visit in {@code swaps}.
 */
@NullMarked
package org.swapbay.kiosk;

import org.jspecify.annotations.NullMarked;
