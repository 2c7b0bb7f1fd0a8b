package org.swapbay.kiosk.devices;

import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceProtocolException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.kiosk.devices.DeviceHealth.State;

/** Turns what a driver reports into the device's health: a missing line at once, a bad answer only when it stays. */
final class DeviceTrouble {

    /** So many failures in a row are no longer a disturbance on the bus. */
    private static final int PATIENCE = 3;

    private final Device device;
    private final DeviceHealthReport report;
    private final boolean configured;
    private int failures;

    DeviceTrouble(Device device, DeviceHealthReport report, boolean configured) {
        this.device = device;
        this.report = report;
        this.configured = configured;
    }

    /** The device answered; {@code lasting} is what is still wrong with it, or {@link Trouble#NONE}. */
    synchronized void works(Trouble lasting) {
        failures = 0;
        report.note(device, lasting == Trouble.NONE ? State.OK : State.DEGRADED, lasting);
    }

    synchronized void down(Trouble trouble) {
        report.note(device, State.DOWN, configured ? trouble : Trouble.NOT_CONFIGURED);
    }

    /** For a device that only listens: all there is to know is whether its line stands. */
    synchronized void line(boolean open) {
        if (open) works(Trouble.NONE);
        else down(Trouble.LINE_DOWN);
    }

    synchronized void failed(DeviceException problem) {
        switch (problem) {
            case DeviceUnavailableException _ -> down(Trouble.LINE_DOWN);
            case DeviceTimeoutException _ -> failed(Trouble.NO_ANSWER);
            case DeviceProtocolException _ -> failed(Trouble.GARBLED);
            case DeviceRefusedException _ -> failed(Trouble.REFUSING);
        }
    }

    private void failed(Trouble trouble) {
        failures = Math.min(failures + 1, PATIENCE);
        boolean wasDown = report.of(device).state() == State.DOWN;
        report.note(device, wasDown || failures == PATIENCE ? State.DOWN : State.DEGRADED, trouble);
    }
}
