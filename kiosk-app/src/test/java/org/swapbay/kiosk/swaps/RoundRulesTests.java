package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.BENS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.SECOND_LOANER;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.devices.PulseOutcome;
import org.swapbay.kiosk.repairs.RepairFact;
import org.swapbay.kiosk.swaps.Scene.Who.Answer;
import org.swapbay.kiosk.swaps.Scene.Who.Pins;
import org.swapbay.kiosk.swaps.StaffScene.Ready;
import org.swapbay.kiosk.swaps.StaffScene.StaffWho;
import org.swapbay.kiosk.swaps.StaffScene.Stocking;
import org.swapbay.kiosk.swaps.StaffScene.TakingOut;
import org.swapbay.kiosk.swaps.StaffScene.TakingOut.Doubt;
import org.swapbay.kiosk.swaps.StaffScene.Word;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** A staff member at the kiosk: four bays, of which 3 and 4 are free unless a test says otherwise. */
class RoundRulesTests {

    private static final Asset SPARE = Hallway.asset("ln-9", "LN-0009", true, null);

    private final Hallway hallway = new Hallway();

    @Test
    void aStaffBadgeAloneOpensNothing() {
        hallway.happens(new VisitEvent.StaffBadgeShown("kim", Pins.TAKEN));
        hallway.happens(tag(SPARE, new Standing.ForStock(Optional.empty())));
        hallway.touch(new Touch.Collect(Locale.ENGLISH));
        assertThat(hallway.visit.scene()).isInstanceOf(StaffWho.class);
        assertThat(hallway.pulses).isEmpty();
        assertThat(hallway.visit.toString()).doesNotContain("kim");
    }

    @Test
    void aWrongPinIsRefusedWithoutAWord() {
        hallway.happens(new VisitEvent.StaffBadgeShown("kim", Pins.TAKEN));
        hallway.pin(false);
        assertThat(hallway.scene(StaffWho.class).answer()).isEqualTo(Answer.DENIED);
        assertThat(hallway.facts(RoundFact.RoundBegan.class)).isEmpty();
    }

    @Test
    void aScannedLoanerGoesIntoAFreeBayAndTheNextOneMayCome() {
        signIn();
        putIn(SPARE, new Standing.ForStock(Optional.empty()));
        var ready = hallway.scene(Ready.class);
        assertThat(ready.word().kind()).isEqualTo(Word.Kind.STOCKED);
        assertThat(ready.round().in()).isEqualTo(1);
        assertThat(hallway.facts(RoundFact.LoanerStocked.class))
                .extracting(RoundFact.LoanerStocked::asset, RoundFact.LoanerStocked::sensed)
                .containsExactly(tuple(SPARE.id(), true));
        assertThat(hallway.pulses).hasSize(1);
        assertThat(hallway.facts(RoundFact.RoundBegan.class))
                .extracting(RoundFact.RoundBegan::by)
                .containsExactly("kim");
    }

    @Test
    void aRepairedLoanerLeavesTheWorkshopHere() {
        signIn();
        putIn(SPARE, new Standing.ForStock(Optional.of("R-000007")));
        assertThat(hallway.facts(RepairFact.TicketMoved.class))
                .extracting(RepairFact.TicketMoved::ticket, RepairFact.TicketMoved::by)
                .containsExactly(tuple("R-000007", "kim"));
    }

    @Test
    void aRepairedOwnOneIsKeptForItsOwner() {
        signIn();
        putIn(ANAS_OWN, new Standing.ForOwner());
        assertThat(hallway.facts(DoorFact.OpeningIntended.class))
                .extracting(DoorFact.OpeningIntended::purpose)
                .containsExactly(Purpose.RESERVE);
        assertThat(hallway.facts(RoundFact.DeviceReserved.class)).hasSize(1);
    }

    @Test
    void whatCannotGoInIsSaidAndNothingMoves() {
        signIn();
        var said = List.of(
                new Standing.Unknown(),
                new Standing.Retired(),
                new Standing.InBay(2),
                new Standing.WithPerson(),
                new Standing.InRepair(),
                new Standing.WithoutOwner(),
                new Standing.NotForHere());
        var kinds = said.stream().map(standing -> {
            hallway.happens(tag(SPARE, standing));
            return hallway.scene(Ready.class).word().kind();
        });
        assertThat(kinds)
                .containsExactly(
                        Word.Kind.UNKNOWN_TAG,
                        Word.Kind.RETIRED,
                        Word.Kind.ALREADY_IN_BAY,
                        Word.Kind.WITH_STUDENT,
                        Word.Kind.IN_REPAIR,
                        Word.Kind.NO_OWNER,
                        Word.Kind.NOT_A_LOANER);
        assertThat(hallway.pulses).isEmpty();
    }

