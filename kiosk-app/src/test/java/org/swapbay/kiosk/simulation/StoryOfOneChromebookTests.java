package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.CollectingProbe;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.GiveBackScene;
import org.swapbay.kiosk.swaps.GiveBackScene.ScanLoaner.Problem;
import org.swapbay.kiosk.swaps.GiveBackScene.TakeOwn;
import org.swapbay.kiosk.swaps.LoanModel;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.Swaps;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** From the swap to the loaner that is back, in one go: in time and late, with the right Chromebook and with wrong ones. */
class StoryOfOneChromebookTests extends WayHome {

    private static final AssetId BENS_LOANER = new AssetId("ln-2");

    @Test
    void ownFirstAndTheLoanerDaysLaterAfterThreeWrongLabels() {
        policy(LoanModel.LOAN_AND_RETURN, true);
        swaps();
        benBorrowsTheOther();
        repaired();
        signsIn();
        touch(new Touch.ChoseErrand(Errand.GET_MINE));
        touch(new Touch.NotWithMe());
        takesHers();
        touch(new Touch.NoReceipt());
        assertThat(cases()).extracting(StaffCase::kind).containsExactly(CaseKind.LOANER_STILL_OUT);

        kiosk.clock.jump(Duration.ofDays(7));
        signsIn();
        touch(new Touch.ChoseErrand(Errand.RETURN_LOANER));
        assertThat(shown("sticker")).isEqualTo(Problem.UNKNOWN_TAG);
        assertThat(shown(School.own(ANA))).isEqualTo(Problem.ANOTHER_ONE);
        assertThat(shown(BENS_LOANER.value())).isEqualTo(Problem.SOMEBODY_ELSES);
        kiosk.scan(School.label(LOANER.value()));
        touch(new Touch.GoOn());
        putsTheLoanerIn();
        touch(new Touch.NoReceipt());

        assertThat(cases()).isEmpty();
        everythingIsWhereItBelongs();
    }

    @Test
    void aNeighboursChromebookInHerBayIsPutBackAndHersComesFromTheOffice() {
        swaps();
        repaired();
        var hers = world.bay(world.bayOf(OWN.value()).orElseThrow());
        world.bay(world.bayOf("ln-7").orElseThrow()).content = OWN.value();
        hers.content = "ln-7";
        asksForHers();
        touch(new Touch.GoOn());
        putsTheLoanerIn();
        world.time.pass(2_000);
        var bay = openBay();
        world.take(ANA, bay);
        kiosk.scan(School.label("ln-7"));
        assertThat(scene())
                .asInstanceOf(type(TakeOwn.class))
                .extracting(TakeOwn::trouble)
                .isEqualTo(TakeOwn.Trouble.NOT_YOURS);
        world.put(ANA, bay, "ln-7");
        bay.open = false;
        world.time.pass(2_000);

        assertThat(scene())
                .asInstanceOf(type(Scene.Stopped.class))
                .extracting(Scene.Stopped::reason)
                .isEqualTo(Scene.Stopped.Reason.NOT_YOURS_INSIDE);
        assertThat(cases()).isNotEmpty().allMatch(one -> one.kind() == CaseKind.BAY_CONTENT_DIFFERS);
        assertThat(part(Swaps.class).lentTo(ANAS_ID)).isEmpty();
        assertThat(ticket().state()).isEqualTo(TicketState.READY_FOR_RETURN);
        assertThat(bayOf(LOANER).stay()).isEqualTo(Bay.Stay.CHARGING);

        // Nobody gives back what nobody has: the office finds it first.
        part(Records.class).record(moved(RepairAction.GIVE_BACK, TicketState.READY_FOR_RETURN, TicketState.CLOSED));
        assertThat(ticket().state()).isEqualTo(TicketState.READY_FOR_RETURN);
        var about = cases().stream()
                .filter(one -> OWN.value().equals(one.assetId()))
                .findFirst()
                .orElseThrow();
        part(Records.class)
                .record(
                        new SwapFact.CustodyDecided(
                                about.id(), OWN, new SwapFact.Whereabouts.OnTheShelf(), "kim", "lay on the cart"),
                        moved(RepairAction.GIVE_BACK, TicketState.READY_FOR_RETURN, TicketState.CLOSED));
        assertThat(ticket().state()).isEqualTo(TicketState.CLOSED);
        assertThat(cases()).noneMatch(one -> one.kind() == CaseKind.LOANER_STILL_OUT);
        assertThat(part(CustodyLedger.class).firstBrokenEntry()).isEmpty();
    }

    @Test
    void whoComesAfterItWasCalledBackStillGetsItForTheLoaner() {
        swaps();
        repaired();
        kiosk.clock.jump(Duration.ofDays(21));
        part(CollectingProbe.class).look();
        assertThat(bayOf(OWN).holdsBroken()).isTrue();

        comesForHers(true);

        everythingIsWhereItBelongs();
        assertThat(cases()).isEmpty();
    }

    @Test
    void onceItIsHomeItCanBreakAgainAndTheSameLoanerGoesOutAgain() {
        swaps();
        repaired();
        comesForHers(true);
        kiosk.clock.jump(Duration.ofHours(3));
        benBorrowsTheOther();

        swaps();

        assertThat(part(Swaps.class).lentTo(ANAS_ID)).contains(LOANER);
        assertThat(part(RepairDesk.class).openFor(OWN))
                .hasValueSatisfying(ticket -> assertThat(ticket.number()).isNotEqualTo(ticket().number()));
        assertThat(part(CustodyLedger.class).firstBrokenEntry()).isEmpty();
    }

    private Problem shown(String asset) {
        kiosk.scan(School.label(asset));
        return ((GiveBackScene.ScanLoaner) scene()).problem();
    }

    /** By the record; nobody has to look where it is. */
    private void benBorrowsTheOther() {
        kiosk.work(() -> part(Records.class).commit(() -> part(CustodyLedger.class)
                .record(
                        BENS_LOANER,
                        new Custody.HeldByPerson(new PersonId("ben")),
                        "lent",
                        "ben/" + world.time.now(),
                        kiosk.clock.instant())));
        world.bay(2).content = null;
        world.hands("ben").add(BENS_LOANER.value());
        world.time.pass(3_000);
    }

    private void everythingIsWhereItBelongs() {
        assertThat(part(Swaps.class).lentTo(ANAS_ID)).isEmpty();
        assertThat(ticket().state()).isEqualTo(TicketState.CLOSED);
        assertThat(timeline(OWN, CustodyEntry::custody).getFirst()).isEqualTo(new Custody.HeldByPerson(ANAS_ID));
        assertThat(timeline(OWN, CustodyEntry::custody).stream()
                        .map(where -> where.getClass().getSimpleName()))
                .containsExactly("HeldByPerson", "HeldInBay", "HeldForRepair", "HeldInBay", "HeldByPerson");
        assertThat(timeline(LOANER, CustodyEntry::custody).stream()
                        .map(where -> where.getClass().getSimpleName()))
                .containsExactly("HeldInBay", "HeldByPerson", "HeldInBay");
        assertThat(part(CustodyLedger.class).firstBrokenEntry()).isEmpty();
    }
}
