package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.devices.Receipt.Line;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.notices.ReceiptProbe;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.swaps.DayLoan;
import org.swapbay.kiosk.swaps.DayLoanFact;
import org.swapbay.kiosk.swaps.DayLoanReason;
import org.swapbay.kiosk.swaps.DayLoans;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.Swaps;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;
import org.swapbay.kiosk.swaps.WaitingDesk;

/** The odd cases of a loaner for the day, with the production records behind the desk. It is a Tuesday. */
class DayLoanTests extends WayHome {

    private static final Instant TODAY_AT_THREE = Instant.parse("2026-09-01T15:00:00Z");
    private static final Instant TOMORROW_AT_THREE = Instant.parse("2026-09-02T15:00:00Z");
    private static final AssetId SECOND = new AssetId("ln-2");

    @Test
    void whoKeepsItLongerHasUntilTheNextLastBellAndCannotDoSoAgain() {
        borrows();
        assertThat(loan().dueAt()).isEqualTo(TODAY_AT_THREE);

        signsIn();
        touch(new Touch.ChoseErrand(Errand.KEEP_LONGER));
        touch(new Touch.NoReceipt());

        assertThat(loan().dueAt()).isEqualTo(TOMORROW_AT_THREE);
        assertThat(loan().renewed()).isEqualTo(1);
        signsIn();
        assertThat(choose().errands()).doesNotContain(Errand.KEEP_LONGER);
    }

    @Test
    void whatIsLateIsNotKeptLonger() {
        borrows();
        kiosk.clock.jump(Duration.ofHours(7));
        signsIn();

        assertThat(choose().guest().student().dayLoan())
                .hasValueSatisfying(loan -> assertThat(loan.late()).isTrue());
        assertThat(choose().errands()).startsWith(Errand.RETURN_LOANER).doesNotContain(Errand.KEEP_LONGER, Errand.SWAP);
    }

    @Test
    void aBrokenOneGetsATicketAndTheOtherIsDueAtTheSameTimeAndNoLoanMore() {
        borrows();
        var first = loan();
        handsInTheBrokenOne();
        takes(SECOND);

        var ticket = part(RepairDesk.class).openFor(LOANER).orElseThrow();
        assertThat(ticket.symptom()).isEqualTo(Symptom.KEYS);
        assertThat(timeline(LOANER, CustodyEntry::custody).getFirst()).isInstanceOf(Custody.HeldInBay.class);
        assertThat(bayOf(LOANER).holdsBroken()).isTrue();
        assertThat(part(Swaps.class).lentTo(ANAS_ID)).contains(SECOND);
        assertThat(loan().visitId()).isNotEqualTo(first.visitId());
        assertThat(loan().dueAt()).isEqualTo(TODAY_AT_THREE);
        assertThat(part(DayLoans.class).since(ANAS_ID, LocalDate.EPOCH))
                .extracting(DayLoan::visitId)
                .containsExactly(first.visitId());
        assertThat(part(ReceiptProbe.class).write(loan().visitId())).get().satisfies(receipt -> assertThat(
                        receipt.lines())
                .contains(Line.Text.bold("Your loaner: LN-2"))
                .anyMatch(line -> line.toString().contains("Back by")));
        assertThat(part(CustodyLedger.class).firstBrokenEntry()).isEmpty();

        givesBack(SECOND);
        assertThat(part(DayLoans.class).openFor(ANAS_ID)).isEmpty();
        assertThat(cases()).isEmpty();
    }

    @Test
    void aCutBetweenTheBrokenOneAndTheNextLosesNeitherLoanerNorTime() {
        borrows();
        handsInTheBrokenOne();
        kiosk.cut("power");
        world.bays.values().forEach(bay -> bay.open = false);
        world.time.pass(20_000);

        signsIn();
        touch(new Touch.ChoseErrand(Errand.FETCH_LOANER));
        takes(SECOND);
        assertThat(loan().dueAt()).isEqualTo(TODAY_AT_THREE);
    }

    @Test
    void whereNoneIsReadyItIsOwedUntilTheDayIsOverAndNoLonger() {
        world.bay(2).content = null;
        borrows();
        kiosk.cut("power");
        world.time.pass(20_000);
        handsInTheBrokenOne();
        assertThat(scene()).isInstanceOf(Scene.Done.class);
        assertThat(part(WaitingDesk.class).inLine()).hasSize(1);
        touch(new Touch.NoReceipt());

        kiosk.clock.jump(Duration.ofDays(1));
        assertThat(part(WaitingDesk.class).inLine()).isEmpty();
        signsIn();
        assertThat(choose().guest().student().owed()).isEmpty();
    }

    @Test
    void aLoanerThatNobodySawLeaveIsOwedForTheDayAgainOnceStaffFoundIt() {
        borrows();
        handsInTheBrokenOne();
        world.time.pass(2_000);
        var bay = openBay();
        bay.door = Sense.SILENT;
        bay.presence = Sense.SILENT;
        kiosk.cut("power");
        bay.open = false;
        world.time.pass(30_000);
        bay.door = Sense.TRUE;
        bay.presence = Sense.TRUE;
        world.time.pass(5_000);
        var about = cases().stream()
                .filter(c -> SECOND.value().equals(c.assetId()))
                .findFirst()
                .orElseThrow();
        kiosk.work(() -> part(Records.class)
                .record(
                        new SwapFact.CustodyDecided(
                                about.id(), SECOND, new SwapFact.Whereabouts.InBay(2), "kim", "lay in it"),
                        new DoorFact.BayReleased(2, about.id(), "kim", "lay in it")));

        signsIn();
        touch(new Touch.ChoseErrand(Errand.FETCH_LOANER));
        takes(SECOND);
        assertThat(loan().dueAt()).isEqualTo(TODAY_AT_THREE);
    }

    private void borrows() {
        signsIn();
        touch(new Touch.ChoseErrand(Errand.BORROW_TODAY));
        touch(new Touch.ChoseDayLoan(DayLoanReason.FORGOTTEN));
        touch(new Touch.GoOn());
        takes(LOANER);
        assertThat(facts(DayLoanFact.DayLoanAgreed.class)).hasSize(1);
    }

    private void handsInTheBrokenOne() {
        signsIn();
        touch(new Touch.ChoseErrand(Errand.SWAP));
        kiosk.scan(School.label(LOANER.value()));
        touch(new Touch.ChoseSymptom(Symptom.KEYS));
        touch(new Touch.ChoseCause(Cause.JUST_STOPPED, ""));
        touch(new Touch.GoOn());
        putsTheLoanerIn();
    }

    private void takes(AssetId loaner) {
        world.time.pass(2_000);
        var bay = openBay();
        assertThat(bay.content).isEqualTo(loaner.value());
        world.take(ANA, bay);
        kiosk.scan(School.label(loaner.value()));
        bay.open = false;
        world.time.pass(3_000);
        assertThat(scene()).isInstanceOf(Scene.Done.class);
        touch(new Touch.NoReceipt());
    }

    private void givesBack(AssetId loaner) {
        signsIn();
        kiosk.scan(School.label(loaner.value()));
        touch(new Touch.GoOn());
        world.time.pass(2_000);
        var bay = openBay();
        world.put(ANA, bay, loaner.value());
        bay.open = false;
        world.time.pass(2_000);
        touch(new Touch.NoReceipt());
    }

    private DayLoan loan() {
        return part(DayLoans.class).openFor(ANAS_ID).orElseThrow();
    }

    private Scene.Choose choose() {
        return (Scene.Choose) scene();
    }
}