    @Test
    void whileADoorIsOpenNoOtherOneOpens() {
        signIn();
        hallway.happens(tag(SPARE, new Standing.ForStock(Optional.empty())));
        hallway.opens(hallway.openingBay());
        hallway.happens(tag(SECOND_LOANER, new Standing.ForStock(Optional.empty())));
        assertThat(hallway.scene(Stocking.class).trouble()).isEqualTo(Stocking.Trouble.CLOSE_FIRST);
        assertThat(hallway.pulses).hasSize(1);
    }

    @Test
    void aDoorThatClosesOnNothingChangesNothing() {
        signIn();
        hallway.happens(tag(SPARE, new Standing.ForStock(Optional.empty())));
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.closes(bay, Presence.ABSENT);
        assertThat(hallway.scene(Stocking.class).trouble()).isEqualTo(Stocking.Trouble.NOTHING_INSIDE);
        assertThat(hallway.facts(RoundFact.LoanerStocked.class)).isEmpty();
        hallway.touch(new Touch.OpenAgain());
        assertThat(hallway.pulses).containsExactly(bay, bay);
        assertThat(hallway.facts(DoorFact.OpeningIntended.class))
                .extracting(DoorFact.OpeningIntended::intent)
                .doesNotHaveDuplicates();
    }

    @Test
    void theLastOneComesOutAgainAndOnlyWhereItStillLies() {
        signIn();
        putIn(SPARE, new Standing.ForStock(Optional.empty()));
        var bay = hallway.scene(Ready.class).undo().orElseThrow().bay();
        hallway.touch(new Touch.Undo());
        assertThat(hallway.scene(Ready.class).word().kind()).isEqualTo(Word.Kind.CANNOT_BE_UNDONE);

        putIn(SPARE, new Standing.ForStock(Optional.empty()));
        hallway.holds(hallway.scene(Ready.class).undo().orElseThrow().bay(), SPARE);
        hallway.touch(new Touch.Undo());
        var undone = hallway.openingBay();
        hallway.opens(undone);
        hallway.happens(tag(SPARE, new Standing.InBay(undone)));
        hallway.closes(undone, Presence.ABSENT);
        assertThat(hallway.facts(RoundFact.TakenBack.class))
                .extracting(RoundFact.TakenBack::proof)
                .containsExactly(RoundFact.Proof.LABEL_SCANNED);
        assertThat(hallway.scene(Ready.class).word().kind()).isEqualTo(Word.Kind.TAKEN_BACK);
        assertThat(bay).isPositive();
    }

    @Test
    void aJammedDoorIsHeldAndAnotherOneOpens() {
        signIn();
        hallway.happens(tag(SPARE, new Standing.ForStock(Optional.empty())));
        var jammed = hallway.openingBay();
        hallway.pulse(PulseOutcome.REFUSED);
        assertThat(hallway.scene(Stocking.class).trouble()).isEqualTo(Stocking.Trouble.OTHER_DOOR);
        assertThat(hallway.openingBay()).isNotEqualTo(jammed);
        assertThat(hallway.facts(DoorFact.BayHeld.class))
                .extracting(DoorFact.BayHeld::bay, DoorFact.BayHeld::reason)
                .containsExactly(tuple(jammed, HoldReason.JAMMED));
    }

    @Test
    void brokenOnesComeOutOneAfterAnotherEachWithASlip() {
        broken();
        signIn();
        hallway.touch(new Touch.Collect(Locale.ENGLISH));
        takeOut(3, ANAS_OWN);
        assertThat(hallway.openingBay()).isEqualTo(4);
        takeOut(4, BENS_OWN);
        assertThat(hallway.scene(Ready.class).word().kind()).isEqualTo(Word.Kind.COLLECTED);
        assertThat(hallway.facts(RoundFact.DeviceCollected.class))
                .extracting(RoundFact.DeviceCollected::asset)
                .containsExactly(ANAS_OWN.id(), BENS_OWN.id());
        assertThat(hallway.effects.stream().filter(Effect.PrintSlip.class::isInstance))
                .hasSize(2);
        assertThat(hallway.pulses).containsExactly(3, 4);
    }

