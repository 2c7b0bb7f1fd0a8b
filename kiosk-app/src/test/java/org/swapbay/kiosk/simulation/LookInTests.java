package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.swaps.LookAnswer;
import org.swapbay.kiosk.swaps.LookWish;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.SwapFact;

/** Staff look into a bay of the simulated cabinet. */
class LookInTests extends AtTheDesk {

    private static final int BAY = 6;

    LookInTests() {
        super(With.PRESENCE_SENSORS);
    }

    @Test
    void itsDoorOpensOnceOnRecordAndTheKioskServesAgainWhenItIsShut() {
        var answer = ask();
        world.time.pass(1_000);
        assertThat(answer).isCompletedWithValue(LookAnswer.OPENED);
        assertThat(scene()).isEqualTo(new Scene.OutOfService(Scene.OutOfService.Closed.STAFF_LOOK_IN));
        world.time.pass(60_000);
        assertThat(scene()).as("nobody is served while it stands open").isInstanceOf(Scene.OutOfService.class);
        world.bay(BAY).open = false;
        world.time.pass(5_000);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(facts(DoorFact.LookIntended.class)).singleElement().satisfies(look -> {
            assertThat(look.by()).isEqualTo("unix:mel");
            assertThat(look.reason()).isEqualTo("a rattle");
        });
        assertThat(ends()).containsExactly(OpeningOutcome.DONE);
        assertThat(facts(DoorFact.DoorClosed.class))
                .extracting(DoorFact.DoorClosed::bay)
                .containsExactly(BAY);
        assertThat(facts(DoorFact.BayHeld.class)).isEmpty();
        assertThat(facts(DoorFact.DoorForced.class)).isEmpty();
    }

    @Test
    void whatIsMissingAfterwardsIsFound() {
        world.bay(BAY).content = null;
        var full = kiosk.desk().cabinet().readyLoaners().getFirst().number();
        ask(full);
        world.time.pass(1_000);
        world.bay(full).content = null;
        world.bay(full).open = false;
        world.time.pass(5_000);
        assertThat(facts(SwapFact.BayContentDiffers.class))
                .extracting(SwapFact.BayContentDiffers::bay)
                .containsExactly(full);
    }

    @Test
    void nothingIsOpenedWhileSomebodyIsServed() {
        kiosk.scan(School.badge("ana"));
        var answer = ask();
        world.time.pass(500);
        assertThat(answer).isCompletedWithValue(LookAnswer.BUSY);
        assertThat(facts(DoorFact.LookIntended.class)).isEmpty();
        assertThat(world.bay(BAY).open).isFalse();
    }

    @Test
    void aDoorThatStandsOpenAndABayThatIsNotThereAreRefused() {
        world.bay(BAY).open = true;
        world.time.pass(2_000);
        var open = ask();
        var strange = ask(999);
        world.time.pass(500);
        assertThat(open).isCompletedWithValue(LookAnswer.ALREADY_OPEN);
        assertThat(strange).isCompletedWithValue(LookAnswer.NO_SUCH_BAY);
        assertThat(facts(DoorFact.LookIntended.class)).isEmpty();
    }

    @Test
    void aDoorThatStaysShutIsHeldAndNotPulsedAgain() {
        world.bay(BAY).jammed = true;
        var answer = ask();
        world.time.pass(20_000);
        assertThat(answer).isCompletedWithValue(LookAnswer.NOT_OPENED);
        assertThat(ends()).containsExactly(OpeningOutcome.JAMMED);
        assertThat(hold()).contains(HoldReason.JAMMED);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(facts(DoorFact.LookIntended.class)).hasSize(1);
    }

    @Test
    void aDoorLeftOpenIsHeldAndTheOthersServe() {
        ask();
        world.time.pass(6 * 60_000);
        assertThat(ends()).containsExactly(OpeningOutcome.LEFT_OPEN);
        assertThat(hold()).contains(HoldReason.LEFT_OPEN);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(facts(DoorFact.DoorForced.class)).isEmpty();
    }

    @Test
    void aDoorForcedMeanwhileIsToldAtOnce() {
        ask();
        world.time.pass(1_000);
        world.bay(BAY - 1).open = true;
        world.time.pass(2_000);
        assertThat(facts(DoorFact.DoorForced.class))
                .extracting(DoorFact.DoorForced::bay)
                .containsExactly(BAY - 1);
    }

