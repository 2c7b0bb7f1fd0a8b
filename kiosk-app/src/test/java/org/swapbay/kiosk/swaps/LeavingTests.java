package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANA;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.BEN;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.swaps.Scene.Done.PaperState;
import org.swapbay.kiosk.swaps.Scene.OutOfService.Closed;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** The ways out of a visit: paper, help, the next badge, a kiosk that closes, nobody there. */
class LeavingTests {

    private final Hallway hallway = new Hallway();

    @Test
    void whatThePrinterSaysIsShownAndAFailedReceiptMayBeAskedForAgain() {
        done();
        hallway.touch(new Touch.PrintReceipt(Locale.ENGLISH));
        answered("somebody-else", true);
        assertThat(paper()).isEqualTo(PaperState.PRINTING);
        answered(visit(), false);
        assertThat(paper()).isEqualTo(PaperState.NOT_PRINTED);
        answered(visit(), true);
        assertThat(paper()).isEqualTo(PaperState.NOT_PRINTED);
        hallway.touch(new Touch.PrintReceipt(Locale.ENGLISH));
        answered(visit(), true);
        assertThat(paper()).isEqualTo(PaperState.PRINTED);
        hallway.touch(new Touch.PrintReceipt(Locale.ENGLISH));
        assertThat(hallway.effects.stream().filter(Effect.PrintReceipt.class::isInstance))
                .hasSize(2);
    }

    @Test
    void paperThatComesAfterTheScreenWentOnChangesNothing() {
        done();
        var visit = visit();
        hallway.touch(new Touch.PrintReceipt(Locale.ENGLISH));
        hallway.touch(new Touch.NoReceipt());
        answered(visit, true);
        assertThat(hallway.visit.scene()).isEqualTo(VisitRules.WELCOME);
    }