    @Test
    void whatWasNotScannedIsAskedForAndTheDoorStaysSettledByTheAnswer() {
        broken();
        signIn();
        hallway.touch(new Touch.Collect(Locale.ENGLISH));
        hallway.opens(3);
        hallway.closes(3, Presence.ABSENT);
        assertThat(hallway.scene(TakingOut.class).doubt()).isEqualTo(Doubt.NOT_SCANNED);
        assertThat(hallway.facts(DoorFact.OpeningSettled.class)).isEmpty();
        hallway.touch(new Touch.Decide(Decision.NO_LABEL));
        assertThat(hallway.facts(RoundFact.DeviceCollected.class))
                .extracting(RoundFact.DeviceCollected::proof)
                .containsExactly(RoundFact.Proof.SAID);
    }

    @Test
    void whoeverWalksOffLeavesTheAnswerToTheSensor() {
        broken();
        signIn();
        hallway.touch(new Touch.Collect(Locale.ENGLISH));
        hallway.opens(3);
        hallway.closes(3, Presence.ABSENT);
        hallway.passes(Duration.ofMinutes(2));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(hallway.facts(RoundFact.DeviceCollected.class))
                .extracting(RoundFact.DeviceCollected::proof)
                .containsExactly(RoundFact.Proof.SENSED);
        assertThat(hallway.facts(RoundFact.RoundEnded.class)).hasSize(1);
    }

    @Test
    void aWrongOneInABayIsDecidedByWhoTookItOut() {
        broken();
        signIn();
        hallway.touch(new Touch.Collect(Locale.ENGLISH));
        hallway.opens(3);
        hallway.happens(tag(SPARE, new Standing.WithPerson()));
        assertThat(hallway.scene(TakingOut.class).doubt()).isEqualTo(Doubt.WRONG_DEVICE);
        hallway.closes(3, Presence.ABSENT);
        assertThat(hallway.scene(TakingOut.class).doubt()).isEqualTo(Doubt.WRONG_DEVICE);
        hallway.touch(new Touch.Decide(Decision.IT_LAY_HERE));
        assertThat(hallway.facts(RoundFact.AnotherFound.class))
                .extracting(RoundFact.AnotherFound::expected, RoundFact.AnotherFound::found)
                .containsExactly(tuple(ANAS_OWN.id(), SPARE.id()));
        assertThat(hallway.openingBay()).isEqualTo(4);
    }

    @Test
    void aScanOfSomethingElseCanBeTakenBack() {
        broken();
        signIn();
        hallway.touch(new Touch.Collect(Locale.ENGLISH));
        hallway.opens(3);
        hallway.happens(tag(SPARE, new Standing.WithPerson()));
        hallway.touch(new Touch.Decide(Decision.SCANNED_AMISS));
        takeOutOpen(3, ANAS_OWN);
        assertThat(hallway.facts(RoundFact.DeviceCollected.class)).hasSize(1);
        assertThat(hallway.facts(RoundFact.AnotherFound.class)).isEmpty();
    }

    @Test
    void somethingInNoRegisterLeavesTheBayAndOpensACase() {
        broken();
        signIn();
        hallway.touch(new Touch.Collect(Locale.ENGLISH));
        hallway.opens(3);
        hallway.happens(new VisitEvent.TagShown(Optional.empty(), new Standing.Unknown(), false));
        hallway.touch(new Touch.Decide(Decision.IT_LAY_HERE));
        hallway.closes(3, Presence.ABSENT);
        assertThat(hallway.facts(RoundFact.AnotherFound.class))
                .extracting(RoundFact.AnotherFound::found)
                .containsOnlyNulls();
    }

    @Test
    void anEmptyBayIsSaidToBeEmptyAndASensorThatDisagreesHoldsIt() {
        broken();
        signIn();
        hallway.touch(new Touch.Collect(Locale.ENGLISH));
        hallway.opens(3);
        hallway.touch(new Touch.Decide(Decision.BAY_IS_EMPTY));
        hallway.closes(3, Presence.ABSENT);
        assertThat(hallway.facts(RoundFact.BayFoundEmpty.class)).hasSize(1);
        hallway.opens(4);
        hallway.touch(new Touch.Decide(Decision.BAY_IS_EMPTY));
        hallway.closes(4, Presence.PRESENT);
        assertThat(hallway.facts(RoundFact.TakingUnclear.class))
                .extracting(RoundFact.TakingUnclear::kind)
                .containsExactly(CaseKind.BAY_EMPTY);
        assertThat(hallway.facts(DoorFact.BayHeld.class)).hasSize(1);
    }

