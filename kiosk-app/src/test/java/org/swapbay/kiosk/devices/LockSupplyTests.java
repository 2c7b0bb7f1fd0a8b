package org.swapbay.kiosk.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.lock.DoorState;
import org.swapbay.kiosk.HandClock;

/** The board of two locks answers; whether the doors move, the test says. */
class LockSupplyTests {

    private static final int LOOKS = 20;

    private final FakeLocks locks = new FakeLocks();
    private final Announcer announcer = new Announcer(new Events());
    private final DeviceHealthReport report = new DeviceHealthReport(new HandClock(), announcer);
    private final DoorWatch watch = new DoorWatch(
            locks, FakeLocks.cabinet(), announcer, new DeviceTrouble(Device.LOCKS, report, true, () -> true));
    private final Doors doors = new Doors(locks, FakeLocks.cabinet(), watch, Duration.ZERO);

    @Test
    void oneDoorThatStaysShutIsJammedAndNoMore() {
        doors.pulse(1);
        looks(3 * LOOKS);
        assertThat(trouble()).isEqualTo(Trouble.NONE);
    }

    @Test
    void twoDoorsInARowThatStayShutAreTheSupply() {
        doors.pulse(1);
        looks(LOOKS);
        doors.pulse(2);
        looks(LOOKS - 1);
        assertThat(trouble()).as("the second had no time yet").isEqualTo(Trouble.NONE);
        looks(2);
        assertThat(trouble()).isEqualTo(Trouble.LOCK_SUPPLY);
        assertThat(report.of(Device.LOCKS).state()).isEqualTo(DeviceHealth.State.DEGRADED);
    }

    @Test
    void theSameDoorTwiceIsOneDoor() {
        doors.pulse(1);
        looks(LOOKS);
        doors.pulse(1);
        looks(2 * LOOKS);
        assertThat(trouble()).isEqualTo(Trouble.NONE);
    }

    @Test
    void aDoorThatOpensEndsTheSuspicion() {
        doors.pulse(1);
        doors.pulse(2);
        looks(LOOKS + 1);
        assertThat(trouble()).isEqualTo(Trouble.LOCK_SUPPLY);
        locks.doors(DoorState.OPEN);
        looks(2);
        assertThat(trouble()).isEqualTo(Trouble.NONE);
        locks.doors(DoorState.CLOSED);
        looks(2 * LOOKS);
        assertThat(trouble()).as("nothing was ordered since").isEqualTo(Trouble.NONE);
    }

    @Test
    void anOrderTheBoardDidNotTakeSaysNothingAboutTheSupply() {
        locks.failure = new org.swapbay.hardware.DeviceTimeoutException("silent");
        doors.pulse(1);
        doors.pulse(2);
        locks.failure = null;
        looks(2 * LOOKS);
        assertThat(trouble()).isEqualTo(Trouble.NONE);
    }

    private Trouble trouble() {
        return report.of(Device.LOCKS).trouble();
    }

    private void looks(int count) {
        for (int look = 0; look < count; look++) watch.round();
    }
}
