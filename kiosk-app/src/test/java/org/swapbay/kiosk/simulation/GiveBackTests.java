package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.devices.Receipt.Line;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.notices.Notice;
import org.swapbay.kiosk.notices.NoticeKind;
import org.swapbay.kiosk.notices.Notices;
import org.swapbay.kiosk.notices.ReceiptProbe;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.swaps.CollectingProbe;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.GiveBack;
import org.swapbay.kiosk.swaps.GiveBackFact;
import org.swapbay.kiosk.swaps.LoanModel;
import org.swapbay.kiosk.swaps.Reservations;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Swaps;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** The way home of a Chromebook, with the production records behind the desk: Ana swaps hers, and gets it back. */
class GiveBackTests extends WayHome {

    @Test
    void theLoanIsClosedTheTicketIsClosedAndBothTimelinesTellTheWay() {
        swaps();
        repaired();
        comesForHers(true);

        assertThat(part(Swaps.class).lentTo(ANAS_ID)).isEmpty();
        assertThat(ticket().state()).isEqualTo(TicketState.CLOSED);
        assertThat(part(Reservations.class).all()).isEmpty();
        assertThat(timeline(OWN, CustodyEntry::custody).getFirst()).isEqualTo(new Custody.HeldByPerson(ANAS_ID));
        assertThat(timeline(OWN, CustodyEntry::note).getFirst()).contains("label scanned on the way out");
        assertThat(timeline(LOANER, CustodyEntry::custody)).first().isInstanceOf(Custody.HeldInBay.class);
        assertThat(part(CustodyLedger.class).firstBrokenEntry()).isEmpty();
        assertThat(giveBack().stage()).isEqualTo(GiveBack.Progress.DONE);
        assertThat(part(ReceiptProbe.class).write(giveBack().visitId())).get().satisfies(receipt -> assertThat(
                        receipt.lines())
                .contains(new Line.Pair("Back with you", "CB-ANA"), new Line.Pair("Loaner returned", "LN-1")));
    }

    @Test
    void theOwnerIsToldWhenItWaitsAndNoMoreWhenItIsCollected() {
        swaps();
        repaired();

        assertThat(toTell())
                .singleElement()
                .extracting(Notice::kind, Notice::personId)
                .containsExactly(NoticeKind.READY_TO_COLLECT, ANAS_ID);

        comesForHers(true);
        assertThat(toTell()).isEmpty();
    }

    @Test
    void aLoanerThatCameBackChargesAndIsThenLentAgainWithoutAnybody() {
        swaps();
        repaired();
        comesForHers(true);
        assertThat(bayOf(LOANER).stay()).isEqualTo(Bay.Stay.CHARGING);
        assertThat(bayOf(LOANER).holdsReadyLoaner()).isFalse();

        kiosk.clock.jump(Duration.ofMinutes(121));

        assertThat(bayOf(LOANER).holdsReadyLoaner()).isTrue();
    }

    @Test
    void aClockThatWasSetBackKeepsNoLoanerForEver() {
        swaps();
        repaired();
        comesForHers(true);

        kiosk.clock.jump(Duration.ofDays(-3650));

        assertThat(bayOf(LOANER).holdsReadyLoaner()).isTrue();
    }

    @Test
    void aLoanerSaidToBeBrokenGetsATicketAndIsNotLent() {
        swaps();
        repaired();
        asksForHers();
        touch(new Touch.SomethingBroken());
        touch(new Touch.ChoseSymptom(Symptom.KEYS));
        touch(new Touch.ChoseCause(Cause.JUST_STOPPED, ""));
        touch(new Touch.GoOn());
        putsTheLoanerIn();
        takesHers();

        var damage = part(RepairDesk.class).openFor(LOANER).orElseThrow();
        assertThat(damage.symptom()).isEqualTo(Symptom.KEYS);
        assertThat(damage.personId()).isEqualTo(ANAS_ID);
        assertThat(bayOf(LOANER).holdsBroken()).isTrue();
        assertThat(bayOf(LOANER).holdsReadyLoaner()).isFalse();
        assertThat(part(Swaps.class).lentTo(ANAS_ID)).isEmpty();
    }

