package org.swapbay.hardware.cash.ssp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.swapbay.hardware.cash.ssp.ScriptedValidator.CANNOT_NOW;
import static org.swapbay.hardware.cash.ssp.ScriptedValidator.FIVE;
import static org.swapbay.hardware.cash.ssp.ScriptedValidator.ONE;
import static org.swapbay.hardware.cash.ssp.ScriptedValidator.TWENTY;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceProtocolException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.cash.AcceptorSight.Movement;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.cash.BillEvent;
import org.swapbay.hardware.transport.Bytes;

/** What stands between a note and a charge: each of these fails where a guard of the driver is left out. */
class SspDriverGuardsTests {

    private static final int READ = 0xEF;
    private static final int CREDIT = 0xEE;
    private static final int STACKING = 0xCC;

    private final ScriptedValidator validator = new ScriptedValidator();
    private final SspDriver driver = validator.driver;

    @Test
    void whatIsInEscrowWhenTheProgramStartsIsGivenBackBeforeTheFirstPoll() throws DeviceException {
        validator.answer(SspCommand.HOLD, ScriptedValidator.OK);
        driver.look();
        assertThat(validator.asked)
                .containsSubsequence(
                        SspCommand.SYNC,
                        SspCommand.HOLD,
                        SspCommand.REJECT,
                        SspCommand.DISABLE,
                        SspCommand.HOST_PROTOCOL,
                        SspCommand.SERIAL_NUMBER,
                        SspCommand.SETUP_REQUEST,
                        SspCommand.SET_INHIBITS,
                        SspCommand.COUNTERS,
                        SspCommand.POLL_WITH_ACK);
        assertThat(validator
                        .packets
                        .get(validator.asked.indexOf(SspCommand.SET_INHIBITS))
                        .body())
                .as("nothing is let in")
                .isEqualTo(Bytes.of(SspCommand.SET_INHIBITS, 0, 0));
    }

    @Test
    void whereNothingIsInEscrowNothingIsGivenBack() throws DeviceException {
        driver.look();
        assertThat(validator.asked).startsWith(SspCommand.SYNC, SspCommand.HOLD, SspCommand.DISABLE);
        assertThat(validator.asked).doesNotContain(SspCommand.REJECT);
    }

    @Test
    void nothingIsSaidToAValidatorThatIsNotSetUp() {
        assertRefusedUnasked(DeviceUnavailableException.class, driver::stack);
        assertRefusedUnasked(DeviceUnavailableException.class, driver::giveBack);
        assertRefusedUnasked(DeviceUnavailableException.class, () -> driver.beginDeposit(Set.of(FIVE)));
        assertRefusedUnasked(DeviceUnavailableException.class, driver::endDeposit);
    }

    @Test
    void norToOneWhoseSettingUpFailedHalfWay() {
        validator.answer(SspCommand.SETUP_REQUEST, Bytes.of(0xF0, 3));
        assertThatExceptionOfType(DeviceProtocolException.class).isThrownBy(driver::look);
        validator.listen();
        assertRefusedUnasked(DeviceUnavailableException.class, driver::stack);
        assertThat(driver.denominations()).isEmpty();
        validator.answer(SspCommand.SETUP_REQUEST, Bytes.of(0xF8));
        assertThatExceptionOfType(DeviceProtocolException.class)
                .isThrownBy(driver::look)
                .withMessageContaining("f8");
    }

    @Test
    void stackIsOnePollAndIsSaidOnlyWhileTheNoteIsHeld() throws DeviceException {
        held(2);
        driver.stack();
        assertThat(validator.asked).containsExactly(SspCommand.POLL_WITH_ACK);
        validator.listen();
        assertRefusedUnasked(DeviceRefusedException.class, driver::stack);
        assertRefusedUnasked(DeviceRefusedException.class, driver::giveBack);
    }

    @Test
    void noteAfterNoteIsHeldAndNeverPolledMeanwhile() throws DeviceException {
        held(2);
        for (var look = 0; look < 5; look++) {
            var sight = driver.look();
            assertThat(sight.held()).isEqualTo(FIVE);
            assertThat(sight.movement()).isEqualTo(Movement.HOLDING);
            assertThat(sight.events()).isEmpty();
        }
        assertThat(validator.asked).hasSize(5).containsOnly(SspCommand.HOLD);
    }

