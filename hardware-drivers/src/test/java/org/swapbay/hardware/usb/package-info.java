/** Tests of USB, and what runs against enumerated devices in a guest. Start with {@link org.swapbay.hardware.usb.UsbTests}. */
@NullMarked
package org.swapbay.hardware.usb;

import org.jspecify.annotations.NullMarked;
