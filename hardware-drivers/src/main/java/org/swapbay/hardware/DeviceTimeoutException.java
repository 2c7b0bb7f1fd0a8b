package org.swapbay.hardware;

/** No answer in time. Whatever was asked may have happened: read the state, never repeat a movement. */
public final class DeviceTimeoutException extends DeviceException {

    public DeviceTimeoutException(String message) {
        super(message);
    }

    public DeviceTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
