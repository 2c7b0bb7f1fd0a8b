/**
 * USB where the kernel offers no node: what is plugged in, and scanners and printers by libusb, in a process of its own.
 * Start with {@link org.swapbay.hardware.usb.UsbProcess}.
 */
@NullMarked
package org.swapbay.hardware.usb;

import org.jspecify.annotations.NullMarked;
