/** What the guided fuzz tests of the kiosk share. Start with {@link org.swapbay.kiosk.fuzz.Seeds}. */
@NullMarked
package org.swapbay.kiosk.fuzz;

import org.jspecify.annotations.NullMarked;
