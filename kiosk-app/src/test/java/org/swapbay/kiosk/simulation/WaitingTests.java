package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;
import org.swapbay.kiosk.swaps.WaitFact;
import org.swapbay.kiosk.swaps.WaitingDesk;
import org.swapbay.kiosk.swaps.WaitingList;

/** Who is kept a loaner and who is not, with the production records behind the desk. */
class WaitingTests extends WayHome {

    @Test
    void whoOnlyHandsInLeavesTheLoanersToOthersAndFetchesOneLater() {
        handsInOnly();
        world.time.pass(60_000);

        assertThat(line()).isEmpty();
        assertThat(facts(WaitFact.LoanerOffered.class)).isEmpty();
        assertThat(kiosk.desk().cabinet().readyLoaners()).hasSize(2);

        signsIn();
        assertThat(choose().errands()).startsWith(Errand.FETCH_LOANER).doesNotContain(Errand.LEAVE_LIST);
        touch(new Touch.ChoseErrand(Errand.FETCH_LOANER));
        takesTheLoaner();
        assertThat(facts(SwapFact.LoanerTaken.class)).hasSize(1);
    }

    @Test
    void whoOnlyHandsInAndFindsNoneWaits() {
        gone("ln-1");
        gone("ln-2");
        handsInOnly();

        assertThat(line()).containsExactly(ANAS_ID);
        comesBack("ln-1");
        assertThat(facts(WaitFact.LoanerOffered.class))
                .extracting(WaitFact.LoanerOffered::person)
                .containsExactly(ANAS_ID);
    }

    @Test
    void whoComesBackToNoneAsksForTheNextAndIsKeptIt() {
        handsInOnly();
        gone("ln-1");
        gone("ln-2");
        signsIn();
        assertThat(choose().errands()).startsWith(Errand.WAIT_FOR_MINE);
        touch(new Touch.ChoseErrand(Errand.WAIT_FOR_MINE));
        assertThat(scene()).isInstanceOfSatisfying(Scene.Done.class, done -> assertThat(
                        done.outcome().place())
                .contains(1));
        assertThat(line()).containsExactly(ANAS_ID);

        comesBack("ln-1");
        assertThat(facts(WaitFact.LoanerOffered.class)).hasSize(1);
        signsIn();
        touch(new Touch.ChoseErrand(Errand.FETCH_LOANER));
        takesTheLoaner();
        assertThat(line()).isEmpty();
        assertThat(part(WaitingDesk.class).kept()).isEmpty();
    }

    @Test
    void whoLeavesTheListIsOwedALoanerStill() {
        gone("ln-1");
        gone("ln-2");
        handsInOnly();
        signsIn();
        touch(new Touch.ChoseErrand(Errand.LEAVE_LIST));
        touch(new Touch.StartOver());
        comesBack("ln-1");

        assertThat(facts(WaitFact.LoanerOffered.class)).isEmpty();
        signsIn();
        assertThat(choose().errands()).startsWith(Errand.FETCH_LOANER);
    }

    /** Whoever decides on a door is not to be kept waiting by the list. */
    @Test
    void theListIsLookedThroughOnceInEightTicks() {
        gone("ln-1");
        gone("ln-2");
        handsInOnly();
        world.bay(home("ln-1")).content = "ln-1";
        custody("ln-1", new Custody.HeldInBay(home("ln-1")));
        assertThat(part(WaitingDesk.class).kept()).isEmpty();
        var ticks = 0;
        while (part(WaitingDesk.class).kept().isEmpty() && ticks < 9) ticks += tick();
        assertThat(facts(WaitFact.LoanerOffered.class)).hasSize(1);
        // Staff take out what is kept for her: that offer ends when the list is looked through next.
        recorded("ln-1", new Custody.InStock());
        ticks = 0;
        while (!part(WaitingDesk.class).kept().isEmpty() && ticks < 9) ticks += tick();
        assertThat(ticks).isEqualTo(8);
    }

    private int tick() {
        var desk = kiosk.running().desk();
        kiosk.work(desk::tick);
        return 1;
    }

    private void handsInOnly() {
        handsIn(Errand.HAND_IN_ONLY);
        touch(new Touch.NoReceipt());
    }

    /** Staff took it out, by the record and by the world. */
    private void gone(String loaner) {
        world.bay(home(loaner)).content = null;
        custody(loaner, new Custody.InStock());
    }

    private void comesBack(String loaner) {
        world.bay(home(loaner)).content = loaner;
        custody(loaner, new Custody.HeldInBay(home(loaner)));
        world.time.pass(60_000);
    }

    private void custody(String loaner, Custody where) {
        recorded(loaner, where);
        world.time.pass(3_000);
    }

    private void recorded(String loaner, Custody where) {
        kiosk.work(() -> part(Records.class).commit(() -> part(CustodyLedger.class)
                .record(new AssetId(loaner), where, "by hand", "hand/" + world.time.now(), kiosk.clock.instant())));
    }

    private static int home(String loaner) {
        return Integer.parseInt(loaner.substring("ln-".length()));
    }

    private List<PersonId> line() {
        return part(WaitingDesk.class).inLine().stream()
                .map(WaitingList.Waiter::personId)
                .toList();
    }

    private Scene.Choose choose() {
        return (Scene.Choose) scene();
    }
}
