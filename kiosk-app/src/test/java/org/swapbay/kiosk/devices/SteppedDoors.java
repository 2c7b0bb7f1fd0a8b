package org.swapbay.kiosk.devices;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockController;

/** The production doors on a board of the test's, looked at when the test says so. */
public final class SteppedDoors {

    private final Doors doors;
    private final DoorWatch watch;

    /** @param bays every bay and where it sits; its lock has the same number on board 0 */
    public SteppedDoors(
            LockController board, Map<Integer, BayPlace> bays, Clock clock, ApplicationEventPublisher events) {
        var cabinet = new Cabinet();
        bays.forEach((bay, place) -> cabinet.add(bay, new LockAddress(0, bay), place));
        var announcer = new Announcer(events);
        var report = new DeviceHealthReport(clock, announcer);
        watch = new DoorWatch(board, cabinet, announcer, new DeviceTrouble(Device.LOCKS, report, true, () -> true));
        doors = new Doors(board, cabinet, watch, Duration.ZERO);
    }

    public Doors doors() {
        return doors;
    }

    /** One round of looking; returns how long until the next. */
    public Duration round() {
        return watch.round();
    }

    /** What happens when somebody wants to look more closely than the pause allows. */
    public void wakeBy(Runnable wake) {
        watch.wakeBy(wake);
    }
}
