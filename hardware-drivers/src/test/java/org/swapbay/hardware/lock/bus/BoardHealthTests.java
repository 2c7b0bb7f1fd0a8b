package org.swapbay.hardware.lock.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoardHealthTests {

    private final BoardHealth board = new BoardHealth(Duration.ofMillis(100));
    private final long now = System.nanoTime();

    @Test
    void aNewBoardMayBeAskedAndIsNotYetKnownToBeSound() {
        assertThat(board.resting(now)).isFalse();
        assertThat(board.quietUntil()).isBetween(now - Duration.ofMinutes(1).toNanos(), now);
        assertThat(board.sound()).isFalse();
        assertThat(board.prepared()).isFalse();
    }

    @Test
    void afterSilenceALateAnswerIsWaitedOutAndAfterTheSecondTheBoardRests() {
        board.silent(now);
        assertThat(board.quietUntil()).isEqualTo(after(100));
        assertThat(board.resting(now)).isFalse();

        board.silent(now);
        assertThat(board.resting(after(400) - 1)).isTrue();
        assertThat(board.resting(after(400))).isFalse();
    }

    @Test
    void restsDoubleUpToFourSeconds() {
        board.silent(now);
        for (int rest : new int[] {400, 800, 1600, 3200, 4000, 4000}) {
            board.silent(now);
            assertThat(board.resting(after(rest) - 1)).as("%d ms", rest).isTrue();
            assertThat(board.resting(after(rest))).as("%d ms", rest).isFalse();
        }
    }

    @Test
    void theThirdFailureMakesItOfflineAndForgetsItsSettingUp() {
        board.answered();
        board.markPrepared();
        board.silent(now);
        board.silent(now);
        assertThat(board.offline()).isFalse();
        assertThat(board.prepared()).isTrue();
        assertThat(board.sound()).isFalse();

        board.silent(now);
        assertThat(board.offline()).isTrue();
        assertThat(board.prepared()).isFalse();
    }

    @Test
    void brokenAnswersNeedNoWaitingAndMakeItRestOnlyWhenOffline() {
        board.garbled(now);
        board.garbled(now);
        assertThat(board.resting(now)).isFalse();
        assertThat(board.quietUntil()).isLessThanOrEqualTo(now);
        board.garbled(now);
        assertThat(board.offline()).isTrue();
        assertThat(board.resting(after(400) - 1)).isTrue();
    }

    @Test
    void anAnswerMakesItSoundAndItsNextRestShortAgain() {
        for (var i = 0; i < 5; i++) board.silent(now);
        board.answered();
        assertThat(board.sound()).isTrue();
        assertThat(board.offline()).isFalse();
        board.silent(now);
        board.silent(now);
        assertThat(board.resting(after(400))).isFalse();
    }

    @Test
    void aLineThatWasLostEndsRestAndTrust() {
        board.answered();
        board.markPrepared();
        for (var i = 0; i < 4; i++) board.silent(now);
        board.markPrepared();
        board.lineLost();
        assertThat(board.resting(System.nanoTime())).isFalse();
        assertThat(board.quietUntil()).isLessThanOrEqualTo(System.nanoTime());
        assertThat(board.offline()).isFalse();
        assertThat(board.sound()).isFalse();
        assertThat(board.prepared()).isFalse();
    }

    private long after(long millis) {
        return now + Duration.ofMillis(millis).toNanos();
    }
}
