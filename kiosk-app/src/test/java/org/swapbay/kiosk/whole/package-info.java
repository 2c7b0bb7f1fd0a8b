/**
 * The whole kiosk as it stands in the hallway: the packaged program, the bench with its emulated hardware, a real
 * browser, each a process of its own. Start with {@link org.swapbay.kiosk.whole.WholeKioskIT}.
 */
@NullMarked
package org.swapbay.kiosk.whole;

import org.jspecify.annotations.NullMarked;
