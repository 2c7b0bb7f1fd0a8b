package org.swapbay.hardware.cash.ssp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.swapbay.hardware.cash.ssp.ScriptedValidator.FIVE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceProtocolException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.cash.BillEvent;
import org.swapbay.hardware.transport.Bytes;

/** What is an answer and what is none, when a validator is taken for crashed, and what is read of what it says. */
class SspConversationTests {

    private static final int CREDIT = 0xEE;
    private static final int STACKED = 0xEB;
    private static final int RESET = 0xF1;

    private final ScriptedValidator validator = new ScriptedValidator();
    private final SspDriver driver = validator.driver;

    @Test
    void eachQuestionTurnsTheSequence() throws DeviceException {
        driver.look();
        var turns = validator.packets.stream().map(SspPacket::sequence).toList();
        assertThat(turns.getFirst()).as("GA138: a sync carries 1").isTrue();
        for (var at = 1; at < turns.size(); at++) assertThat(turns.get(at)).isEqualTo(!turns.get(at - 1));
    }

    @Test
    void oneThatStartedAnewIsSetUpAnewAndLetsNothingIn() throws DeviceException {
        driver.look();
        driver.beginDeposit(Set.of(FIVE));
        validator
                .tells(RESET, 0xE2, 2)
                .answer(SspCommand.COUNTERS, ScriptedValidator.counted(8))
                .listen();
        var sight = driver.look();
        assertThat(sight.events()).containsExactly(new BillEvent.Restarted(), new BillEvent.ClearedToCassette(FIVE));
        assertThat(sight.stacked()).hasValue(8);
        assertThat(validator.asked)
                .startsWith(SspCommand.POLL_WITH_ACK, SspCommand.DISABLE)
                .contains(SspCommand.SET_INHIBITS)
                .doesNotContain(SspCommand.ENABLE, SspCommand.HOLD, SspCommand.REJECT);
    }

    @Test
    void afterSevenLooksWithoutAnswerItIsTakenForCrashedAndSpokenToAnew() throws DeviceException {
        driver.look();
        for (var look = 1; look <= 7; look++) {
            validator.silences = 2;
            validator.listen();
            assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(driver::look);
            assertThat(validator.asked).doesNotContain(SspCommand.SYNC);
        }
        validator.listen();
        driver.look();
        assertThat(validator.asked).startsWith(SspCommand.SYNC, SspCommand.HOLD);
    }

    @Test
    void anAnswerInBetweenIsNoCrash() throws DeviceException {
        driver.look();
        for (var look = 1; look <= 20; look++) {
            validator.silences = look % 3 == 0 ? 0 : 2;
            try {
                driver.look();
            } catch (DeviceTimeoutException silent) {
                assertThat(driver.online()).isFalse();
            }
        }
        validator.silences = 0;
        driver.look();
        assertThat(validator.asked.stream().filter(code -> code == SspCommand.SYNC))
                .hasSize(1);
        assertThat(driver.online()).isTrue();
    }

    @Test
    void neitherAnEchoNorAnotherAddressNorAnotherSequenceIsAnAnswer() throws DeviceException {
        driver.look();
        var next = !validator.packets.getLast().sequence();
        for (var other : List.of(
                new SspPacket(0, next, Bytes.of(SspCommand.POLL_WITH_ACK)),
                new SspPacket(1, next, Bytes.of(0xF0, CREDIT, 2)),
                new SspPacket(0, !next, Bytes.of(0xF0, CREDIT, 2)))) {
            validator.instead = SspCodec.encode(other);
            assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(driver::look);
        }
        validator.instead = Bytes.of(0x7F, 0x80, 0x01);
        assertThatExceptionOfType(DeviceProtocolException.class)
                .isThrownBy(driver::look)
                .withMessageContaining("3 bytes");
        validator.instead = Bytes.of(0x55, 0x55);
        assertThatExceptionOfType(DeviceProtocolException.class)
                .isThrownBy(driver::look)
                .withMessageContaining("55");
        validator.instead = null;
        assertThat(driver.look().events()).isEmpty();
    }

    @Test
    void itsCountIsReadWholeAndAgainAfterEachNote() throws DeviceException {
        validator.answer(SspCommand.COUNTERS, ScriptedValidator.counted(0xF1E2D3C4L));
        assertThat(driver.look().stacked()).hasValue(0xF1E2D3C4L);
        validator.listen();
        driver.look();
        assertThat(validator.asked).doesNotContain(SspCommand.COUNTERS);
        validator.tells(STACKED).answer(SspCommand.COUNTERS, ScriptedValidator.counted(0xF1E2D3C5L));
        var sight = driver.look();
        assertThat(sight.stacked()).hasValue(0xF1E2D3C5L);
        assertThat(sight.identity()).isEqualTo("001C962C");
        validator.tells(STACKED).answer(SspCommand.COUNTERS, Bytes.of(0xF0, 5, 1, 0, 0));
        assertThat(driver.look().stacked()).as("cut short").isEmpty();
        validator.tells(STACKED).answer(SspCommand.COUNTERS, Bytes.of(0xF2));
        assertThat(driver.look().stacked()).isEmpty();
    }

    @Test
    void whoRefusesToBePolledIsNoAcceptor() {
        validator.answer(SspCommand.POLL_WITH_ACK, Bytes.of(SspReply.KEY_NOT_SET));
        validator.answer(SspCommand.POLL, Bytes.of(SspReply.FAIL));
        assertThatExceptionOfType(DeviceRefusedException.class)
                .isThrownBy(driver::look)
                .withMessageContaining("f8");
    }
}
