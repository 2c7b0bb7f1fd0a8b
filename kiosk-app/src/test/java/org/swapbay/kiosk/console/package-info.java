/** Tests of the staff's screens. Start with {@link org.swapbay.kiosk.console.TicketsViewTests}. */
@NullMarked
package org.swapbay.kiosk.console;

import org.jspecify.annotations.NullMarked;