    @Test
    void whoWalksOffAfterTheLoanerWentInGetsTheirsByScanningAgain() {
        swaps();
        repaired();
        asksForHers();
        touch(new Touch.GoOn());
        putsTheLoanerIn();
        kiosk.cut("power");
        world.bays.values().forEach(bay -> bay.open = false);
        world.time.pass(20_000);

        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(giveBack().stage()).isEqualTo(GiveBack.Progress.LOANER_IN);

        signsIn();
        touch(new Touch.ChoseErrand(Errand.GET_MINE));
        takesHers();
        assertThat(timeline(OWN, CustodyEntry::custody).getFirst()).isEqualTo(new Custody.HeldByPerson(ANAS_ID));
        assertThat(ticket().state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    void aCutWhileTheOwnOneIsTakenOutIsDecidedByTheSensorAndClosesTheTicket() {
        swaps();
        repaired();
        asksForHers();
        touch(new Touch.GoOn());
        putsTheLoanerIn();
        world.time.pass(2_000);
        var bay = openBay();
        world.take(ANA, bay);
        kiosk.cut("power");
        bay.open = false;
        world.time.pass(20_000);

        assertThat(facts(GiveBackFact.OwnTaken.class)).hasSize(1);
        assertThat(ticket().state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    void underAStraightSwapTheLoanerIsHersAndHersIsLentAfterItsRepair() {
        policy(LoanModel.STRAIGHT_SWAP, false);
        swaps();

        var received = part(Assets.class).find(LOANER).orElseThrow();
        assertThat(received.assignedTo()).isEqualTo(ANAS_ID);
        assertThat(received.loaner()).isFalse();
        assertThat(part(Assets.class).find(OWN))
                .get()
                .extracting(Asset::loaner, Asset::ready)
                .containsExactly(true, false);
        assertThat(part(Swaps.class).lentTo(ANAS_ID)).isEmpty();

        signsIn();
        assertThat(((Scene.Choose) scene()).errands())
                .contains(Errand.SWAP)
                .doesNotContain(Errand.GET_MINE, Errand.RETURN_LOANER);
    }

    @Test
    void theTermsOfTheHandInHoldWhateverIsDecidedLater() {
        handsIn();
        kiosk.cut("power");
        world.bays.values().forEach(bay -> bay.open = false);
        world.time.pass(20_000);
        policy(LoanModel.STRAIGHT_SWAP, false);

        signsIn();
        touch(new Touch.ChoseErrand(Errand.FETCH_LOANER));
        takesTheLoaner();

        assertThat(part(Swaps.class).lentTo(ANAS_ID)).contains(LOANER);
    }

    @Test
    void whoeverHasBothIsACaseUntilTheLoanerIsBack() {
        policy(LoanModel.LOAN_AND_RETURN, true);
        swaps();
        repaired();
        signsIn();
        touch(new Touch.ChoseErrand(Errand.GET_MINE));
        touch(new Touch.NotWithMe());
        takesHers();

        assertThat(cases())
                .singleElement()
                .extracting(StaffCase::kind, StaffCase::assetId)
                .containsExactly(CaseKind.LOANER_STILL_OUT, LOANER.value());
        assertThat(toTell()).extracting(Notice::kind).containsExactly(NoticeKind.LOANER_STILL_OUT);

        signsIn();
        touch(new Touch.ChoseErrand(Errand.RETURN_LOANER));
        kiosk.scan(School.label(LOANER.value()));
        touch(new Touch.GoOn());
        putsTheLoanerIn();
        touch(new Touch.NoReceipt());
        assertThat(cases()).isEmpty();
        assertThat(toTell()).isEmpty();
    }

    @Test
    void aCounterThatGivesBackWhileTheLoanerIsOutIsWarnedToo() {
        swaps();
        collectedAndMended();
        part(Records.class).record(moved(RepairAction.GIVE_BACK, TicketState.READY_FOR_RETURN, TicketState.CLOSED));

        assertThat(cases()).extracting(StaffCase::kind).containsExactly(CaseKind.LOANER_STILL_OUT);
    }

    @Test
    void anOwnerWhoDoesNotComeIsRemindedOnceAndThenStaffTakeItOut() {
        swaps();
        repaired();
        var collecting = part(CollectingProbe.class);
        kiosk.clock.jump(Duration.ofDays(9));
        collecting.look();
        collecting.look();
        assertThat(toTell())
                .extracting(Notice::kind)
                .containsExactlyInAnyOrder(NoticeKind.READY_TO_COLLECT, NoticeKind.STILL_WAITING);

        kiosk.clock.jump(Duration.ofDays(5));
        collecting.look();
        collecting.look();
        assertThat(facts(GiveBackFact.ReservationLapsed.class)).hasSize(1);
        assertThat(bayOf(OWN).holdsBroken()).isTrue();

        // Until staff come, the owner still can.
        comesForHers(true);
        assertThat(ticket().state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    void whatBelongsToSomebodyWhoLeftIsCalledBackAtOnce() {
        swaps();
        repaired();
        part(JdbcClient.class)
                .sql("update person set enabled = false where sourced_id = 'ana'")
                .update();
        part(CollectingProbe.class).look();

        assertThat(facts(GiveBackFact.ReservationLapsed.class))
                .singleElement()
                .extracting(GiveBackFact.ReservationLapsed::ownerLeft)
                .isEqualTo(true);
    }

    /** Without the receipt of the hand-in. */
    private List<Notice> toTell() {
        return part(Notices.class).toTell().stream()
                .filter(notice -> notice.kind() != NoticeKind.HANDED_IN)
                .toList();
    }
}