    @Test
    void aPowerCutMeanwhileIsSettledByWhatTheDoorSays() {
        ask();
        world.time.pass(1_000);
        kiosk.cut("look");
        world.bay(BAY).open = false;
        kiosk.start();
        world.time.pass(10_000);
        assertThat(ends()).containsExactly(OpeningOutcome.UNCHANGED);
        assertThat(facts(DoorFact.DoorForced.class)).isEmpty();
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"ORDER_REFUSED", "ORDER_NOT_SENT"})
    void aPulseThatCertainlyDidNothingOpensNothingAndHoldsNothing(Fault fault) {
        fault.begin(kiosk, BAY);
        var answer = ask();
        assertThat(answer).isCompletedWithValue(LookAnswer.NOT_SENT);
        assertThat(ends()).containsExactly(OpeningOutcome.VOID);
        assertThat(hold()).isEmpty();
        world.time.pass(1_000);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
    }

    @Test
    void aDoorThatNobodySeesIsNotOpened() {
        Fault.DOOR_SENSOR_SILENT.begin(kiosk, BAY);
        world.time.pass(2_000);
        assertThat(ask()).isCompletedWithValue(LookAnswer.NOT_SEEN);
        assertThat(facts(DoorFact.LookIntended.class)).isEmpty();
    }

    @Test
    void aDoorThatGoesOutOfSightMayHaveOpened() {
        world.bay(BAY).jammed = true;
        ask();
        Fault.DOOR_SENSOR_SILENT.begin(kiosk, BAY);
        world.time.pass(20_000);
        assertThat(ends()).containsExactly(OpeningOutcome.UNKNOWN);
        assertThat(hold()).contains(HoldReason.UNKNOWN_OUTCOME);
    }

    @Test
    void aDoorHasTenSecondsToOpenAndFiveMinutesToBeShut() {
        world.bay(BAY).opensAfter = 9_000;
        var answer = ask();
        world.time.pass(8_500);
        assertThat(answer).isNotDone();
        world.time.pass(1_500);
        assertThat(answer).isCompletedWithValue(LookAnswer.OPENED);
        world.time.pass(4 * 60_000 + 50_000);
        assertThat(ends()).isEmpty();
        world.time.pass(11_000);
        assertThat(ends()).containsExactly(OpeningOutcome.LEFT_OPEN);
    }

    @Test
    void aBayThatIsHeldHasItsCaseAlready() {
        world.bay(BAY).open = true;
        world.time.pass(2_000);
        world.bay(BAY).open = false;
        world.time.pass(5_000);
        assertThat(hold()).contains(HoldReason.FORCED);
        world.bay(BAY).jammed = true;
        ask();
        world.time.pass(20_000);
        assertThat(facts(DoorFact.LookEnded.class))
                .singleElement()
                .extracting(DoorFact.LookEnded::caseId)
                .isNull();
        assertThat(hold()).contains(HoldReason.FORCED);
    }

    @Test
    void whileOneIsLookedIntoNoOtherIsOpened() {
        ask();
        world.time.pass(1_000);
        assertThat(ask(BAY - 1)).isCompletedWithValue(LookAnswer.CLOSED);
        assertThat(facts(DoorFact.LookIntended.class)).hasSize(1);
        assertThat(world.bay(BAY - 1).open).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"desk.before-pulse, 0", "desk.after-pulse, 1"})
    void thePowerMayGoRightBeforeItsPulseOrAfterItAndNoSecondOneIsGiven(String point, int pulses) {
        ask();
        assertThat(kiosk.pulses.bays).containsExactly(BAY);
        var cut = new Plan.Cut(kiosk.pointsPassed.lastIndexOf(point) + 1, false);
        var again = new LookInTests();
        again.kiosk = again.kiosk(List.of(cut));
        again.start();
        again.ask();
        assertThat(again.kiosk.on()).isFalse();
        again.world.time.pass(10_000);
        assertThat(again.kiosk.pulses.bays).hasSize(pulses);
        assertThat(again.facts(DoorFact.LookIntended.class)).hasSize(1);
        assertThat(again.ends()).hasSize(1);
        assertThat(again.scene()).isInstanceOf(Scene.Welcome.class);
    }

    private CompletableFuture<LookAnswer> ask() {
        return ask(BAY);
    }

    private CompletableFuture<LookAnswer> ask(int bay) {
        var answer = kiosk.desk().lookInto(new LookWish(bay, "unix:mel", "a rattle"));
        var desk = kiosk.running().desk();
        kiosk.work(desk::tick);
        return answer;
    }

    private List<OpeningOutcome> ends() {
        return facts(DoorFact.LookEnded.class).stream()
                .map(DoorFact.LookEnded::outcome)
                .toList();
    }

    private Optional<HoldReason> hold() {
        return kiosk.desk().cabinet().bay(BAY).orElseThrow().hold();
    }
}
