package org.swapbay.hardware.lock.cu16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No frame can be made that names a board or lock that is not there. */
class Cu16BoundsTests {

    static Stream<Named<IntFunction<Cu16Frame>>> framesToABoard() {
        return Stream.of(
                Named.of("status", Cu16Command.Status::new),
                Named.of("unlock", board -> new Cu16Command.Unlock(board, 1)),
                Named.of("unlock all", Cu16Command.UnlockAll::new),
                Named.of("set unlock time", board -> new Cu16Command.SetUnlockTime(board, Duration.ofMillis(500))),
                Named.of("read unlock time", Cu16Command.ReadUnlockTime::new),
                Named.of("reply", board -> new Cu16Reply(board, false, 0, 0)));
    }

    @ParameterizedTest
    @MethodSource("framesToABoard")
    void boardsAreZeroToFourteen(IntFunction<Cu16Frame> frame) {
        assertThat(frame.apply(0)).isNotNull();
        assertThat(frame.apply(14)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> frame.apply(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> frame.apply(15));
    }

    @Test
    void locksAreOneToSixteen() {
        var reply = new Cu16Reply(0, false, 0x8001, 0x8000);
        assertThat(reply.hook(1)).isTrue();
        assertThat(reply.hook(16)).isTrue();
        assertThat(reply.item(1)).isFalse();
        assertThat(reply.item(16)).isTrue();
        for (int lock : new int[] {0, 17, 33}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Cu16Command.Unlock(0, lock));
            assertThatIllegalArgumentException().isThrownBy(() -> reply.hook(lock));
            assertThatIllegalArgumentException().isThrownBy(() -> reply.item(lock));
        }
    }

    @Test
    void unlockTimesAreStepsOfTenMillisecondsInSixteenBits() {
        assertThat(new Cu16Command.SetUnlockTime(0, Duration.ofMillis(655_350))).isNotNull();
        assertThat(new Cu16Command.SetUnlockTime(0, Duration.ZERO)).isNotNull();
        for (long millis : new long[] {-10, 505, 655_360}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Cu16Command.SetUnlockTime(0, Duration.ofMillis(millis)));
        }
    }
}
