package org.swapbay.kiosk.devices;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.devices.DeviceHealth.State;

/** How the devices are, now. Any thread may ask. */
public class DeviceHealthReport {

    private static final Logger log = LoggerFactory.getLogger(DeviceHealthReport.class);

    private final Map<Device, DeviceHealth> healths = new EnumMap<>(Device.class);
    private final Clock clock;
    private final Announcer announcer;

    DeviceHealthReport(Clock clock, Announcer announcer) {
        this.clock = clock;
        this.announcer = announcer;
        for (var device : Device.values()) {
            healths.put(device, new DeviceHealth(device, State.DOWN, clock.instant(), Trouble.STARTING));
        }
    }

    public synchronized DeviceHealth of(Device device) {
        return Objects.requireNonNull(healths.get(device));
    }

    public synchronized List<DeviceHealth> all() {
        return List.copyOf(healths.values());
    }

    /** A device that this kiosk need not have, and has not. Told before anybody asks. */
    synchronized void leaveOut(Device device) {
        healths.remove(device);
    }

    void note(Device device, State state, Trouble trouble) {
        changed(device, state, trouble).ifPresent(health -> {
            log.info("device={} state={} trouble={}", device, state, trouble);
            announcer.announce(new DeviceHealthChanged(health));
        });
    }

    private synchronized Optional<DeviceHealth> changed(Device device, State state, Trouble trouble) {
        if (!healths.containsKey(device)) return Optional.empty();
        var before = of(device);
        if (before.state() == state && before.trouble() == trouble) return Optional.empty();
        var after = new DeviceHealth(device, state, clock.instant(), trouble);
        healths.put(device, after);
        return Optional.of(after);
    }
}
