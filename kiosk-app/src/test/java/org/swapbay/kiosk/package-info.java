/** What tests of the whole program share. Start with {@link org.swapbay.kiosk.KioskTest}. */
@NullMarked
package org.swapbay.kiosk;

import org.jspecify.annotations.NullMarked;
