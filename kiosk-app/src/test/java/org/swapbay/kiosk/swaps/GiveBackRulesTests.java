package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.BENS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.FIRST_LOANER;
import static org.swapbay.kiosk.swaps.Hallway.SECOND_LOANER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.devices.PulseOutcome;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.RepairFact;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.swaps.GiveBackScene.GivenBack;
import org.swapbay.kiosk.swaps.GiveBackScene.HowIsIt;
import org.swapbay.kiosk.swaps.GiveBackScene.PutLoanerIn;
import org.swapbay.kiosk.swaps.GiveBackScene.ScanLoaner;
import org.swapbay.kiosk.swaps.GiveBackScene.TakeOwn;
import org.swapbay.kiosk.swaps.Scene.Stopped.Reason;
import org.swapbay.kiosk.swaps.SwapFact.Proof;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Bay 1 is where Ana's loaner came from, and free; her own one, repaired, lies in bay 4. */
class GiveBackRulesTests {

    private final Hallway hallway = new Hallway().without(1);
    private final Student ana = hallway.anaForWhomHersWaits(Optional.of(FIRST_LOANER));

    @Test
    void theLoanerGoesInFirstAndThenTheOwnOneComesOut() {
        anaPutsTheLoanerIn();

        assertThat(hallway.openingBay()).isEqualTo(4);
        assertThat(hallway.facts(DoorFact.OpeningIntended.class))
                .extracting(DoorFact.OpeningIntended::purpose)
                .containsExactly(Purpose.RETURN, Purpose.GIVE_BACK);

        takesHers(true);

        assertThat(hallway.facts(GiveBackFact.OwnTaken.class))
                .singleElement()
                .extracting(GiveBackFact.OwnTaken::proof)
                .isEqualTo(Proof.LABEL_SCANNED);
        assertThat(hallway.facts(RepairFact.TicketMoved.class))
                .singleElement()
                .extracting(RepairFact.TicketMoved::action, RepairFact.TicketMoved::ticket)
                .containsExactly(RepairAction.GIVE_BACK, "R-000001");
        var done = hallway.scene(GivenBack.class);
        assertThat(done.own()).contains(ANAS_OWN);
        assertThat(done.returned()).contains(FIRST_LOANER);
        assertThat(done.owing()).isEmpty();
    }

    @Test
    void hersComesFirstOfWhatIsOffered() {
        signsIn();

        assertThat(hallway.scene(Scene.Choose.class).errands()).containsExactly(Errand.GET_MINE, Errand.HAND_IN_ONLY);
    }

    @Test
    void theLoanerThatWasScannedToSignInNeedsNoSecondScan() {
        hallway.badge(ana);
        hallway.label(FIRST_LOANER);
        hallway.touch(new Touch.ChoseErrand(Errand.GET_MINE));

        assertThat(hallway.scene(HowIsIt.class).loaner().labelScanned()).isTrue();
    }

    @Test
    void aLabelScannedWithoutChoosingMeansTheSame() {
        signsIn();
        hallway.label(FIRST_LOANER);

        assertThat(hallway.scene(HowIsIt.class).loaner().asset()).isEqualTo(FIRST_LOANER);
    }

    @Test
    void nothingOpensForAnotherLoaner() {
        asksForHers();
        hallway.label(SECOND_LOANER);
        assertThat(hallway.scene(ScanLoaner.class).problem()).isEqualTo(ScanLoaner.Problem.ANOTHER_ONE);

        hallway.happens(new VisitEvent.LabelShown(Optional.of(SECOND_LOANER), false, true));
        assertThat(hallway.scene(ScanLoaner.class).problem()).isEqualTo(ScanLoaner.Problem.SOMEBODY_ELSES);

        hallway.happens(new VisitEvent.LabelShown(Optional.empty(), false));
        assertThat(hallway.scene(ScanLoaner.class).problem()).isEqualTo(ScanLoaner.Problem.UNKNOWN_TAG);
        assertThat(hallway.pulses).isEmpty();
    }

