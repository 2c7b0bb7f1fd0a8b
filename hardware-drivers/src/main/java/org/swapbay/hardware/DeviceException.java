package org.swapbay.hardware;

/** A device did not do what it was asked; the four kinds call for four different answers. */
public abstract sealed class DeviceException extends Exception
        permits DeviceUnavailableException, DeviceTimeoutException, DeviceProtocolException, DeviceRefusedException {

    DeviceException(String message) {
        super(message);
    }

    DeviceException(String message, Throwable cause) {
        super(message, cause);
    }
}
