package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairFact;
import org.swapbay.kiosk.repairs.RepairTicket;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.GiveBack;
import org.swapbay.kiosk.swaps.GiveBackFact;
import org.swapbay.kiosk.swaps.GiveBackScene;
import org.swapbay.kiosk.swaps.GiveBacks;
import org.swapbay.kiosk.swaps.LoanModel;
import org.swapbay.kiosk.swaps.LoanPolicies;
import org.swapbay.kiosk.swaps.LoanPolicy;
import org.swapbay.kiosk.swaps.Reservations;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** The way home of a Chromebook, with the production records behind the desk: Ana swaps hers, and gets it back. */
abstract class WayHome extends AtTheDesk {

    static final PersonId ANAS_ID = new PersonId(ANA);
    static final AssetId OWN = new AssetId(School.own(ANA));
    static final AssetId LOANER = new AssetId("ln-1");

    WayHome() {
        super(With.PRESENCE_SENSORS, With.DAY_LOANS);
    }

    void swaps() {
        handsIn();
        takesTheLoaner();
        touch(new Touch.NoReceipt());
    }

    void handsIn() {
        handsIn(Errand.SWAP);
    }

    void handsIn(Errand errand) {
        kiosk.scan(School.badge(ANA));
        kiosk.scan(School.label(School.own(ANA)));
        touch(new Touch.ChoseErrand(errand));
        touch(new Touch.ChoseSymptom(Symptom.SCREEN));
        touch(new Touch.ChoseCause(Cause.DROPPED, ""));
        touch(new Touch.GoOn());
        world.time.pass(2_000);
        var bay = openBay();
        world.put(ANA, bay, School.own(ANA));
        bay.open = false;
        world.time.pass(1_000);
    }

    void takesTheLoaner() {
        world.time.pass(2_000);
        var bay = openBay();
        world.take(ANA, bay);
        kiosk.scan(School.label(LOANER.value()));
        bay.open = false;
        world.time.pass(3_000);
    }

    /** Collected, mended, and put in for her. */
    void repaired() {
        collectedAndMended();
        var round = new RoundAtTheKiosk(kiosk, pins.getLast());
        round.begins();
        world.time.pass(180_000);
        round.leaves();
        world.time.pass(180_000);
        assertThat(part(Reservations.class).of(ANAS_ID)).hasSize(1);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
    }

    void collectedAndMended() {
        var bay = world.bay(world.bayOf(School.own(ANA)).orElseThrow());
        world.collect(Technician.NAME, bay);
        part(Records.class)
                .record(
                        moved(RepairAction.TAKE, TicketState.OPEN, TicketState.IN_REPAIR),
                        moved(RepairAction.FINISH, TicketState.IN_REPAIR, TicketState.READY_FOR_RETURN));
    }

    RepairFact.TicketMoved moved(RepairAction action, TicketState from, TicketState to) {
        return new RepairFact.TicketMoved(ticket().number(), action, from, to, "kim", "");
    }

    @Override
    void signsIn() {
        super.signsIn();
        assertThat(scene()).isInstanceOf(Scene.Choose.class);
    }

    void asksForHers() {
        signsIn();
        touch(new Touch.ChoseErrand(Errand.GET_MINE));
        kiosk.scan(School.label(LOANER.value()));
    }

    void comesForHers(boolean loanerWorks) {
        asksForHers();
        touch(loanerWorks ? new Touch.GoOn() : new Touch.SomethingBroken());
        putsTheLoanerIn();
        takesHers();
        touch(new Touch.NoReceipt());
    }

    void putsTheLoanerIn() {
        world.time.pass(2_000);
        var bay = openBay();
        world.put(ANA, bay, LOANER.value());
        bay.open = false;
        world.time.pass(1_000);
    }

    void takesHers() {
        world.time.pass(2_000);
        var bay = openBay();
        assertThat(bay.content).isEqualTo(School.own(ANA));
        world.take(ANA, bay);
        kiosk.scan(School.label(School.own(ANA)));
        bay.open = false;
        world.time.pass(2_000);
        assertThat(scene()).isInstanceOf(GiveBackScene.GivenBack.class);
    }

    PhysicalBay openBay() {
        return world.bays.values().stream().filter(bay -> bay.open).findFirst().orElseThrow();
    }

    void policy(LoanModel model, boolean withoutLoaner) {
        var policy = new LoanPolicy(2, LocalDate.EPOCH.plusYears(51), model, 120, 10, 7, withoutLoaner, Map.of());
        part(Records.class).commit(() -> part(LoanPolicies.class).publish(policy));
    }

    RepairTicket ticket() {
        return facts(SwapFact.HandInAgreed.class).stream()
                .map(agreed -> part(RepairDesk.class).find(agreed.ticketNumber()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    GiveBack giveBack() {
        return part(GiveBacks.class)
                .find(facts(GiveBackFact.GiveBackAgreed.class).getFirst().visit())
                .orElseThrow();
    }

    Bay bayOf(AssetId asset) {
        return kiosk.desk().cabinet().bays().stream()
                .filter(bay -> bay.content().filter(a -> a.id().equals(asset)).isPresent())
                .findFirst()
                .orElseThrow();
    }

    <T> List<T> timeline(AssetId asset, Function<CustodyEntry, T> what) {
        return part(CustodyLedger.class).timeline(asset).stream().map(what).toList();
    }

    List<StaffCase> cases() {
        return part(StaffCases.class).undecided();
    }
}
