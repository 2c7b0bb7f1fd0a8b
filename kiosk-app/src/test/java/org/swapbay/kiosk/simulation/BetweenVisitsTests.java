package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.GiveBackScene;
import org.swapbay.kiosk.swaps.ReceiptRequested;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Scene.Done.PaperState;
import org.swapbay.kiosk.swaps.SlipRequested;
import org.swapbay.kiosk.swaps.StaffScene;
import org.swapbay.kiosk.swaps.Student;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** The last screen of a visit: its paper, and whoever comes next. */
class BetweenVisitsTests extends WayHome {

    private final List<Object> asked = new ArrayList<>();

    @BeforeEach
    void listen() {
        kiosk.listener = event -> {
            if (event instanceof ReceiptRequested || event instanceof SlipRequested) asked.add(event);
        };
    }

    @Test
    void aReceiptThatWasNotPrintedIsAskedForAgain() {
        kiosk.printer = Receipts.REFUSED;
        handsIn();
        takesTheLoaner();
        var visit = done().guest().visit();
        for (var n = 1; n <= 2; n++) {
            touch(new Touch.PrintReceipt(Locale.ENGLISH));
            assertThat(done().paper()).isEqualTo(PaperState.PRINTING);
            world.time.pass(4_000);
            assertThat(done().paper()).isEqualTo(PaperState.NOT_PRINTED);
        }
        var once = new ReceiptRequested(visit, Locale.ENGLISH);
        assertThat(asked).containsExactly(once, once);
    }

    @Test
    void theReceiptOfAVisitThatIsOverIsPrintedWhoeverStandsThereNow() {
        handsIn();
        takesTheLoaner();
        var visit = done().guest().visit();
        touch(new Touch.NoReceipt());
        kiosk.scan(School.badge("ben"));
        kiosk.desk().printReceipt(visit, Locale.GERMAN);
        assertThat(asked).containsExactly(new ReceiptRequested(visit, Locale.GERMAN));
        world.time.pass(4_000);
        assertThat(who().caller()).map(Student::id).contains(new PersonId("ben"));
    }

    @Test
    void whatStaffTakeOutGetsItsSlip() {
        swaps();
        kiosk.scan(School.STAFF_BADGE);
        pin(pins.getLast());
        world.time.pass(A_CHECK);
        touch(new Touch.Collect(Locale.ENGLISH));
        world.time.pass(2_000);
        var bay = openBay();
        world.take(Technician.NAME, bay);
        kiosk.scan(School.label(OWN.value()));
        assertThat(asked).as("while the door stands open").isEmpty();
        bay.open = false;
        world.time.pass(2_000);
        assertThat(asked).containsExactly(new SlipRequested(OWN, Locale.ENGLISH));
    }

    @Test
    void anUnknownBadgeIsAskedForAPinAtTheFirstScreen() {
        anUnknownBadgeIsAskedForAPin();
    }

    @Test
    void alsoAfterASwap() {
        handsIn();
        takesTheLoaner();
        assertThat(scene()).isInstanceOf(Scene.Done.class);
        anUnknownBadgeIsAskedForAPin();
    }

    @Test
    void alsoAfterSomethingWasGivenBack() {
        swaps();
        repaired();
        asksForHers();
        touch(new Touch.GoOn());
        putsTheLoanerIn();
        takesHers();
        assertThat(scene()).isInstanceOf(GiveBackScene.GivenBack.class);
        anUnknownBadgeIsAskedForAPin();
    }

    @Test
    void alsoAfterAVisitThatWasStopped() {
        signsIn();
        touch(new Touch.AskForHelp());
        assertThat(scene()).isInstanceOf(Scene.Stopped.class);
        anUnknownBadgeIsAskedForAPin();
    }

    @Test
    void aStudentsBadgeIsNotTakenForAStaffMembers() {
        kiosk.scan(School.STAFF_BADGE);
        kiosk.scan(School.label(OWN.value()));
        assertThat(scene()).as("a tag says nothing about who holds it").isInstanceOf(StaffScene.StaffWho.class);
        kiosk.scan(School.badge(ANA));
        assertThat(who().caller()).map(Student::id).contains(ANAS_ID);
    }

    /** Whoever tries badges out must not find out by this which are somebody's. */
    private void anUnknownBadgeIsAskedForAPin() {
        kiosk.scan("BADGE-NOBODY");
        assertThat(who().caller()).isEmpty();
    }

    private Scene.Done done() {
        return (Scene.Done) scene();
    }
}
