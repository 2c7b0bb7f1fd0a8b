package org.swapbay.hardware;

/** The answer was no frame of this protocol, or belonged to somebody else. */
public final class DeviceProtocolException extends DeviceException {

    public DeviceProtocolException(String message) {
        super(message);
    }

    public DeviceProtocolException(String message, Throwable cause) {
        super(message, cause);
    }
}