    @Test
    void withoutTheLoanerNothingComesOut() {
        asksForHers();
        hallway.touch(new Touch.NotWithMe());

        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Reason.BRING_THE_LOANER);
        assertThat(hallway.pulses).isEmpty();
        assertThat(hallway.facts(GiveBackFact.class)).isEmpty();
    }

    @Test
    void aSchoolThatTrustsHandsItOutAndSaysThatTheLoanerIsOwing() {
        hallway.loans = new LoanPolicy(4, LocalDate.EPOCH, LoanModel.LOAN_AND_RETURN, 120, 10, 7, true, Map.of());
        asksForHers();
        hallway.touch(new Touch.NotWithMe());
        takesHers(true);

        assertThat(hallway.scene(GivenBack.class).owing()).contains(FIRST_LOANER);
        assertThat(hallway.facts(GiveBackFact.GiveBackAgreed.class))
                .singleElement()
                .satisfies(agreed -> assertThat(agreed.loaner()).isNull());
    }

    @Test
    void whoHasNoLoanerOutTakesTheirsAtOnce() {
        hallway.badge(hallway.anaForWhomHersWaits(Optional.empty()));
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.GET_MINE));

        assertThat(hallway.openingBay()).isEqualTo(4);
    }

    @Test
    void aLoanerThatIsBroughtForNothingIsJustBroughtBack() {
        hallway.badge(hasALoanerOnly());
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.RETURN_LOANER));
        hallway.label(FIRST_LOANER);
        hallway.touch(new Touch.GoOn());
        putsIn();

        assertThat(hallway.scene(GivenBack.class).returned()).contains(FIRST_LOANER);
        assertThat(hallway.pulses).hasSize(1);
    }

    @Test
    void whatIsWrongWithTheLoanerIsAskedBeforeItGoesIn() {
        asksForHers();
        hallway.label(FIRST_LOANER);
        hallway.touch(new Touch.NoCharger());
        hallway.touch(new Touch.SomethingBroken());
        hallway.touch(new Touch.ChoseSymptom(Symptom.KEYS));
        hallway.touch(new Touch.ChoseCause(Cause.JUST_STOPPED, ""));
        hallway.touch(new Touch.GoOn());
        putsIn();

        var agreed = hallway.facts(GiveBackFact.GiveBackAgreed.class).getFirst();
        assertThat(agreed.chargerMissing()).isTrue();
        assertThat(agreed.damage()).isNotNull();
        assertThat(agreed.damageTicket()).isNotBlank();
        takesHers(true);
        assertThat(hallway.scene(GivenBack.class).damageTicket()).contains(String.valueOf(agreed.damageTicket()));
    }

    @Test
    void whereTheCabinetIsFullNothingIsAgreedAndNothingOpens() {
        hallway.holds(1, BENS_OWN);
        hallway.holds(3, BENS_OWN);
        asksForHers();
        hallway.label(FIRST_LOANER);
        hallway.touch(new Touch.GoOn());

        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Reason.NO_ROOM_FOR_LOANER);
        assertThat(hallway.facts(GiveBackFact.class)).isEmpty();
        assertThat(hallway.pulses).isEmpty();
    }

    @Test
    void anEmptyBayIsNoReturn() {
        brings();
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.closes(bay, Presence.ABSENT);

        assertThat(hallway.scene(PutLoanerIn.class).trouble()).isEqualTo(PutLoanerIn.Trouble.NOTHING_INSIDE);
        assertThat(hallway.pulses).hasSize(1);

        hallway.touch(new Touch.StartOver());
        assertThat(hallway.facts(GiveBackFact.GiveBackCancelled.class)).hasSize(1);
        assertThat(hallway.facts(GiveBackFact.LoanerReturned.class)).isEmpty();
    }

    @Test
    void aStuckDoorIsHeldAndAnotherOneOpens() {
        brings();
        var stuck = hallway.openingBay();
        hallway.passes(HandInRules.SLOW);
        hallway.touch(new Touch.DoorIsStuck());

        assertThat(hallway.openingBay()).isNotEqualTo(stuck);
        assertThat(hallway.scene(PutLoanerIn.class).trouble()).isEqualTo(PutLoanerIn.Trouble.OTHER_DOOR);
        assertThat(hallway.facts(DoorFact.BayHeld.class))
                .singleElement()
                .extracting(DoorFact.BayHeld::bay)
                .isEqualTo(stuck);
    }

    @Test
    void theDoorOfTheOwnOneHasNoOtherDoorInItsPlace() {
        anaPutsTheLoanerIn();
        hallway.pulse(PulseOutcome.REFUSED);

        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Reason.OWN_DOOR_STUCK);
        assertThat(hallway.facts(GiveBackFact.OwnTaken.class)).isEmpty();
        assertThat(hallway.pulses).hasSize(2);
    }

    @Test
    void whoLeavesItInsideGetsItAtTheNextVisit() {
        anaPutsTheLoanerIn();
        hallway.opens(4);
        hallway.closes(4, Presence.PRESENT);
        assertThat(hallway.scene(TakeOwn.class).trouble()).isEqualTo(TakeOwn.Trouble.STILL_INSIDE);
        hallway.passes(Duration.ofMinutes(2));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);

        hallway.badge(hallway.anaForWhomHersWaits(Optional.empty()));
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.GET_MINE));
        takesHers(false);

        assertThat(hallway.scene(GivenBack.class).own()).contains(ANAS_OWN);
        assertThat(hallway.facts(GiveBackFact.LoanerReturned.class)).hasSize(1);
    }

    @Test
    void somebodyElsesInHerBayGoesBackAndStaffLook() {
        anaPutsTheLoanerIn();
        hallway.opens(4);
        hallway.label(BENS_OWN);
        assertThat(hallway.scene(TakeOwn.class).trouble()).isEqualTo(TakeOwn.Trouble.NOT_YOURS);
        hallway.closes(4, Presence.PRESENT);

        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Reason.NOT_YOURS_INSIDE);
        assertThat(hallway.facts(GiveBackFact.AnotherInOwnBay.class))
                .singleElement()
                .satisfies(another -> {
                    assertThat(another.found()).isEqualTo(BENS_OWN.id());
                    assertThat(another.taken()).isFalse();
                });
        assertThat(hallway.facts(GiveBackFact.OwnTaken.class)).isEmpty();
    }

    @Test
    void aFriendsLabelScannedMeanwhileMeansNothing() {
        anaPutsTheLoanerIn();
        hallway.opens(4);
        hallway.happens(new VisitEvent.LabelShown(Optional.of(BENS_OWN), false, true));

        assertThat(hallway.scene(TakeOwn.class).trouble()).isEqualTo(TakeOwn.Trouble.NONE);
    }

    @Test
    void whereNothingLiesInHerBayAPersonHasToLook() {
        anaPutsTheLoanerIn();
        hallway.opens(4);
        hallway.touch(new Touch.NothingInThere());
        hallway.closes(4, Presence.ABSENT);

        assertThat(hallway.facts(GiveBackFact.OwnUnclear.class))
                .singleElement()
                .extracting(GiveBackFact.OwnUnclear::kind)
                .isEqualTo(CaseKind.BAY_EMPTY);
        assertThat(hallway.facts(RepairFact.TicketMoved.class)).isEmpty();
    }

    @Test
    void aDoorLeftOpenSaysOnlyWithALabelThatItLeft() {
        anaPutsTheLoanerIn();
        hallway.opens(4);
        hallway.passes(HandInRules.LEFT_OPEN);

        assertThat(hallway.facts(GiveBackFact.OwnUnclear.class)).hasSize(1);
        assertThat(hallway.facts(GiveBackFact.OwnTaken.class)).isEmpty();
    }

    @Test
    void withTheLabelScannedALeftDoorIsATakenChromebookAndAHeldBay() {
        anaPutsTheLoanerIn();
        hallway.opens(4);
        hallway.label(ANAS_OWN);
        hallway.passes(HandInRules.LEFT_OPEN);

        assertThat(hallway.facts(GiveBackFact.OwnTaken.class)).hasSize(1);
        assertThat(hallway.facts(DoorFact.OpeningSettled.class))
                .last()
                .extracting(DoorFact.OpeningSettled::outcome)
                .isEqualTo(OpeningOutcome.LEFT_OPEN);
    }

    @Test
    void aSensorThatIsSlowerThanTheDoorIsBelievedInTheEnd() {
        anaPutsTheLoanerIn();
        hallway.opens(4);
        hallway.closes(4, Presence.PRESENT);
        hallway.sense(4, new BayReading(DoorState.CLOSED, Presence.ABSENT));

        assertThat(hallway.facts(GiveBackFact.OwnTaken.class)).hasSize(1);
    }

    @Test
    void whereTheBayOfTheOwnOneIsHeldNoLoanerIsTakenForIt() {
        hallway.hold(4);
        signsIn();

        assertThat(hallway.scene(Scene.Choose.class).errands()).doesNotContain(Errand.GET_MINE);
    }

    private void signsIn() {
        hallway.badge(ana);
        hallway.pin(true);
    }

    private void asksForHers() {
        signsIn();
        hallway.touch(new Touch.ChoseErrand(Errand.GET_MINE));
    }

    private void brings() {
        asksForHers();
        hallway.label(FIRST_LOANER);
        hallway.touch(new Touch.GoOn());
    }

    private void putsIn() {
        var bay = hallway.openingBay();
        hallway.pulse(PulseOutcome.ACKNOWLEDGED);
        hallway.opens(bay);
        hallway.closes(bay, Presence.PRESENT);
    }

    private void anaPutsTheLoanerIn() {
        brings();
        putsIn();
    }

    private void takesHers(boolean scans) {
        hallway.opens(4);
        if (scans) hallway.label(ANAS_OWN);
        hallway.closes(4, Presence.ABSENT);
    }

    private static Student hasALoanerOnly() {
        return AStudent.named(Hallway.ANA.id(), "Ana R").has(FIRST_LOANER).made();
    }
}
