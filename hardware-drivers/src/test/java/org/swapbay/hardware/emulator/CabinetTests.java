package org.swapbay.hardware.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.lock.LockAddress;

class CabinetTests {

    private static final LockAddress LOCK = new LockAddress(0, 3);
    private static final int BAY = 3;

    private final ManualClock clock = new ManualClock();
    private final Cabinet cabinet = new Cabinet(CabinetLayout.twelve(0).bays(), PulseLog.inMemory(), clock);

    @Test
    void baysAreNumberedRowByRowFromTheTopLeft() {
        assertThat(cabinet.bays()).hasSize(12);
        assertThat(cabinet.bay(5)).extracting(Bay::column, Bay::row).containsExactly(1, 1);
        assertThat(cabinet.bay(12).lock()).isEqualTo(new LockAddress(0, 12));
    }

    @Test
    void aPulsedDoorSpringsOpen() {
        cabinet.pulse(LOCK);

        assertThat(cabinet.bay(BAY).door()).isEqualTo(Door.OPEN);
        assertThat(cabinet.doorSwitch(LOCK)).isFalse();
        assertThat(outcomes()).containsExactly(Pulse.Outcome.OPENED);
    }

    @Test
    void aDoorStaysOpenUntilItIsPushed() {
        cabinet.pulse(LOCK);
        clock.pass(Duration.ofHours(1));
        assertThat(cabinet.doorSwitch(LOCK)).isFalse();

        assertThat(cabinet.push(BAY)).isTrue();
        assertThat(cabinet.doorSwitch(LOCK)).isTrue();
        assertThat(cabinet.pull(BAY)).as("a latched door holds").isFalse();
    }

    @Test
    void withoutASpringAnUnlatchedDoorWaitsForAPull() {
        cabinet.springsOpen(false);
        cabinet.pulse(LOCK);
        assertThat(cabinet.doorSwitch(LOCK)).isTrue();
        assertThat(cabinet.bay(BAY).door()).isEqualTo(Door.UNLATCHED);

        assertThat(cabinet.pull(BAY)).isTrue();
        assertThat(cabinet.doorSwitch(LOCK)).isFalse();
    }

    @Test
    void pulsingAnOpenDoorMovesNothingAndIsLogged() {
        cabinet.pulse(LOCK);
        cabinet.pulse(LOCK);
        assertThat(outcomes()).containsExactly(Pulse.Outcome.OPENED, Pulse.Outcome.NOTHING_TO_DO);
    }

    @Test
    void aPulseForALockThatIsNotThereIsLogged() {
        cabinet.pulse(new LockAddress(0, 16));
        assertThat(outcomes()).containsExactly(Pulse.Outcome.NOT_WIRED);
        assertThat(cabinet.doorSwitch(new LockAddress(0, 16))).isFalse();
        assertThat(cabinet.itemSensor(new LockAddress(0, 16))).isFalse();
    }

    @Test
    void aPulseWithoutSupplyIsLoggedAndOpensNothing() {
        cabinet.pulseWithoutSupply(LOCK);
        assertThat(outcomes()).containsExactly(Pulse.Outcome.NO_SUPPLY);
        assertThat(cabinet.doorSwitch(LOCK)).isTrue();
    }

    @Test
    void nothingGoesThroughAShutDoor() {
        var chromebook = Thing.labelled("CB-0001");
        cabinet.stock(BAY, chromebook);
        assertThat(cabinet.take(BAY)).isEmpty();
        assertThat(cabinet.put(4, chromebook)).isFalse();
    }

    @Test
    void whatIsTakenOutIsInTheHandUntilItIsPutIn() {
        var chromebook = Thing.labelled("CB-0001");
        cabinet.stock(BAY, chromebook);
        cabinet.pulse(LOCK);

        assertThat(cabinet.take(BAY)).contains(chromebook);
        assertThat(cabinet.hand()).containsExactly(chromebook);
        assertThat(cabinet.itemSensor(LOCK)).isFalse();

        assertThat(cabinet.put(BAY, chromebook)).isTrue();
        assertThat(cabinet.hand()).isEmpty();
        assertThat(cabinet.itemSensor(LOCK)).isTrue();
    }

