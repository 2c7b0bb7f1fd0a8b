package org.swapbay.hardware;

/** The port is missing, forbidden or unplugged. Mark the device offline; its driver keeps reconnecting. */
public final class DeviceUnavailableException extends DeviceException {

    public DeviceUnavailableException(String message) {
        super(message);
    }

    public DeviceUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