    @Test
    void aNoteThatIsOnlyReadIsNotHeld() throws DeviceException {
        driver.look();
        validator.tells(READ, 0).listen();
        assertThat(driver.look().movement()).isEqualTo(Movement.READING);
        validator.listen();
        assertRefusedUnasked(DeviceRefusedException.class, driver::stack);
    }

    @Test
    void aNoteItCannotNameIsGivenBackAndNeverStacked() throws DeviceException {
        driver.look();
        validator.tells(READ, 9);
        var sight = driver.look();
        assertThat(sight.held()).isNull();
        assertThat(sight.events()).isEmpty();
        validator.listen();
        assertRefusedUnasked(DeviceRefusedException.class, driver::stack);
        driver.look();
        assertThat(validator.asked).containsExactly(SspCommand.REJECT);
    }

    @Test
    void aNoteItLetsGoOfByItselfIsHeldNoMore() throws DeviceException {
        held(2);
        validator.answer(SspCommand.HOLD, CANNOT_NOW);
        var sight = driver.look();
        assertThat(sight.held()).isNull();
        assertThat(sight.movement()).isEqualTo(Movement.NONE);
        validator.listen();
        assertRefusedUnasked(DeviceRefusedException.class, driver::stack);
    }

    @Test
    void givingBackIsSaidOnceAndARefusalIsTold() throws DeviceException {
        held(2);
        driver.giveBack();
        assertThat(validator.asked).containsExactly(SspCommand.REJECT);
        validator.listen();
        assertRefusedUnasked(DeviceRefusedException.class, driver::giveBack);

        held(2);
        validator.answer(SspCommand.REJECT, CANNOT_NOW);
        assertThatExceptionOfType(DeviceRefusedException.class)
                .isThrownBy(driver::giveBack)
                .withMessageContaining("f5");
        validator.listen();
        assertRefusedUnasked(DeviceRefusedException.class, driver::stack);
    }

    @Test
    void theWordToStackThatGotNoAnswerIsRepeatedAsItWasAndItsCreditToldOnce() throws DeviceException {
        held(2);
        validator.tells(STACKING, CREDIT, 2);
        validator.silences = ScriptedValidator.AT_ONCE.attempts();
        assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(driver::stack);
        assertRefusedAsked(DeviceUnavailableException.class, driver::stack, 2);
        var sight = driver.look();
        assertThat(sight.events()).containsExactly(new BillEvent.Credited(FIVE));
        assertThat(validator.asked)
                .containsExactly(SspCommand.POLL_WITH_ACK, SspCommand.POLL_WITH_ACK, SspCommand.POLL_WITH_ACK);
        assertThat(validator.packets.stream().map(SspPacket::sequence).distinct())
                .as("the validator tells by it that it is the same question")
                .hasSize(1);
    }

    @Test
    void anEventAboutMoneyHoldsEverythingUpUntilItWasAcknowledged() throws DeviceException {
        held(2);
        validator.tells(CREDIT, 2);
        driver.stack();
        assertThat(driver.look().events()).containsExactly(new BillEvent.Credited(FIVE));
        validator.listen();
        assertThat(driver.look().events()).isEmpty();
        assertThat(validator.asked)
                .as("what is not recorded must not be polled away")
                .isEmpty();

        validator.answer(SspCommand.EVENT_ACK, Bytes.of(0xF8));
        driver.acknowledge();
        driver.look();
        assertThat(validator.asked).containsExactly(SspCommand.EVENT_ACK);

        validator.answer(SspCommand.EVENT_ACK, CANNOT_NOW).listen();
        driver.acknowledge();
        driver.acknowledge();
        driver.look();
        assertThat(validator.asked).containsExactly(SspCommand.EVENT_ACK, SspCommand.POLL_WITH_ACK);
    }

    @Test
    void anAcknowledgementThatCannotBeSaidIsOwedStill() throws DeviceException {
        held(2);
        validator.tells(CREDIT, 2);
        driver.stack();
        driver.look();
        validator.line.open = false;
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(driver::acknowledge);
        validator.line.open = true;
        validator.silences = 2;
        validator.listen();
        assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(driver::acknowledge);
        driver.look();
        driver.acknowledge();
        assertThat(validator.asked)
                .as("asked again until it is answered, and then no more")
                .containsExactly(
                        SspCommand.EVENT_ACK, SspCommand.EVENT_ACK, SspCommand.EVENT_ACK, SspCommand.POLL_WITH_ACK);
    }