    @Test
    void nobodyReportedItAndTheTechnicianJudges() {
        broken();
        signIn();
        hallway.touch(new Touch.Collect(Locale.ENGLISH));
        hallway.opens(3);
        hallway.happens(new VisitEvent.TagShown(Optional.of(ANAS_OWN), new Standing.InBay(3), false));
        assertThat(hallway.scene(TakingOut.class).doubt()).isEqualTo(Doubt.NOT_REPORTED);
        hallway.touch(new Touch.Decide(Decision.WORKS));
        hallway.closes(3, Presence.ABSENT);
        assertThat(hallway.facts(RoundFact.UnreportedJudged.class))
                .extracting(RoundFact.UnreportedJudged::works)
                .containsExactly(true);
        assertThat(hallway.facts(RoundFact.DeviceCollected.class)).hasSize(1);
    }

    @Test
    void aMissingChargerIsWrittenDownWithWhatItBelongsTo() {
        broken();
        signIn();
        hallway.touch(new Touch.Collect(Locale.ENGLISH));
        hallway.opens(3);
        hallway.touch(new Touch.Decide(Decision.CHARGER_MISSING));
        takeOutOpen(3, ANAS_OWN);
        takeOut(4, BENS_OWN);
        assertThat(hallway.facts(RoundFact.ChargerMissing.class))
                .extracting(RoundFact.ChargerMissing::asset)
                .containsExactly(ANAS_OWN.id());
    }

    @Test
    void aDoorThatWillNotCloseIsPutOutOfUse() {
        signIn();
        hallway.happens(tag(SPARE, new Standing.ForStock(Optional.empty())));
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.touch(new Touch.Decide(Decision.DOOR_WILL_NOT_CLOSE));
        assertThat(hallway.scene(Ready.class).word().kind()).isEqualTo(Word.Kind.DOOR_GIVEN_UP);
        assertThat(hallway.facts(DoorFact.OpeningSettled.class))
                .extracting(DoorFact.OpeningSettled::outcome)
                .containsExactly(OpeningOutcome.LEFT_OPEN);
        assertThat(hallway.facts(DoorFact.BayHeld.class)).hasSize(1);
    }

    @Test
    void aDoorLeftOpenIsHeldAndNothingMoreOpensByItself() {
        broken();
        signIn();
        hallway.touch(new Touch.Collect(Locale.ENGLISH));
        hallway.opens(3);
        hallway.passes(HandInRules.LEFT_OPEN);
        assertThat(hallway.scene(Ready.class).word().kind()).isEqualTo(Word.Kind.DOOR_LEFT_OPEN);
        assertThat(hallway.pulses).containsExactly(3);
    }

    @Test
    void whoeverLeavesIsSignedOutAndADoorInMotionIsNot() {
        signIn();
        hallway.passes(Duration.ofMinutes(2));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
        signIn();
        hallway.happens(tag(SPARE, new Standing.ForStock(Optional.empty())));
        hallway.touch(new Touch.StartOver());
        assertThat(hallway.visit.scene()).isInstanceOf(Stocking.class);
    }

    @Test
    void aStudentsBadgeDoesNotDisturbARound() {
        signIn();
        hallway.badge(Hallway.ANA);
        assertThat(hallway.visit.scene()).isInstanceOf(Ready.class);
    }

    private void signIn() {
        hallway.happens(new VisitEvent.StaffBadgeShown("kim", Pins.TAKEN));
        hallway.pin(true);
    }

    private void broken() {
        hallway.holds(3, Hallway.broken(ANAS_OWN));
        hallway.holds(4, Hallway.broken(BENS_OWN));
    }

    private void putIn(Asset asset, Standing standing) {
        hallway.happens(tag(asset, standing));
        var bay = hallway.openingBay();
        hallway.pulse(PulseOutcome.ACKNOWLEDGED);
        hallway.opens(bay);
        hallway.closes(bay, Presence.PRESENT);
    }

    private void takeOut(int bay, Asset asset) {
        hallway.opens(bay);
        takeOutOpen(bay, asset);
    }

    private void takeOutOpen(int bay, Asset asset) {
        hallway.happens(tag(asset, new Standing.InBay(bay)));
        hallway.closes(bay, Presence.ABSENT);
    }

    private static VisitEvent.TagShown tag(Asset asset, Standing standing) {
        return new VisitEvent.TagShown(Optional.of(asset), standing, true);
    }
}
