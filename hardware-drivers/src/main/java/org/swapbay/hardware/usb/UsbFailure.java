package org.swapbay.hardware.usb;

import org.usb4java.LibUsb;

/** libusb said no. */
final class UsbFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsbFailure(String what, int code) {
        super(what + ": " + LibUsb.errorName(code));
    }
}