    @Test
    void whoWantsNoReceiptIsDoneAndElsewhereThatMeansNothing() {
        hallway.badge(ANA);
        hallway.label(ANAS_OWN);
        hallway.touch(new Touch.NoReceipt());
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Choose.class);
        hallway.touch(new Touch.StartOver());
        done();
        hallway.touch(new Touch.NoReceipt());
        assertThat(hallway.visit.scene()).isEqualTo(VisitRules.WELCOME);
    }

    @Test
    void askingForHelpEndsTheVisitWherePossible() {
        hallway.touch(new Touch.AskForHelp());
        assertThat(hallway.visit.scene()).isEqualTo(VisitRules.WELCOME);
        hallway.badge(ANA);
        hallway.label(ANAS_OWN);
        hallway.touch(new Touch.AskForHelp());
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.ASK_FOR_HELP);
        assertThat(hallway.facts(SwapFact.VisitEnded.class))
                .extracting(SwapFact.VisitEnded::ending)
                .containsExactly(SwapFact.Ending.STOPPED);
    }

    @Test
    void aHandInClosedOnNothingIsCancelledByLeavingAndTheLoanerStaysOwedByLeavingIt() {
        hallway.anaAgreesToASwap();
        hallway.opens(4);
        hallway.closes(4, Presence.ABSENT);
        hallway.touch(new Touch.StartOver());
        assertThat(hallway.visit.scene()).isEqualTo(VisitRules.WELCOME);
        assertThat(hallway.facts(SwapFact.HandInCancelled.class)).hasSize(1);
        hallway.anaHandsIn();
        hallway.opens(1);
        hallway.closes(1, Presence.PRESENT);
        hallway.touch(new Touch.StartOver());
        assertThat(hallway.visit.scene()).isEqualTo(VisitRules.WELCOME);
        assertThat(hallway.facts(SwapFact.HandInCancelled.class)).hasSize(1);
    }

    @Test
    void theNextBadgeMayBeShownBeforeTheLastScreenIsGone() {
        done();
        hallway.badge(BEN);
        assertThat(hallway.scene(Scene.Who.class).caller()).contains(BEN);
        hallway.badge(ANA);
        hallway.label(ANAS_OWN);
        hallway.touch(new Touch.AskForHelp());
        hallway.badge(BEN);
        assertThat(hallway.scene(Scene.Who.class).caller()).contains(BEN);
    }

    @Test
    void noBadgeInterruptsTheCheckOfAPinOfAnybody() {
        hallway.badge(ANA);
        hallway.happens(new VisitEvent.PinTyped("123456"));
        hallway.badge(BEN);
        assertThat(hallway.scene(Scene.Who.class).caller()).contains(ANA);
        hallway.happens(new VisitEvent.PinChecked(hallway.visit.step(), false, Scene.Who.Pins.TAKEN));
        hallway.touch(new Touch.StartOver());
        hallway.happens(new VisitEvent.StaffBadgeShown("kim", Scene.Who.Pins.TAKEN));
        hallway.happens(new VisitEvent.PinTyped("123456"));
        hallway.badge(BEN);
        assertThat(hallway.visit.scene()).isInstanceOf(StaffScene.StaffWho.class);
        hallway.happens(new VisitEvent.PinChecked(hallway.visit.step(), false, Scene.Who.Pins.TAKEN));
        hallway.badge(BEN);
        assertThat(hallway.scene(Scene.Who.class).caller()).contains(BEN);
    }

    @Test
    void aChromebookInHandWhichIsInRepairByTheRecordIsNoSecondFactor() {
        hallway.badge(ANA);
        hallway.happens(new VisitEvent.LabelShown(Optional.of(ANAS_OWN), true));
        assertThat(hallway.scene(Scene.Who.class).answer()).isEqualTo(Scene.Who.Answer.DENIED);
    }

    @Test
    void locksThatFallSilentLeaveADoorInMotionItsTimeAndEndEverythingElse() {
        hallway.anaAgreesToASwap();
        hallway.happens(new VisitEvent.Closed(Closed.LOCKS_DOWN));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.PutIn.class);
        hallway.opens(4);
        hallway.closes(4, Presence.ABSENT);
        hallway.happens(new VisitEvent.Closed(Closed.LOCKS_DOWN));
        assertThat(hallway.visit.scene()).isEqualTo(new Scene.OutOfService(Closed.LOCKS_DOWN));
    }

    @Test
    void recordsThatCannotBeWrittenEndEvenADoorInMotion() {
        hallway.anaAgreesToASwap();
        hallway.happens(new VisitEvent.Closed(Closed.RECORDS_NOT_WRITABLE));
        assertThat(hallway.visit.scene()).isEqualTo(new Scene.OutOfService(Closed.RECORDS_NOT_WRITABLE));
        hallway.opens(2);
        assertThat(hallway.visit.scene()).isEqualTo(new Scene.OutOfService(Closed.RECORDS_NOT_WRITABLE));
    }

    @Test
    void whateverAPersonDoesBuysTimeAndWhatAMachineSaysDoesNot() {
        var byAPerson = List.<VisitEvent>of(
                new VisitEvent.Touched(new Touch.MoreTime()),
                new VisitEvent.BadgeShown(Optional.of(BEN)),
                new VisitEvent.StaffBadgeShown("kim", Scene.Who.Pins.TAKEN),
                new VisitEvent.PinTyped("1"),
                new VisitEvent.TagShown(Optional.empty(), new Standing.InBay(1), false));
        for (var event : byAPerson)
            assertThat(lastsTwice(event)).as("%s", event).isTrue();
        var byAMachine = List.<VisitEvent>of(
                new VisitEvent.TimePassed(),
                new VisitEvent.StoodStill(Duration.ofSeconds(5)),
                new VisitEvent.PinChecked(-1, true, Scene.Who.Pins.TAKEN),
                new VisitEvent.ReceiptAnswered(new VisitId("x"), true));
        for (var event : byAMachine)
            assertThat(lastsTwice(event)).as("%s", event).isFalse();
    }

    @Test
    void aCaseIsNamedAfterTheIntentAndWhatIsWrong() {
        hallway.anaAgreesToASwap();
        var intent = Endings.opening(hallway.visit.scene()).orElseThrow().intent();
        hallway.passes(HandInRules.STUCK);
        assertThat(hallway.facts(SwapFact.CaseOpened.class))
                .extracting(SwapFact.CaseOpened::caseId)
                .containsExactly(intent + "/" + CaseKind.DOOR_JAMMED);
    }

    @Test
    void theDoorIsLeftOpenAtTheMomentThatWasSaidAndNotBefore() {
        hallway.anaAgreesToASwap();
        hallway.opens(4);
        hallway.passes(HandInRules.REMIND.minusMillis(1));
        assertThat(hallway.scene(Scene.PutIn.class).trouble()).isEqualTo(Scene.PutIn.Trouble.NONE);
        hallway.passes(Duration.ofMillis(1));
        assertThat(hallway.scene(Scene.PutIn.class).trouble()).isEqualTo(Scene.PutIn.Trouble.PLEASE_CLOSE);
        hallway.passes(HandInRules.LEFT_OPEN.minus(HandInRules.REMIND).minusMillis(1));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.PutIn.class);
        hallway.passes(Duration.ofMillis(1));
        assertThat(hallway.scene(Scene.Stopped.class).reason()).isEqualTo(Scene.Stopped.Reason.DOOR_LEFT_OPEN);
    }

    /** Fifty seconds after it happened fifty seconds into a scene, somebody is still waited for. */
    private boolean lastsTwice(VisitEvent event) {
        hallway.visit = Visit.STARTING;
        hallway.happens(new VisitEvent.Opened());
        hallway.badge(ANA);
        hallway.label(ANAS_OWN);
        hallway.passes(Duration.ofSeconds(50));
        hallway.happens(event);
        hallway.passes(Duration.ofSeconds(50));
        return hallway.visit.scene() instanceof Scene.Choose;
    }

    private void done() {
        hallway.anaHandsIn(Errand.HAND_IN_ONLY);
    }

    private void answered(String visit, boolean printed) {
        hallway.happens(new VisitEvent.ReceiptAnswered(new VisitId(visit), printed));
    }

    private String visit() {
        return hallway.scene(Scene.Done.class).guest().visit().value();
    }

    private PaperState paper() {
        return hallway.scene(Scene.Done.class).paper();
    }
}