    @Test
    void whoDoesNotRepeatEventsIsPolledPlainlyAndOwedNothing() throws DeviceException {
        validator.answer(SspCommand.POLL_WITH_ACK, Bytes.of(SspReply.KEY_NOT_SET));
        held(2);
        validator.tells(STACKING, CREDIT, 2);
        driver.stack();
        assertThat(validator.asked).containsExactly(SspCommand.POLL);
        assertThat(driver.look().events()).containsExactly(new BillEvent.Credited(FIVE));
        driver.acknowledge();
        driver.look();
        assertThat(validator.asked).doesNotContain(SspCommand.EVENT_ACK, SspCommand.POLL_WITH_ACK);
    }

    @Test
    void onlyTheNotesThatWereAskedForAreLetIn() throws DeviceException {
        driver.look();
        validator.listen();
        driver.beginDeposit(Set.of(ONE, TWENTY));
        assertThat(validator.asked).containsExactly(SspCommand.SET_INHIBITS, SspCommand.ENABLE);
        assertThat(validator.packets.getFirst().body()).isEqualTo(Bytes.of(SspCommand.SET_INHIBITS, 0b101, 0));
        validator.listen();
        assertRefusedUnasked(DeviceRefusedException.class, () -> driver.beginDeposit(Set.of(new Bill("USD", 2))));
        validator.answer(SspCommand.SET_INHIBITS, CANNOT_NOW);
        assertThatExceptionOfType(DeviceRefusedException.class).isThrownBy(() -> driver.beginDeposit(Set.of(FIVE)));
        assertThat(validator.asked).as("not opened with the old choice").containsExactly(SspCommand.SET_INHIBITS);
        validator.listen();
        driver.endDeposit();
        assertThat(validator.asked).containsExactly(SspCommand.DISABLE);
        validator.answer(SspCommand.DISABLE, CANNOT_NOW);
        assertThatExceptionOfType(DeviceRefusedException.class).isThrownBy(driver::endDeposit);
    }

    @Test
    void aLineThatIsDownIsNoCrashEither() throws DeviceException {
        driver.look();
        validator.line.open = false;
        for (var look = 0; look < 20; look++)
            assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(driver::look);
        assertThat(driver.online()).isFalse();
        assertRefusedAsked(DeviceUnavailableException.class, driver::stack, validator.asked.size());
        validator.line.open = true;
        validator.listen();
        driver.look();
        assertThat(validator.asked).containsExactly(SspCommand.POLL_WITH_ACK);
    }

    @Test
    void aWordThatFoundTheLineLostIsNoWordThatWasHeard() throws DeviceException {
        held(2);
        validator.line.lostOnNextWrite = true;
        assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(driver::stack);
        assertThat(driver.online()).isFalse();
        assertThat(validator.asked).as("written once").hasSizeLessThanOrEqualTo(1);
        driver.close();
        assertThat(validator.line.isOpen()).isFalse();
    }

    /** The validator holds a note of a channel, and nothing was asked since. */
    private void held(int channel) throws DeviceException {
        validator.answer(SspCommand.HOLD, CANNOT_NOW);
        if (validator.packets.isEmpty()) driver.look();
        validator.answer(SspCommand.HOLD, ScriptedValidator.OK);
        validator.answer(SspCommand.REJECT, ScriptedValidator.OK);
        validator.tells(READ, channel);
        assertThat(driver.look().events()).containsExactly(new BillEvent.Held(FIVE));
        validator.listen();
    }

    private interface Word {
        void say() throws DeviceException;
    }

    private void assertRefusedUnasked(Class<? extends DeviceException> refusal, Word word) {
        assertRefusedAsked(refusal, word, 0);
    }

    private void assertRefusedAsked(Class<? extends DeviceException> refusal, Word word, int asked) {
        assertThatExceptionOfType(refusal).isThrownBy(word::say);
        assertThat(validator.asked).hasSize(asked);
    }
}
