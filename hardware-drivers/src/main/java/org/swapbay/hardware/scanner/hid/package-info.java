/**
 * Scanners that send HID POS reports, usage page 0x8C: no keyboard, no baud rate, whole reads.
 * Start with {@link org.swapbay.hardware.scanner.hid.HidPosParser}.
 */
@NullMarked
package org.swapbay.hardware.scanner.hid;

import org.jspecify.annotations.NullMarked;
