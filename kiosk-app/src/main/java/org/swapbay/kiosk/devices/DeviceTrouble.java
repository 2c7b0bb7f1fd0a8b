package org.swapbay.kiosk.devices;

import java.util.function.BooleanSupplier;
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
    private final BooleanSupplier line;
    /** A device not yet heard is down until it answers. */
    private int failures = PATIENCE;
    /** What the last exchange came to: the cause also while the driver lets the device rest. */
    private Trouble exchange = Trouble.NO_ANSWER;

    DeviceTrouble(Device device, DeviceHealthReport report, boolean configured, BooleanSupplier line) {
        this.device = device;
        this.report = report;
        this.configured = configured;
        this.line = line;
    }

    /** The device answered; {@code lasting} is what is still wrong with it, or {@link Trouble#NONE}. */
    synchronized void works(Trouble lasting) {
        failures = 0;
        exchange = Trouble.NO_ANSWER;
        report.note(device, lasting == Trouble.NONE ? State.OK : State.DEGRADED, lasting);
    }

    synchronized void down(Trouble trouble) {
        failures = PATIENCE;
        report.note(device, State.DOWN, configured ? trouble : Trouble.NOT_CONFIGURED);
    }

    /** It cannot be reached: the remedy depends on whether the line itself stands. */
    synchronized void unreachable() {
        if (line.getAsBoolean()) down(exchange);
        else {
            exchange = Trouble.NO_ANSWER;
            down(Trouble.LINE_DOWN);
        }
    }

    /** For a device that only speaks by itself: all there is to know is whether its line stands. */
    synchronized void listenedTo() {
        if (line.getAsBoolean()) works(Trouble.NONE);
        else unreachable();
    }

    synchronized void failed(DeviceException problem) {
        switch (problem) {
            case DeviceUnavailableException _ -> unreachable();
            case DeviceTimeoutException _ -> failed(Trouble.NO_ANSWER);
            case DeviceProtocolException _ -> failed(Trouble.GARBLED);
            case DeviceRefusedException _ -> failed(Trouble.REFUSING);
        }
    }

    private void failed(Trouble trouble) {
        exchange = trouble;
        if (failures < PATIENCE) failures++;
        report.note(device, failures == PATIENCE ? State.DOWN : State.DEGRADED, trouble);
    }
}