    @Test
    void aFullBayTakesNothingMore() {
        cabinet.stock(BAY, Thing.labelled("CB-0001"));
        cabinet.pulse(LOCK);
        assertThat(cabinet.put(BAY, new Thing(null, "A book"))).isFalse();
    }

    @Test
    void aLabelledThingExistsOnce() {
        cabinet.stock(BAY, Thing.labelled("CB-0001"));
        assertThat(cabinet.pickUp(Thing.labelled("CB-0001"))).isFalse();
        assertThat(cabinet.pickUp(Thing.labelled("CB-0002"))).isTrue();
        assertThat(cabinet.pickUp(Thing.labelled("CB-0002"))).isFalse();

        assertThat(cabinet.putAway(Thing.labelled("CB-0002"))).isTrue();
        assertThat(cabinet.hand()).isEmpty();
    }

    @Test
    void aJammedDoorTakesThePulseAndStaysShut() {
        cabinet.set(BAY, Fault.DOOR_JAMMED, true);
        cabinet.pulse(LOCK);
        assertThat(cabinet.doorSwitch(LOCK)).isTrue();
        assertThat(outcomes()).containsExactly(Pulse.Outcome.JAMMED);

        cabinet.set(BAY, Fault.DOOR_JAMMED, false);
        cabinet.pulse(LOCK);
        assertThat(cabinet.doorSwitch(LOCK)).isFalse();
    }

    @Test
    void aForcedDoorOpensWithoutAPulseAndItsLatchNoLongerHolds() {
        cabinet.set(BAY, Fault.DOOR_FORCED, true);
        assertThat(cabinet.doorSwitch(LOCK)).isFalse();
        assertThat(outcomes()).containsExactly(Pulse.Outcome.FORCED);

        cabinet.push(BAY);
        assertThat(cabinet.pull(BAY)).isTrue();
    }

    @Test
    void aBouncingSensorSettlesAfterASecond() {
        cabinet.set(BAY, Fault.SENSOR_BOUNCING, true);
        clock.pass(Cabinet.BOUNCE);
        cabinet.pulse(LOCK);

        var readings =
                IntStream.range(0, 6).mapToObj(i -> cabinet.doorSwitch(LOCK)).toList();
        assertThat(readings).contains(true, false);

        clock.pass(Cabinet.BOUNCE);
        assertThat(IntStream.range(0, 6).mapToObj(i -> cabinet.doorSwitch(LOCK)))
                .containsOnly(false);
    }

    @Test
    void aStuckDoorSensorSaysTheSameWhateverTheDoorDoes() {
        cabinet.set(BAY, Fault.SENSOR_STUCK_CLOSED, true);
        cabinet.pulse(LOCK);
        assertThat(cabinet.doorSwitch(LOCK)).isTrue();

        cabinet.set(BAY, Fault.SENSOR_STUCK_CLOSED, false);
        cabinet.set(BAY, Fault.SENSOR_STUCK_OPEN, true);
        cabinet.push(BAY);
        assertThat(cabinet.doorSwitch(LOCK)).isFalse();
    }

    @Test
    void aStuckPresenceSensorSaysTheSameWhateverIsInside() {
        cabinet.set(BAY, Fault.PRESENCE_STUCK_PRESENT, true);
        assertThat(cabinet.itemSensor(LOCK)).isTrue();

        cabinet.set(BAY, Fault.PRESENCE_STUCK_PRESENT, false);
        cabinet.set(BAY, Fault.PRESENCE_STUCK_ABSENT, true);
        cabinet.stock(BAY, Thing.labelled("CB-0001"));
        assertThat(cabinet.itemSensor(LOCK)).isFalse();
    }

    @Test
    void aDeviceFaultDoesNotBefallABay() {
        assertThatThrownBy(() -> cabinet.set(BAY, Fault.PAPER_OUT, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cabinet.bay(13)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listenersAreToldOfChangesAndOnlyOfChanges() {
        var told = new AtomicInteger();
        cabinet.onChange(told::incrementAndGet);

        cabinet.push(BAY);
        cabinet.pull(BAY);
        assertThat(told).hasValue(0);

        cabinet.pulse(LOCK);
        cabinet.push(BAY);
        assertThat(told).hasValue(2);
    }

    private java.util.List<Pulse.Outcome> outcomes() {
        return cabinet.pulses().all().stream().map(Pulse::outcome).toList();
    }
}
