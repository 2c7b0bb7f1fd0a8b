package org.swapbay.hardware;

/** The device understood and said no, such as a printer without paper. Show why; do not retry. */
public final class DeviceRefusedException extends DeviceException {

    public DeviceRefusedException(String message) {
        super(message);
    }

    public DeviceRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
