package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANA;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.BEN;
import static org.swapbay.kiosk.swaps.Hallway.BENS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.FIRST_LOANER;
import static org.swapbay.kiosk.swaps.Hallway.SECOND_LOANER;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.devices.PulseOutcome;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.SecondFactor;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

class VisitRulesTests {

    private final Hallway hallway = new Hallway();

    @Test
    void aStudentSwapsABrokenChromebookForALoaner() {
        hallway.anaHandsIn();
        var bay = hallway.openingBay();
        hallway.pulse(PulseOutcome.ACKNOWLEDGED);
        hallway.opens(bay);
        hallway.label(FIRST_LOANER);
        hallway.closes(bay, Presence.ABSENT);

        var done = hallway.scene(Scene.Done.class);
        assertThat(done.outcome().loaner()).contains(FIRST_LOANER);
        assertThat(hallway.facts(SwapFact.LoanerTaken.class))
                .singleElement()
                .extracting(SwapFact.LoanerTaken::proof)
                .isEqualTo(SwapFact.Proof.LABEL_SCANNED);
        assertThat(hallway.pulses).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void everyPulseHasAnIntentThatWasRememberedBefore() {
        hallway.anaHandsIn();
        for (var i = 0; i < hallway.effects.size(); i++) {
            if (!(hallway.effects.get(i) instanceof Effect.Pulse(var intent, var bay))) continue;
            assertThat(hallway.effects.subList(0, i))
                    .filteredOn(Effect.Remember.class::isInstance)
                    .flatExtracting(effect -> ((Effect.Remember) effect).facts())
                    .filteredOn(DoorFact.OpeningIntended.class::isInstance)
                    .extracting(fact -> ((DoorFact.OpeningIntended) fact).intent())
                    .contains(intent);
        }
    }

    @Nested
    class SigningIn {

        @Test
        void aBadgeAloneOpensNothingAndTellsNothing() {
            hallway.badge(ANA);
            assertThat(hallway.visit.scene()).isInstanceOf(Scene.Who.class);
            assertThat(hallway.facts).isEmpty();
        }

        @Test
        void anUnknownBadgeLooksLikeAKnownOne() {
            hallway.happens(new VisitEvent.BadgeShown(Optional.empty()));
            hallway.happens(new VisitEvent.PinTyped(false));
            assertThat(hallway.visit.scene())
                    .isEqualTo(new Scene.Who(Optional.empty(), SecondFactor.LABEL_OR_PIN, true));
        }

        @Test
        void aRightPinOfNobodyIsStillDenied() {
            hallway.happens(new VisitEvent.BadgeShown(Optional.empty()));
            hallway.happens(new VisitEvent.PinTyped(true));
            assertThat(hallway.scene(Scene.Who.class).denied()).isTrue();
        }

        @Test
        void theOwnChromebookInHandIsTheSecondFactor() {
            hallway.badge(ANA);
            hallway.label(ANAS_OWN);
            var choose = hallway.scene(Scene.Choose.class);
            assertThat(choose.errands()).containsExactly(Errand.SWAP, Errand.HAND_IN_ONLY);
            assertThat(choose.guest().byPin()).isFalse();
        }

        @Test
        void somebodyElsesChromebookIsNoSecondFactor() {
            hallway.badge(ANA);
            hallway.label(BENS_OWN);
            assertThat(hallway.scene(Scene.Who.class).denied()).isTrue();
        }

        @Test
        void aSecondBadgeNeverMixesTwoPeople() {
            hallway.badge(ANA);
            hallway.label(ANAS_OWN);
            hallway.badge(BEN);
            assertThat(hallway.scene(Scene.Choose.class).guest().student()).isEqualTo(ANA);
        }

        @Test
        void aLabelScannedFirstIsAnsweredWithAHint() {
            hallway.label(ANAS_OWN);
            assertThat(hallway.scene(Scene.Welcome.class).hint()).isEqualTo(Scene.Welcome.Hint.BADGE_FIRST);
            hallway.passes(Duration.ofSeconds(31));
            assertThat(hallway.scene(Scene.Welcome.class).hint()).isEqualTo(Scene.Welcome.Hint.NONE);
        }

        @Test
        void whoMayNotBorrowCanStillHandIn() {
            var paused = new Student(
                    ANA.id(),
                    "Ana R",
                    Borrowing.NEEDS_GUARDIAN_CONSENT,
                    ANA.keeps(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
            hallway.badge(paused);
            hallway.label(ANAS_OWN);
            var choose = hallway.scene(Scene.Choose.class);
            assertThat(choose.errands()).containsExactly(Errand.HAND_IN_ONLY);
            assertThat(choose.noLoaner()).contains(NoLoaner.NEEDS_GUARDIAN_CONSENT);
        }

        @Test
        void aFullCabinetIsSaidBeforeAnythingIsAsked() {
            hallway.full();
            hallway.badge(ANA);
            hallway.label(ANAS_OWN);
            assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.CABINET_FULL);
        }
    }

    @Nested
    class TellingWhichChromebook {

        private void anaSignsInByPin() {
            hallway.badge(ANA);
            hallway.happens(new VisitEvent.PinTyped(true));
            hallway.touch(new Touch.ChoseErrand(Errand.SWAP));
        }

        @Test
        void somebodyElsesCanBeHandedInButEarnsNoLoaner() {
            anaSignsInByPin();
            hallway.label(BENS_OWN);
            assertThat(hallway.scene(Scene.ScanLabel.class).problem()).isEqualTo(Scene.ScanLabel.Problem.NOT_YOURS);
            hallway.touch(new Touch.HandInForOther());
            hallway.touch(new Touch.ChoseSymptom(Symptom.OTHER));
            hallway.touch(new Touch.ChoseCause(Cause.NOT_SURE, ""));
            hallway.touch(new Touch.GoOn());
            var agreed = hallway.facts(SwapFact.HandInAgreed.class).getFirst();
            assertThat(agreed.asset()).isEqualTo(BENS_OWN.id());
            assertThat(agreed.loanerWanted()).isFalse();
        }

        @Test
        void anUnknownTagAndOneInRepairAreSaidPlainly() {
            anaSignsInByPin();
            hallway.happens(new VisitEvent.LabelShown(Optional.empty(), false));
            assertThat(hallway.scene(Scene.ScanLabel.class).problem()).isEqualTo(Scene.ScanLabel.Problem.UNKNOWN_TAG);
            hallway.happens(new VisitEvent.LabelShown(Optional.of(ANAS_OWN), true));
            assertThat(hallway.scene(Scene.ScanLabel.class).problem())
                    .isEqualTo(Scene.ScanLabel.Problem.ALREADY_IN_REPAIR);
        }

        @Test
        void withoutAReadableLabelTheRegisterIsBelievedAndTheTicketSaysSo() {
            anaSignsInByPin();
            hallway.touch(new Touch.NoLabel());
            var handIn = hallway.scene(Scene.WhatIsWrong.class).handIn();
            assertThat(handIn.asset()).isEqualTo(ANAS_OWN);
            assertThat(handIn.labelScanned()).isFalse();
        }

        @Test
        void whoHasNoneAssignedIsToldSo() {
            var without = new Student(
                    ANA.id(), "Ana R", Borrowing.ALLOWED, List.of(), Optional.empty(), Optional.empty(), false);
            hallway.badge(without);
            hallway.happens(new VisitEvent.PinTyped(true));
            hallway.touch(new Touch.ChoseErrand(Errand.SWAP));
            assertThat(hallway.scene(Scene.ScanLabel.class).problem()).isEqualTo(Scene.ScanLabel.Problem.NONE_ASSIGNED);
        }

        @Test
        void theCostIsShownOnlyAfterAPin() {
            anaSignsInByPin();
            hallway.label(ANAS_OWN);
            hallway.touch(new Touch.ChoseSymptom(Symptom.SCREEN));
            hallway.touch(new Touch.ChoseCause(Cause.DROPPED, "I fell"));
            assertThat(hallway.scene(Scene.BeforeYouGoOn.class).mayCost()).isPresent();

            var other = new Hallway();
            other.badge(ANA);
            other.label(ANAS_OWN);
            other.touch(new Touch.ChoseErrand(Errand.SWAP));
            other.touch(new Touch.ChoseSymptom(Symptom.SCREEN));
            other.touch(new Touch.ChoseCause(Cause.DROPPED, "I fell"));
            assertThat(other.scene(Scene.BeforeYouGoOn.class).mayCost()).isEmpty();
        }
    }

    @Nested
    class HandingIn {

        @Test
        void theLoanersDoorStaysShutUntilTheHandInWasSeen() {
            hallway.anaAgreesToASwap();
            var bay = hallway.openingBay();
            hallway.pulse(PulseOutcome.ACKNOWLEDGED);
            hallway.opens(bay);
            assertThat(hallway.pulses).containsExactly(bay);
            hallway.closes(bay, Presence.PRESENT);
            assertThat(hallway.facts(SwapFact.DeviceHandedIn.class)).hasSize(1);
            assertThat(hallway.pulses).hasSize(2);
        }

        @Test
        void anAcknowledgementIsNotAnOpenDoor() {
            hallway.anaAgreesToASwap();
            hallway.pulse(PulseOutcome.ACKNOWLEDGED);
            assertThat(hallway.facts(DoorFact.DoorOpened.class)).isEmpty();
        }

        @Test
        void aLostReplyIsNeverAnsweredByASecondPulse() {
            hallway.anaAgreesToASwap();
            hallway.pulse(PulseOutcome.UNANSWERED);
            hallway.passes(Duration.ofSeconds(30));
            hallway.opens(hallway.openingBay());
            assertThat(hallway.pulses).hasSize(1);
            assertThat(hallway.scene(Scene.PutIn.class).opening().phase()).isEqualTo(Opening.Phase.OPEN);
        }

        @Test
        void nothingInsideMeansOpenAgainWithANewIntentOrCancel() {
            hallway.anaAgreesToASwap();
            var bay = hallway.openingBay();
            hallway.opens(bay);
            hallway.closes(bay, Presence.ABSENT);
            assertThat(hallway.scene(Scene.PutIn.class).trouble()).isEqualTo(Scene.PutIn.Trouble.NOTHING_INSIDE);
            hallway.touch(new Touch.OpenAgain());
            assertThat(hallway.facts(DoorFact.OpeningIntended.class))
                    .extracting(DoorFact.OpeningIntended::intent)
                    .hasSize(2)
                    .doesNotHaveDuplicates();
            hallway.opens(bay);
            hallway.closes(bay, Presence.ABSENT);
            hallway.touch(new Touch.StartOver());
            assertThat(hallway.facts(SwapFact.HandInCancelled.class)).hasSize(1);
            assertThat(hallway.facts(SwapFact.DeviceHandedIn.class)).isEmpty();
        }

        @Test
        void aStuckDoorIsHeldAndAnotherOneOpens() {
            hallway.anaAgreesToASwap();
            var stuck = hallway.openingBay();
            hallway.pulse(PulseOutcome.ACKNOWLEDGED);
            hallway.touch(new Touch.DoorIsStuck());
            assertThat(hallway.pulses).as("too early to say").hasSize(1);
            hallway.passes(HandInRules.SLOW);
            hallway.touch(new Touch.DoorIsStuck());
            assertThat(hallway.openingBay()).isNotEqualTo(stuck);
            assertThat(hallway.facts(DoorFact.BayHeld.class))
                    .extracting(DoorFact.BayHeld::bay)
                    .containsExactly(stuck);
            assertThat(hallway.facts(DoorFact.OpeningSettled.class).getFirst().outcome())
                    .isEqualTo(OpeningOutcome.JAMMED);
        }

        @Test
        void aDeviceInABayWhoseDoorWasNeverSeenOpenIsLookedAtByStaff() {
            hallway.anaAgreesToASwap();
            hallway.closes(hallway.openingBay(), Presence.PRESENT);
            hallway.passes(HandInRules.STUCK);
            assertThat(hallway.facts(SwapFact.HandInUnclear.class))
                    .singleElement()
                    .satisfies(f -> assertThat(f.kind()).isEqualTo(CaseKind.UNVERIFIED_DEPOSIT));
            assertThat(hallway.facts(SwapFact.HandInCancelled.class)).isEmpty();
        }

        @Test
        void aDoorLeftOpenEndsInAStaffCase() {
            hallway.anaAgreesToASwap();
            hallway.opens(hallway.openingBay());
            hallway.passes(HandInRules.REMIND);
            assertThat(hallway.scene(Scene.PutIn.class).trouble()).isEqualTo(Scene.PutIn.Trouble.PLEASE_CLOSE);
            hallway.passes(HandInRules.LEFT_OPEN);
            assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.DOOR_LEFT_OPEN);
            assertThat(hallway.facts(SwapFact.HandInUnclear.class)).hasSize(1);
            assertThat(hallway.facts(DoorFact.BayHeld.class)).hasSize(1);
        }

        @Test
        void aPulseThatWasCertainlyNotSentLosesNothing() {
            hallway.anaAgreesToASwap();
            hallway.pulse(PulseOutcome.NOT_SENT);
            assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.LOCKS_DOWN);
            assertThat(hallway.facts(DoorFact.OpeningSettled.class).getFirst().outcome())
                    .isEqualTo(OpeningOutcome.VOID);
            assertThat(hallway.facts(SwapFact.HandInCancelled.class)).hasSize(1);
        }

        @Test
        void theWrongDoorStopsTheVisitAndHoldsBoth() {
            hallway.anaAgreesToASwap();
            var asked = hallway.openingBay();
            hallway.opens(1);
            assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.WRONG_DOOR);
            assertThat(hallway.facts(DoorFact.DoorForced.class))
                    .extracting(DoorFact.DoorForced::bay)
                    .containsExactly(1);
            assertThat(hallway.facts(DoorFact.BayHeld.class))
                    .extracting(DoorFact.BayHeld::bay)
                    .containsExactly(asked);
        }

