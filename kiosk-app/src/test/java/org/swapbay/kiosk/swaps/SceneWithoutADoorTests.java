package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.FIRST_LOANER;
import static org.swapbay.kiosk.swaps.Hallway.SECOND_LOANER;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.swaps.GiveBackScene.GivenBack;
import org.swapbay.kiosk.swaps.GiveBackScene.HowIsIt;
import org.swapbay.kiosk.swaps.GiveBackScene.ScanLoaner;
import org.swapbay.kiosk.swaps.Scene.Done.PaperState;
import org.swapbay.kiosk.swaps.Scene.Who.Answer;
import org.swapbay.kiosk.swaps.Scene.Who.Pins;
import org.swapbay.kiosk.swaps.StaffScene.Ready;
import org.swapbay.kiosk.swaps.StaffScene.StaffWho;
import org.swapbay.kiosk.swaps.StaffScene.Word;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** News of doors while nobody's door is open: nothing opens for them, and whoever stands there is not sent away. */
class SceneWithoutADoorTests extends GiveBackTrouble {

    private static final DoorFact.DoorForced FORCED = new DoorFact.DoorForced(2, "case-1", null);

    @Test
    void staffWhoHaveNoDoorOpenAreLeftInPeaceByDoors() {
        for (var scene : List.of(staffWho(), ready())) {
            assertThat(RoundRules.doorChanged(scene, SHUT_AND_FULL, hallway.situation()))
                    .isEqualTo(Turn.to(scene));
            assertThat(RoundRules.timePassed(scene, false, hallway.situation())).isEqualTo(Turn.to(scene));
            assertThat(RoundRules.wrongDoor(scene, FORCED)).isEqualTo(Turn.to(scene, FORCED));
            assertThat(RoundRules.rest(scene, Word.Kind.WRONG_DOOR)).isEqualTo(Turn.to(scene));
        }
    }

    /** What the check says comes to somebody who is still there. */
    @Test
    void whoseStaffPinIsBeingCheckedCannotLeave() {
        var who = staffWho();
        assertThat(RoundRules.touched(who, new Touch.StartOver(), hallway.situation()))
                .isEqualTo(Turn.to(VisitRules.WELCOME));
        var checking = who.answered(Answer.CHECKING, Pins.TAKEN);
        assertThat(RoundRules.touched(checking, new Touch.StartOver(), hallway.situation()))
                .isEqualTo(Turn.to(checking));
    }

    @Test
    void whoHasNoDoorOpenWhileGivingBackIsLeftInPeaceByDoors() {
        for (var scene : List.of(scanLoaner(), howIsIt(), givenBack())) {
            assertThat(GiveBackRules.doorChanged(scene, SHUT_AND_FULL, hallway.situation()))
                    .isEqualTo(Turn.to(scene));
            assertThat(GiveBackRules.timePassed(scene, false, hallway.situation()))
                    .isEqualTo(Turn.to(scene));
            assertThat(GiveBackRules.wrongDoor(scene, FORCED)).isEqualTo(Turn.to(scene, FORCED));
        }
    }

    @Test
    void aQuestionIsLeftWithAnEndAndAThankYouWithoutOne() {
        for (var scene : List.of(scanLoaner(), howIsIt())) {
            assertThat(Endings.leave(scene, SwapFact.Ending.WALKED_OFF))
                    .isEqualTo(Turn.to(
                            VisitRules.WELCOME,
                            new SwapFact.VisitEnded(scene.guest().visit(), SwapFact.Ending.WALKED_OFF)));
        }
        assertThat(Endings.leave(givenBack(), SwapFact.Ending.WALKED_OFF)).isEqualTo(Turn.to(VisitRules.WELCOME));
    }

