package org.swapbay.kiosk.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.swapbay.hardware.DeviceProtocolException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.kiosk.HandClock;

class DoorsTests {

    private final FakeLocks locks = new FakeLocks();
    private final Announcer announcer = new Announcer(new Events());
    private final DeviceHealthReport report = new DeviceHealthReport(new HandClock(), announcer);
    private final DoorWatch watch = new DoorWatch(
            locks, FakeLocks.cabinet(), announcer, new DeviceTrouble(Device.LOCKS, report, true, () -> false));
    private final Doors doors = new Doors(locks, FakeLocks.cabinet(), watch, Duration.ofMillis(1));

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void aPulseGoesToTheLockBehindTheDoorOnce() {
        assertThat(doors.pulse(2)).isEqualTo(PulseOutcome.ACKNOWLEDGED);
        assertThat(locks.pulses).containsExactly(FakeLocks.SECOND);
    }

    @Test
    void aLostAnswerMayHaveOpenedTheDoorAndIsNotRepeated() {
        locks.failure = new DeviceTimeoutException("silent");
        assertThat(doors.pulse(1)).isEqualTo(PulseOutcome.UNANSWERED);
        assertThat(locks.pulses).hasSize(1);
    }

    @Test
    void aGarbledAnswerMayHaveOpenedTheDoorToo() {
        locks.failure = new DeviceProtocolException("noise");
        assertThat(doors.pulse(1)).isEqualTo(PulseOutcome.UNANSWERED);
    }

    @Test
    void aDriverThatBreaksMayHaveOpenedTheDoorToo() {
        locks.breakdown = new IllegalStateException("bug");
        assertThat(doors.pulse(1)).isEqualTo(PulseOutcome.UNANSWERED);
        assertThat(locks.pulses).hasSize(1);
    }

    @Test
    void aBoardThatSaysNoMovedNothing() {
        locks.failure = new DeviceRefusedException("illegal address");
        assertThat(doors.pulse(1)).isEqualTo(PulseOutcome.REFUSED);
    }

    @Test
    void aLineThatIsDownSentNothing() {
        locks.failure = new DeviceUnavailableException("unplugged");
        assertThat(doors.pulse(1)).isEqualTo(PulseOutcome.NOT_SENT);
    }

    @Test
    void noDoorOpensInsideATransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThatIllegalStateException().isThrownBy(() -> doors.pulse(1));
        assertThat(locks.pulses).isEmpty();
    }

    @Test
    void aBayThatIsNotThereIsAMistakeOfTheProgram() {
        assertThatIllegalArgumentException().isThrownBy(() -> doors.pulse(3));
        assertThat(doors.bays()).containsExactly(1, 2);
    }

    @Test
    void aLookSeesWhatBothReadingsAgreeOn() {
        locks.firstDoorNext.add(org.swapbay.hardware.lock.DoorState.OPEN);
        locks.firstDoorNext.add(org.swapbay.hardware.lock.DoorState.OPEN);
        assertThat(doors.look()).containsEntry(1, new BayReading(DoorState.OPEN, Presence.ABSENT));
    }

    @Test
    void twoLooksThatDisagreeSenseNothingOfThatDoorOnly() {
        locks.firstDoorNext.add(org.swapbay.hardware.lock.DoorState.OPEN);
        locks.firstDoorNext.add(org.swapbay.hardware.lock.DoorState.CLOSED);
        assertThat(doors.look())
                .containsEntry(1, new BayReading(DoorState.NOT_SENSED, Presence.ABSENT))
                .containsEntry(2, new BayReading(DoorState.CLOSED, Presence.PRESENT));
    }

    @Test
    void aLookWithoutABoardSensesNothing() {
        locks.failure = new DeviceUnavailableException("unplugged");
        assertThat(doors.look()).containsOnlyKeys(1, 2).containsValue(BayReading.NOT_SENSED);
    }
}
