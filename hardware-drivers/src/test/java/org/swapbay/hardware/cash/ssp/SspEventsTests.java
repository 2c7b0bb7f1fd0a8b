package org.swapbay.hardware.cash.ssp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.swapbay.hardware.cash.ssp.ScriptedValidator.FIVE;
import static org.swapbay.hardware.cash.ssp.ScriptedValidator.OK;
import static org.swapbay.hardware.cash.ssp.ScriptedValidator.ONE;
import static org.swapbay.hardware.cash.ssp.ScriptedValidator.TWENTY;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceProtocolException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.cash.AcceptorCondition;
import org.swapbay.hardware.cash.AcceptorSight;
import org.swapbay.hardware.cash.AcceptorSight.Movement;
import org.swapbay.hardware.cash.BillEvent;
import org.swapbay.hardware.transport.Bytes;

/** What each thing a validator says is told as, and what is forgotten when it is spoken to anew. */
@Timeout(20)
class SspEventsTests {

    private static final int FROM_FRONT = 0xE1;
    private static final int REMOVED = 0xE3;
    private static final int REPLACED = 0xE4;
    private static final int FRAUD = 0xE6;
    private static final int FULL = 0xE7;
    private static final int JAM = 0xE9;
    private static final int REJECTED = 0xEC;
    private static final int REJECTING = 0xED;
    private static final int CREDIT = 0xEE;
    private static final int READ = 0xEF;

    private final ScriptedValidator validator = new ScriptedValidator();
    private final SspDriver driver = validator.driver;

    @Test
    void whatIsAboutMoneyIsToldAndOwesAnAcknowledgement() throws DeviceException {
        driver.look();
        for (var event : List.of(FROM_FRONT, FRAUD, CREDIT)) {
            validator.tells(event, 2).listen();
            var told = driver.look().events();
            assertThat(told)
                    .containsExactly(
                            event == CREDIT
                                    ? new BillEvent.Credited(FIVE)
                                    : event == FRAUD
                                            ? new BillEvent.Tampered(FIVE)
                                            : new BillEvent.ClearedToFront(FIVE));
            driver.acknowledge();
            assertThat(validator.asked).endsWith(SspCommand.EVENT_ACK);
        }
    }

    @Test
    void whereNothingIsOwedNothingIsAcknowledged() throws DeviceException {
        driver.look();
        validator.listen();
        driver.acknowledge();
        validator.silences = 2;
        assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(driver::look);
        validator.listen();
        driver.acknowledge();
        assertThat(validator.asked).as("only looking asks again").isEmpty();
    }

    @Test
    void aSilentValidatorIsNotToldThatItsEventIsRecorded() throws DeviceException {
        driver.look();
        validator.tells(CREDIT, 2);
        driver.look();
        validator.silences = 2;
        assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(driver::acknowledge);
        validator.listen();
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(driver::acknowledge);
        assertThat(validator.asked).isEmpty();
    }

    @Test
    void aCassetteTakenOutAndPutBackIsToldOnceEach() throws DeviceException {
        driver.look();
        assertThat(look(FULL).conditions()).containsExactly(AcceptorCondition.CASSETTE_FULL);
        validator.tells(REMOVED);
        var out = driver.look();
        assertThat(out.events()).containsExactly(new BillEvent.CassetteRemoved());
        assertThat(out.conditions()).contains(AcceptorCondition.CASSETTE_OUT);
        assertThat(look(REMOVED).events()).isEmpty();
        var back = look(REPLACED);
        assertThat(back.events()).containsExactly(new BillEvent.CassetteReplaced());
        assertThat(back.conditions()).as("an empty one is not full").isEmpty();
        assertThat(look(REPLACED).events()).isEmpty();
    }

    @Test
    void aJamLastsAsLongAsItIsSaid() throws DeviceException {
        driver.look();
        assertThat(look(JAM).conditions()).containsExactly(AcceptorCondition.JAMMED);
        assertThat(driver.look().conditions()).isEmpty();
    }

    @Test
    void aNoteOnItsWayBackIsNobodysYet() throws DeviceException {
        driver.look();
        assertThat(look(REJECTING).movement()).isEqualTo(Movement.GIVING_BACK);
        assertThat(look(REJECTED).events()).containsExactly(new BillEvent.GivenBack());
        assertThat(driver.look().movement()).isEqualTo(Movement.NONE);
    }

    @Test
    void oneTakenForCrashedIsSetUpAnewAndWhatItSaidBeforeIsForgotten() throws DeviceException {
        driver.look();
        look(FULL);
        validator.answer(SspCommand.HOLD, OK);
        assertThat(look(READ, 2).held()).isEqualTo(FIVE);
        for (var look = 0; look < 7; look++) {
            validator.silences = 2;
            assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(driver::look);
        }
        validator.answer(SspCommand.HOLD, ScriptedValidator.CANNOT_NOW).listen();
        var anew = driver.look();
        assertThat(validator.asked).contains(SspCommand.SYNC, SspCommand.SETUP_REQUEST, SspCommand.COUNTERS);
        assertThat(anew.conditions()).isEmpty();
        assertThat(anew.held()).isNull();
    }

    @Test
    void aSetupItRefusesToTellIsNone() {
        validator.answer(SspCommand.SETUP_REQUEST, Bytes.of(SspReply.FAIL).plus(SspSetup.encode("0429", List.of(ONE))));
        assertThatExceptionOfType(DeviceProtocolException.class)
                .isThrownBy(driver::look)
                .withMessageStartingWith("scripted: no note validator's setup: f8");
    }

    @Test
    void whatItReadsIsKnownOnceItWasSetUp() throws DeviceException {
        assertThat(driver.denominations()).isEmpty();
        driver.look();
        assertThat(driver.denominations()).containsExactlyInAnyOrder(ONE, FIVE, TWENTY);
    }

    @Test
    void whatLayOnTheLineBeforeAQuestionIsNoAnswerToIt() throws DeviceException {
        driver.look();
        var next = !validator.packets.getLast().sequence();
        validator.besides = new SspPacket(0, !next, Bytes.of(0xF0, CREDIT, 2));
        driver.look();
        assertThat(driver.look().events()).isEmpty();
        validator.besides = new SspPacket(0, next, Bytes.of(0xF0, CREDIT, 2));
        driver.look();
        assertThat(driver.look().events()).isEmpty();
        assertThat(validator.line.longestWait)
                .as("a wait")
                .isBetween(Duration.ofNanos(1), ScriptedValidator.AT_ONCE.reply());
    }

    @Test
    void anotherThreadHasItsTurnAfterEveryWord() throws Exception {
        for (var word : List.<Word>of(
                driver::look,
                () -> driver.beginDeposit(Set.of(FIVE)),
                driver::endDeposit,
                driver::acknowledge,
                this::stackHeld,
                this::giveHeldBack)) {
            word.say();
            assertThat(CompletableFuture.supplyAsync(this::movement).get(5, TimeUnit.SECONDS))
                    .isNotNull();
        }
        driver.close();
        assertThat(validator.line.isOpen()).isFalse();
    }

    private void stackHeld() throws DeviceException {
        validator.answer(SspCommand.HOLD, OK);
        look(READ, 2);
        driver.stack();
    }

    private void giveHeldBack() throws DeviceException {
        look(READ, 2);
        driver.giveBack();
    }

    private Movement movement() {
        try {
            return driver.look().movement();
        } catch (DeviceException e) {
            throw new IllegalStateException(e);
        }
    }

    private AcceptorSight look(int... told) throws DeviceException {
        validator.tells(told);
        return driver.look();
    }

    private interface Word {
        void say() throws DeviceException;
    }
}