    @Test
    void anotherDeviceInTheHandIsNotTheLoaner() {
        hallway.badge(ana);
        hallway.pin(true);
        var choose = hallway.scene(Scene.Choose.class);
        var with = new Scene.Choose(
                choose.guest(), choose.errands(), Optional.of(SECOND_LOANER), choose.noLoaner(), choose.prospect());
        assertThat(GiveBackRules.chose(with, Errand.GET_MINE, hallway.situation())
                        .scene())
                .isInstanceOf(ScanLoaner.class);
        var loaner = new Scene.Choose(
                choose.guest(), choose.errands(), Optional.of(FIRST_LOANER), choose.noLoaner(), choose.prospect());
        assertThat(GiveBackRules.chose(loaner, Errand.GET_MINE, hallway.situation())
                        .scene())
                .isInstanceOf(HowIsIt.class);
    }

    @Test
    void whatIsAgreedNamesBothChromebooks() {
        brings();
        assertThat(hallway.facts(GiveBackFact.GiveBackAgreed.class))
                .singleElement()
                .satisfies(agreed -> {
                    assertThat(agreed.loaner()).isEqualTo(FIRST_LOANER.id());
                    assertThat(agreed.own()).isEqualTo(Hallway.ANAS_OWN.id());
                    assertThat(agreed.ticketNumber()).isEqualTo("R-000001");
                });
    }

    @Test
    void theReceiptOfGivingBackIsAnsweredOnceAndForItsOwnVisit() {
        var done = givenBack();
        var other = new VisitId("another");
        assertThat(Endings.receiptAnswered(done, done.guest().visit(), true)).isEqualTo(Turn.to(done));
        var printing = done.paper(PaperState.PRINTING);
        assertThat(Endings.receiptAnswered(printing, other, true)).isEqualTo(Turn.to(printing));
        assertThat(Endings.receiptAnswered(printing, done.guest().visit(), true))
                .isEqualTo(Turn.to(done.paper(PaperState.PRINTED)));
        assertThat(Endings.receiptAnswered(printing, done.guest().visit(), false))
                .isEqualTo(Turn.to(done.paper(PaperState.NOT_PRINTED)));
    }

    @Test
    void nobodyIsServedOnlyWhereAVisitIsOver() {
        for (var free : List.of(VisitRules.WELCOME, givenBack(), stopped(), done())) {
            assertThat(Endings.isFree(free)).as("%s", free).isTrue();
        }
        for (var busy : List.of(staffWho(), ready(), scanLoaner(), howIsIt(), Visit.STARTING.scene())) {
            assertThat(Endings.isFree(busy)).as("%s", busy).isFalse();
        }
    }

    private static StaffWho staffWho() {
        var fresh = new Hallway();
        fresh.happens(new VisitEvent.StaffBadgeShown("kim", Pins.TAKEN));
        return fresh.scene(StaffWho.class);
    }

    private static Ready ready() {
        var fresh = new Hallway();
        fresh.happens(new VisitEvent.StaffBadgeShown("kim", Pins.TAKEN));
        fresh.pin(true);
        return fresh.scene(Ready.class);
    }

    private static ScanLoaner scanLoaner() {
        var fresh = new Hallway().without(1);
        fresh.badge(fresh.anaForWhomHersWaits(Optional.of(FIRST_LOANER)));
        fresh.pin(true);
        fresh.touch(new Touch.ChoseErrand(Errand.GET_MINE));
        return fresh.scene(ScanLoaner.class);
    }

    private static HowIsIt howIsIt() {
        var scan = scanLoaner();
        return new HowIsIt(scan.guest(), new HandIn(FIRST_LOANER, true, Errand.GET_MINE));
    }

    private static GivenBack givenBack() {
        return new GivenBack(
                scanLoaner().guest(),
                Optional.of(Hallway.ANAS_OWN),
                Optional.of(FIRST_LOANER),
                Optional.empty(),
                Optional.empty(),
                PaperState.OFFERED);
    }

    private static Scene stopped() {
        var fresh = new Hallway().anaAgreesToASwap();
        return Endings.stop(fresh.scene(Scene.PutIn.class), Scene.Stopped.Reason.ASK_FOR_HELP)
                .scene();
    }

    private static Scene done() {
        var fresh = new Hallway().anaHandsIn();
        fresh.opens(fresh.openingBay());
        fresh.closes(fresh.openingBay(), Presence.ABSENT);
        fresh.touch(new Touch.PrintReceipt(Locale.ENGLISH));
        return fresh.scene(Scene.Done.class);
    }
}
