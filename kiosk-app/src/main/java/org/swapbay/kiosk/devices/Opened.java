package org.swapbay.kiosk.devices;

import java.util.function.BooleanSupplier;

/**
 * A driver and what is known about its line.
 *
 * @param configured the configuration names a line
 * @param line whether that line stands now: a silent device behind it needs another remedy than a pulled plug
 */
record Opened<D extends AutoCloseable>(D device, boolean configured, BooleanSupplier line) {

    /** For a device without a line. */
    static <D extends AutoCloseable> Opened<D> nothing(D unconfigured) {
        return new Opened<>(unconfigured, false, () -> false);
    }

    DeviceTrouble trouble(Device device, DeviceHealthReport report) {
        return new DeviceTrouble(device, report, configured, line);
    }
}