        @Test
        void withoutALoanerTheStudentIsPutOnTheWaitingList() {
            hallway.without(1).without(2);
            hallway.anaHandsIn();
            var outcome = hallway.scene(Scene.Done.class).outcome();
            assertThat(outcome.waiting()).isTrue();
            assertThat(outcome.loaner()).isEmpty();
            assertThat(hallway.facts(SwapFact.HandInAgreed.class).getFirst().loanerWanted())
                    .isTrue();
        }
    }

    @Nested
    class TakingTheLoaner {

        private int anaIsAtTheLoaner() {
            hallway.anaHandsIn();
            hallway.pulse(PulseOutcome.ACKNOWLEDGED);
            var bay = hallway.openingBay();
            hallway.opens(bay);
            return bay;
        }

        @Test
        void closingTheDoorOnTheLoanerTakesNothing() {
            var bay = anaIsAtTheLoaner();
            hallway.closes(bay, Presence.PRESENT);
            assertThat(hallway.scene(Scene.TakeLoaner.class).trouble())
                    .isEqualTo(Scene.TakeLoaner.Trouble.STILL_INSIDE);
            assertThat(hallway.facts(SwapFact.LoanerTaken.class)).isEmpty();
            hallway.touch(new Touch.OpenAgain());
            hallway.opens(bay);
            hallway.closes(bay, Presence.ABSENT);
            assertThat(hallway.facts(SwapFact.LoanerTaken.class)).hasSize(1);
        }

        @Test
        void walkingOffLeavesALoanerOwedThatTheNextScanGives() {
            var bay = anaIsAtTheLoaner();
            hallway.closes(bay, Presence.PRESENT);
            hallway.passes(Duration.ofSeconds(61));
            assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);

            var handedIn = hallway.facts(SwapFact.DeviceHandedIn.class).getFirst();
            var owed = new Student.Owed(handedIn.visit(), ANAS_OWN.id(), "R-1", 0);
            hallway.badge(new Student(
                    ANA.id(), "Ana R", Borrowing.ALLOWED, List.of(), Optional.empty(), Optional.of(owed), false));
            hallway.happens(new VisitEvent.PinTyped(true));
            assertThat(hallway.scene(Scene.Choose.class).errands()).startsWith(Errand.FETCH_LOANER);
            hallway.touch(new Touch.ChoseErrand(Errand.FETCH_LOANER));
            hallway.opens(bay);
            hallway.closes(bay, Presence.ABSENT);
            assertThat(hallway.facts(SwapFact.LoanerTaken.class))
                    .extracting(SwapFact.LoanerTaken::visit)
                    .containsExactly(handedIn.visit());
        }

        @Test
        void anEmptyBayIsNotBelievedAgainstItsSensor() {
            var bay = anaIsAtTheLoaner();
            hallway.touch(new Touch.NothingInThere());
            hallway.closes(bay, Presence.ABSENT);
            assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.ASK_FOR_HELP);
            assertThat(hallway.facts(SwapFact.LoanerUnclear.class)).hasSize(1);
            assertThat(hallway.pulses).hasSize(2);
        }

        @Test
        void withoutASensorAnEmptyBayIsFollowedByAnotherLoaner() {
            hallway.withoutPresenceSensors();
            hallway.anaAgreesToASwap();
            var deposit = hallway.openingBay();
            hallway.opens(deposit);
            hallway.closes(deposit, Presence.NOT_SENSED);
            var empty = hallway.openingBay();
            hallway.opens(empty);
            hallway.touch(new Touch.NothingInThere());
            hallway.closes(empty, Presence.NOT_SENSED);
            assertThat(hallway.facts(SwapFact.LoanerMissing.class)).hasSize(1);
            assertThat(hallway.scene(Scene.TakeLoaner.class).loaner()).isEqualTo(SECOND_LOANER);
        }

        @Test
        void aLoanerThatDoesNotStartIsPutBackAndAnotherOneGiven() {
            var bay = anaIsAtTheLoaner();
            hallway.touch(new Touch.DoesNotStart());
            hallway.closes(bay, Presence.PRESENT);
            assertThat(hallway.facts(SwapFact.LoanerRejected.class))
                    .extracting(SwapFact.LoanerRejected::loaner)
                    .containsExactly(FIRST_LOANER.id());
            var take = hallway.scene(Scene.TakeLoaner.class);
            assertThat(take.loaner()).isEqualTo(SECOND_LOANER);
            assertThat(take.attempt()).isEqualTo(2);
        }

        @Test
        void theLabelScannedOnTheWayOutDecidesWhichOneWasLent() {
            var bay = anaIsAtTheLoaner();
            hallway.label(SECOND_LOANER);
            hallway.closes(bay, Presence.ABSENT);
            assertThat(hallway.facts(SwapFact.OtherLoanerTaken.class))
                    .singleElement()
                    .satisfies(f -> {
                        assertThat(f.expected()).isEqualTo(FIRST_LOANER.id());
                        assertThat(f.taken()).isEqualTo(SECOND_LOANER.id());
                    });
        }

        @Test
        void aLoanerWhoseDoorIsLeftOpenIsBookedToTheStudent() {
            anaIsAtTheLoaner();
            hallway.passes(HandInRules.LEFT_OPEN);
            assertThat(hallway.facts(SwapFact.LoanerTaken.class).getFirst().proof())
                    .isEqualTo(SwapFact.Proof.ASSUMED);
            assertThat(hallway.facts(DoorFact.BayHeld.class)).hasSize(1);
        }

        @Test
        void aStuckLoanerDoorGivesTheNextLoaner() {
            hallway.anaHandsIn();
            hallway.pulse(PulseOutcome.REFUSED);
            assertThat(hallway.scene(Scene.TakeLoaner.class).loaner()).isEqualTo(SECOND_LOANER);
            assertThat(hallway.facts(SwapFact.LoanerMissing.class)).isEmpty();
        }
    }

    @Nested
    class Ending {

        @Test
        void everyQuestionEndsByItselfWhenNobodyIsThere() {
            hallway.badge(ANA);
            hallway.label(ANAS_OWN);
            hallway.passes(Duration.ofSeconds(59));
            assertThat(hallway.visit.scene()).isInstanceOf(Scene.Choose.class);
            hallway.passes(Duration.ofSeconds(1));
            assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
            assertThat(hallway.facts(SwapFact.VisitEnded.class).getFirst().ending())
                    .isEqualTo(SwapFact.Ending.WALKED_OFF);
        }

        @Test
        void moreTimeIsGivenAsOftenAsItIsAskedFor() {
            hallway.badge(ANA);
            for (var i = 0; i < 12; i++) {
                hallway.passes(Duration.ofSeconds(50));
                hallway.touch(new Touch.MoreTime());
            }
            assertThat(hallway.visit.scene()).isInstanceOf(Scene.Who.class);
        }

        @Test
        void theReceiptIsPrintedOnceForTwentyTaps() {
            hallway.anaHandsIn();
            hallway.opens(hallway.openingBay());
            hallway.closes(hallway.openingBay(), Presence.ABSENT);
            for (var i = 0; i < 20; i++) hallway.touch(new Touch.PrintReceipt(Locale.ENGLISH));
            assertThat(hallway.effects)
                    .filteredOn(Effect.PrintReceipt.class::isInstance)
                    .hasSize(1);
        }

        @Test
        void aDoorInMotionCannotBeLeft() {
            hallway.anaAgreesToASwap();
            hallway.touch(new Touch.StartOver());
            hallway.touch(new Touch.AskForHelp());
            assertThat(hallway.visit.scene()).isInstanceOf(Scene.PutIn.class);
        }

        @Test
        void aDoorOpenedWithoutBeingAskedIsHeld() {
            hallway.opens(2);
            assertThat(hallway.facts(DoorFact.DoorForced.class)).hasSize(1);
            hallway.closes(2, Presence.PRESENT);
            hallway.opens(2);
            assertThat(hallway.facts(DoorFact.DoorForced.class))
                    .as("held already")
                    .hasSize(1);
        }

        @Test
        void decisionsDoNotDependOnTheYear() {
            hallway.now = hallway.now.plus(Duration.ofDays(3650));
            hallway.anaHandsIn();
            assertThat(hallway.facts(SwapFact.DeviceHandedIn.class)).hasSize(1);
        }

        @Test
        void aTouchForAnotherSceneMeansNothing() {
            hallway.badge(ANA);
            var before = hallway.visit;
            hallway.touch(new Touch.GoOn());
            hallway.touch(new Touch.OpenAgain());
            hallway.touch(new Touch.ChoseErrand(Errand.FETCH_LOANER));
            assertThat(hallway.visit.scene()).isEqualTo(before.scene());
            assertThat(hallway.pulses).isEmpty();
        }

        @Test
        void unknownLoanersAreNotAcceptedAsProof() {
            hallway.anaHandsIn();
            var bay = hallway.openingBay();
            hallway.opens(bay);
            hallway.happens(new VisitEvent.LabelShown(Optional.empty(), false));
            hallway.closes(bay, Presence.ABSENT);
            assertThat(hallway.facts(SwapFact.LoanerTaken.class))
                    .extracting(SwapFact.LoanerTaken::loaner, SwapFact.LoanerTaken::proof)
                    .containsExactly(org.assertj.core.api.Assertions.tuple(new AssetId("ln-1"), SwapFact.Proof.SENSED));
        }
    }
}
