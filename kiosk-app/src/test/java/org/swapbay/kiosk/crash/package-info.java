/**
 * The packaged program is killed at every point it names and at any moment, while the cabinet at the bench stands on.
 * Start with {@link org.swapbay.kiosk.crash.CrashIT}.
 */
@NullMarked
package org.swapbay.kiosk.crash;

import org.jspecify.annotations.NullMarked;
