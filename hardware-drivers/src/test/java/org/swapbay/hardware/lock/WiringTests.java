package org.swapbay.hardware.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.hardware.lock.bus.BusTiming;

class WiringTests {

    private static final LockAddress ONE = new LockAddress(0, 1);

    @ParameterizedTest
    @CsvSource({"0, 1", "255, 1", "0, 255"})
    void anAddressGoesToItsBounds(int board, int lock) {
        assertThat(new LockAddress(board, lock)).hasToString(board + "/" + lock);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "256, 1", "0, 0", "0, 256"})
    void anAddressBeyondItsBoundsIsRefused(int board, int lock) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LockAddress(board, lock));
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 10_000})
    void anUnlockTimeGoesToItsBounds(long millis) {
        assertThat(lock(millis).unlockTime()).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 99, 10_001})
    void anUnlockTimeThatBurnsACoilOrOpensNothingIsRefused(long millis) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lock(millis))
                .withMessageContaining("unlock time out of 100 ms..10 s");
    }

    @ParameterizedTest
    @EnumSource(
            value = DoorFeedback.class,
            names = {"CLOSED_IS_1", "CLOSED_IS_0"})
    void aWiredDoorReadsAsItStands(DoorFeedback wiring) {
        assertThat(wiring.read(wiring.bit(true))).isEqualTo(DoorState.CLOSED);
        assertThat(wiring.read(wiring.bit(false))).isEqualTo(DoorState.OPEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = PresenceFeedback.class,
            names = {"PRESENT_IS_1", "PRESENT_IS_0"})
    void aWiredBayReadsAsItIs(PresenceFeedback wiring) {
        assertThat(wiring.read(wiring.bit(true))).isEqualTo(Presence.PRESENT);
        assertThat(wiring.read(wiring.bit(false))).isEqualTo(Presence.ABSENT);
    }

    @Test
    void theNamesOfTheWiringsSayWhatAOneMeans() {
        assertThat(DoorFeedback.CLOSED_IS_1.read(true)).isEqualTo(DoorState.CLOSED);
        assertThat(PresenceFeedback.PRESENT_IS_1.read(true)).isEqualTo(Presence.PRESENT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutAWireNothingIsSensedAndTheBitStaysLow(boolean is) {
        assertThat(DoorFeedback.NONE.read(is)).isEqualTo(DoorState.NOT_SENSED);
        assertThat(PresenceFeedback.NONE.read(is)).isEqualTo(Presence.NOT_SENSED);
        assertThat(DoorFeedback.NONE.bit(is)).isFalse();
        assertThat(PresenceFeedback.NONE.bit(is)).isFalse();
    }

    @Test
    void aBusIsAskedAtLeastOnce() {
        assertThatCode(() -> timing(1)).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> timing(0));
    }

    private static LockSettings lock(long millis) {
        return new LockSettings(ONE, DoorFeedback.NONE, PresenceFeedback.NONE, Duration.ofMillis(millis));
    }

    private static BusTiming timing(int attempts) {
        return new BusTiming(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, attempts);
    }
}
