package org.swapbay.kiosk.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.lock.DoorState;
import org.swapbay.kiosk.HandClock;

class DoorWatchTests {

    private static final BayReading SHUT = new BayReading(org.swapbay.kiosk.devices.DoorState.CLOSED, Presence.ABSENT);
    private static final BayReading OPEN = new BayReading(org.swapbay.kiosk.devices.DoorState.OPEN, Presence.ABSENT);

    private final FakeLocks locks = new FakeLocks();
    private final Events events = new Events();
    private final Announcer announcer = new Announcer(events);
    private final DeviceHealthReport report = new DeviceHealthReport(new HandClock(), announcer);
    private final DoorWatch watch = new DoorWatch(
            locks, FakeLocks.cabinet(), announcer, new DeviceTrouble(Device.LOCKS, report, true, () -> false));

    @BeforeEach
    void steady() {
        rounds(2);
        events.all.clear();
    }

    @Test
    void theFirstSteadyLookTellsOfEveryDoor() {
        var fresh = new DoorWatch(
                locks, FakeLocks.cabinet(), announcer, new DeviceTrouble(Device.LOCKS, report, true, () -> false));
        fresh.round();
        assertThat(events.of(DoorSeen.class)).isEmpty();
        fresh.round();
        assertThat(events.of(DoorSeen.class)).extracting(DoorSeen::bay).containsExactly(1, 2);
    }

    @Test
    void anOpenedDoorIsToldOnce() {
        locks.doors(DoorState.OPEN);
        rounds(5);
        assertThat(events.of(DoorSeen.class)).containsExactly(new DoorSeen(1, OPEN));
        assertThat(watch.readings()).containsEntry(1, OPEN);
    }

    @Test
    void aBouncingSensorIsNotTold() {
        for (int edge = 0; edge < 50; edge++) {
            locks.firstDoorNext.add(edge % 2 == 0 ? DoorState.OPEN : DoorState.CLOSED);
        }
        rounds(50);
        assertThat(events.of(DoorSeen.class)).isEmpty();
        assertThat(watch.readings()).containsEntry(1, SHUT);
    }

    @Test
    void aBouncingSensorThatSettlesIsToldOnce() {
        for (int edge = 0; edge < 9; edge++) {
            locks.firstDoorNext.add(edge % 2 == 0 ? DoorState.OPEN : DoorState.CLOSED);
        }
        locks.firstDoorNext.add(DoorState.OPEN);
        rounds(12);
        assertThat(events.of(DoorSeen.class)).containsExactly(new DoorSeen(1, OPEN));
    }

    @Test
    void itLooksOnceASecondWhileNothingHappens() {
        assertThat(watch.round()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void itLooksAgainSoonWhenADoorWaitsForASecondLook() {
        locks.doors(DoorState.OPEN);
        assertThat(watch.round()).isEqualTo(DoorWatch.CLOSE);
        watch.round();
        assertThat(watch.round()).isEqualTo(DoorWatch.IDLE);
    }

    @Test
    void itLooksFiveToEightTimesASecondDuringAVisitAndStartsAtOnce() {
        var woken = new AtomicInteger();
        watch.wakeBy(woken::incrementAndGet);
        watch.closely(true);
        assertThat(woken).hasValue(1);
        assertThat(watch.round()).isBetween(Duration.ofMillis(125), Duration.ofMillis(200));
        watch.closely(false);
        assertThat(watch.round()).isEqualTo(DoorWatch.IDLE);
    }

    @Test
    void aSingleLostLookTellsNothing() {
        locks.failure = new DeviceUnavailableException("unplugged");
        watch.round();
        locks.failure = null;
        rounds(3);
        assertThat(events.of(DoorSeen.class)).isEmpty();
    }

    @Test
    void aBoardThatWentOfflineBlindsTheDoorsAndItsReturnShowsThemAgain() {
        locks.failure = new DeviceUnavailableException("unplugged");
        rounds(2);
        assertThat(watch.readings()).containsOnlyKeys(1, 2).containsValue(BayReading.NOT_SENSED);
        assertThat(report.of(Device.LOCKS).trouble()).isEqualTo(Trouble.LINE_DOWN);
        locks.failure = null;
        locks.doors(DoorState.OPEN);
        rounds(2);
        assertThat(watch.readings()).containsEntry(1, OPEN);
        assertThat(events.of(DoorSeen.class)).contains(new DoorSeen(1, OPEN));
        assertThat(report.of(Device.LOCKS).state()).isEqualTo(DeviceHealth.State.OK);
    }

    @Test
    void aDoorThatShouldBeFeltAndIsNotMakesTheLocksDegraded() {
        locks.sensors.remove(FakeLocks.SECOND);
        watch.round();
        assertThat(report.of(Device.LOCKS).state()).isEqualTo(DeviceHealth.State.DEGRADED);
        assertThat(report.of(Device.LOCKS).trouble()).isEqualTo(Trouble.PARTLY_BLIND);
    }

    @Test
    void aListenerThatFailsCostsNoOtherEvent() {
        var heard = new Events();
        var deaf = new DoorWatch(
                locks,
                FakeLocks.cabinet(),
                new Announcer(event -> {
                    heard.publishEvent(event);
                    throw new IllegalStateException("listener");
                }),
                new DeviceTrouble(Device.LOCKS, report, true, () -> false));
        deaf.round();
        deaf.round();
        assertThat(heard.of(DoorSeen.class)).hasSize(2);
    }

    private void rounds(int count) {
        for (int round = 0; round < count; round++) watch.round();
    }
}
