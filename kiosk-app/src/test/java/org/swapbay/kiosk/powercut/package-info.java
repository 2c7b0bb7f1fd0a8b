/**
 * Cuts the power of a disk that loses, tears and reorders whatever was not forced. The gate for every change of H2's
 * version. Start with {@link org.swapbay.kiosk.powercut.PowerCutTests}.
 */
@NullMarked
package org.swapbay.kiosk.powercut;

import org.jspecify.annotations.NullMarked;
