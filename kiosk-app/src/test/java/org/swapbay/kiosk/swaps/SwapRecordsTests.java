package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANAS;
import static org.swapbay.kiosk.swaps.RecordedSchool.LOANER;
import static org.swapbay.kiosk.swaps.WrittenDown.BAY;
import static org.swapbay.kiosk.swaps.WrittenDown.VISIT;
import static org.swapbay.kiosk.swaps.WrittenDown.agreed;
import static org.swapbay.kiosk.swaps.WrittenDown.caseOfUnclear;
import static org.swapbay.kiosk.swaps.WrittenDown.found;
import static org.swapbay.kiosk.swaps.WrittenDown.handedIn;
import static org.swapbay.kiosk.swaps.WrittenDown.in;
import static org.swapbay.kiosk.swaps.WrittenDown.inBay;
import static org.swapbay.kiosk.swaps.WrittenDown.opens;
import static org.swapbay.kiosk.swaps.WrittenDown.out;
import static org.swapbay.kiosk.swaps.WrittenDown.taken;
import static org.swapbay.kiosk.swaps.WrittenDown.unclear;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairTicket;
import org.swapbay.kiosk.repairs.TicketState;

/** What the facts of a hand-in make of custody, ticket, swap and cases. */
class SwapRecordsTests {

    private static final VisitId NEXT = new VisitId("next");

    private final RecordedSchool school = new RecordedSchool();

    @Test
    void whatIsHandedInLiesInItsBayUnderATicketAndALoanerIsOwed() {
        school.happens(agreed());
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.HANDING_IN);
        school.later(Duration.ofMinutes(1));
        school.happens(handedIn(VISIT, BAY));

        assertThat(school.custody(ANAS)).isEqualTo(new Custody.HeldInBay(BAY));
        assertThat(school.line(ANAS).note()).isEqualTo("handed in, seen by the bay's sensor");
        assertThat(school.asset(ANAS).ready()).isFalse();
        var swap = school.swap(VISIT);
        assertThat(swap.stage()).isEqualTo(Stage.LOANER_OWED);
        assertThat(swap.waitingSince()).isEqualTo(school.now());
        assertThat(swap.closedAt()).isNull();
        assertThat(school.part(RepairDesk.class).ofVisit(VISIT.value()))
                .contains(new RepairTicket(
                        "R-visit",
                        "visit",
                        ANAS,
                        ANA,
                        swap.symptom(),
                        swap.cause(),
                        "fell off the desk",
                        "hallway-1",
                        BAY,
                        true,
                        1,
                        school.now(),
                        TicketState.OPEN));
        assertThat(school.openCases()).isEmpty();
    }

    @Test
    void whoIsLentNothingIsDoneOnceItIsIn() {
        school.happens(agreed(VISIT, ANA, ANAS, true, false), handedIn(VISIT, BAY));
        var swap = school.swap(VISIT);
        assertThat(swap.stage()).isEqualTo(Stage.HANDED_IN);
        assertThat(swap.closedAt()).isEqualTo(school.now());
        assertThat(swap.waitingSince()).isNull();
        assertThat(school.ticket(VISIT)).contains(TicketState.OPEN);
    }

    @Test
    void whatNoSensorSawIsLookedAtButNobodyWaitsForThat() {
        school.happens(agreed(), new SwapFact.DeviceHandedIn(VISIT, in(VISIT), BAY, false, false));
        assertThat(school.line(ANAS).note()).isEqualTo("handed in, seen by the door only");
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.LOANER_OWED);
        var look = school.openCase(CaseKind.UNVERIFIED_DEPOSIT);
        assertThat(look.bay()).isEqualTo(BAY);
        assertThat(look.assetId()).isEqualTo(ANAS.value());
        assertThat(look.personId()).isEqualTo(ANA.value());
        assertThat(look.visitId()).isEqualTo(VISIT.value());
    }

    @Test
    void soIsWhatWasBelievedWithoutItsLabel() {
        school.happens(agreed(VISIT, ANA, ANAS, false, true), handedIn(VISIT, BAY));
        assertThat(school.openCase(CaseKind.UNVERIFIED_DEPOSIT).assetId()).isEqualTo(ANAS.value());
    }

    @Test
    void aLoanerThatComesInBrokenIsNoLongerLent() {
        school.happens(agreed(), handedIn(VISIT, BAY), taken(VISIT, LOANER, SwapFact.Proof.LABEL_SCANNED));
        assertThat(school.lentTo(ANA)).contains(LOANER);
        school.happens(agreed(NEXT, ANA, LOANER), handedIn(NEXT, 4));
        assertThat(school.lentTo(ANA)).isEmpty();
        assertThat(school.asset(LOANER).ready()).isFalse();
    }

    @Test
    void whatMayHaveBeenPutInIsNobodysUntilStaffLooked() {
        school.happens(agreed(), unclear(VISIT));
        assertThat(school.custody(ANAS)).isEqualTo(new Custody.Unaccounted());
        assertThat(school.line(ANAS).note()).isEqualTo("in the bay or still with the student");
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.UNVERIFIED);
        assertThat(school.ticket(VISIT)).contains(TicketState.OPEN);
        var look = school.openCase(CaseKind.DOOR_LEFT_OPEN);
        assertThat(look.id()).isEqualTo(caseOfUnclear(VISIT));
        assertThat(look.bay()).isEqualTo(BAY);
        assertThat(look.assetId()).isEqualTo(ANAS.value());
    }

    @Test
    void ofWhatWasPutInUnseenTheLedgerSaysSo() {
        school.happens(agreed(), new SwapFact.HandInUnclear(VISIT, in(VISIT), BAY, true, CaseKind.UNKNOWN_OUTCOME));
        assertThat(school.line(ANAS).note()).isEqualTo("something was put into the bay unseen");
        assertThat(school.custody(ANAS)).isEqualTo(new Custody.Unaccounted());
    }

    @Test
    void whereNothingWasPutInNothingIsOwedAndThereIsNoTicket() {
        school.happens(agreed(), new SwapFact.HandInCancelled(VISIT));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.CANCELLED);
        assertThat(school.swap(VISIT).closedAt()).isEqualTo(school.now());
        assertThat(school.ticket(VISIT)).isEmpty();
        assertThat(school.custody(ANAS)).isEqualTo(new Custody.HeldByPerson(ANA));
    }

    @Test
    void whatStaffFoundBehindItsDoorWhileTheVisitWentOnIsHandedInWhenTheVisitGivesUp() {
        school.happens(agreed(), opens(VISIT, BAY), aboutAnas("jammed", VISIT), found("jammed", ANAS, inBay(BAY)));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.HANDING_IN);
        assertThat(school.ticket(VISIT)).isEmpty();

        school.happens(new SwapFact.HandInCancelled(VISIT));

        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.LOANER_OWED);
        assertThat(school.ticket(VISIT)).contains(TicketState.OPEN);
    }

    @Test
    void anEarlierHandInIsNotDecidedByALaterOneThatGivesUp() {
        school.happens(agreed(), opens(VISIT, BAY), unclear(VISIT));
        school.happens(agreed(NEXT, ANA, ANAS), opens(NEXT, 4), aboutAnas("jammed", NEXT));
        school.happens(found("jammed", ANAS, inBay(BAY)), new SwapFact.HandInCancelled(NEXT));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.UNVERIFIED);
        assertThat(school.swap(NEXT).stage()).isEqualTo(Stage.CANCELLED);
    }

    @Test
    void thatAVisitBeganAndEndedAndWithoutItsChargerMovesNothing() {
        school.happens(agreed(), handedIn(VISIT, BAY));
        var before = school.swap(VISIT);
        var line = school.line(ANAS);
        school.happens(
                new SwapFact.VisitBegan(VISIT, ANA, true),
                new SwapFact.ChargerNotBrought(VISIT, ANA, ANAS, null),
                new SwapFact.VisitEnded(VISIT, SwapFact.Ending.DONE));
        assertThat(school.swap(VISIT)).isEqualTo(before);
        assertThat(school.line(ANAS)).isEqualTo(line);
        assertThat(school.openCases()).isEmpty();
    }

    @Test
    void aHandInThatNobodyAgreedToIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> school.happens(handedIn(NEXT, BAY)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no hand-in was agreed in next");
    }

    @Test
    void aCaseKnowsWhatItIsAboutAndWhoseVisitItWas() {
        var back = new VisitId("back");
        var day = new VisitId("day");
        school.happens(
                agreed(),
                WrittenDown.borrows(day, RecordedSchool.BEN),
                new GiveBackFact.GiveBackAgreed(
                        back, RecordedSchool.CYD, LOANER, true, false, null, null, 1, null, null, 1));
        school.happens(aboutAnas("swap", VISIT), aboutAnas("day", day), aboutAnas("back", back));
        school.happens(aboutAnas("nobody", new VisitId("round")));
        school.happens(new SwapFact.CaseOpened("door", CaseKind.DOOR_FORCED, 5, null, null));

        assertThat(school.openCases()).hasSize(5);
        assertThat(opened("swap").personId()).isEqualTo("ana");
        assertThat(opened("swap").visitId()).isEqualTo("visit");
        assertThat(opened("swap").assetId()).isEqualTo("cb-ana");
        assertThat(opened("day").personId()).isEqualTo("ben");
        assertThat(opened("back").personId()).isEqualTo("cyd");
        assertThat(opened("nobody").personId()).isNull();
        assertThat(opened("nobody").visitId()).isEqualTo("round");
        assertThat(opened("door").assetId()).isNull();
        assertThat(opened("door").visitId()).isNull();
        assertThat(opened("door").bay()).isEqualTo(5);
    }

    @Test
    void whatShouldLieInABayThatIsFoundEmptyIsUnaccountedFor() {
        school.happens(new SwapFact.BayContentDiffers(1, "differs", Optional.of(LOANER)));
        assertThat(school.custody(LOANER)).isEqualTo(new Custody.Unaccounted());
        assertThat(school.line(LOANER).note()).isEqualTo("its bay was found empty");
        var look = school.openCase(CaseKind.BAY_CONTENT_DIFFERS);
        assertThat(look.bay()).isEqualTo(1);
        assertThat(look.assetId()).isEqualTo(LOANER.value());
    }

    @Test
    void somethingInABayThatShouldBeEmptyIsACaseAboutTheBayAlone() {
        school.happens(new SwapFact.BayContentDiffers(5, "differs", Optional.empty()));
        var look = school.openCase(CaseKind.BAY_CONTENT_DIFFERS);
        assertThat(look.bay()).isEqualTo(5);
        assertThat(look.assetId()).isNull();
    }

    @Test
    void aLoanerThatWasNotInItsBayIsLookedFor() {
        school.happens(agreed(), handedIn(VISIT, BAY), new SwapFact.LoanerMissing(VISIT, out(VISIT), LOANER, 1));
        assertThat(school.custody(LOANER)).isEqualTo(new Custody.Unaccounted());
        assertThat(school.line(LOANER).note()).isEqualTo("not in its bay when it was to be lent");
        assertThat(school.openCase(CaseKind.BAY_EMPTY).assetId()).isEqualTo(LOANER.value());
        assertThat(school.openCase(CaseKind.BAY_EMPTY).personId()).isEqualTo(ANA.value());
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.LOANER_OWED);
    }

    @Test
    void aLoanerThatWasPutBackBrokenLiesInItsBayAndIsLentToNobody() {
        school.happens(agreed(), handedIn(VISIT, BAY), new SwapFact.LoanerRejected(VISIT, out(VISIT), LOANER, 1, true));
        assertThat(school.custody(LOANER)).isEqualTo(new Custody.HeldInBay(1));
        assertThat(school.asset(LOANER).ready()).isFalse();
        assertThat(school.openCase(CaseKind.LOANER_NOT_WORKING).assetId()).isEqualTo(LOANER.value());
        assertThat(school.openCase(CaseKind.LOANER_NOT_WORKING).bay()).isEqualTo(1);
    }

    @Test
    void whereNobodySawItGoBackItIsUnaccountedForToo() {
        school.happens(
                agreed(), handedIn(VISIT, BAY), new SwapFact.LoanerRejected(VISIT, out(VISIT), LOANER, 1, false));
        assertThat(school.custody(LOANER)).isEqualTo(new Custody.Unaccounted());
        assertThat(school.line(LOANER).note()).isEqualTo("said to be put back, seen by nobody");
        assertThat(school.asset(LOANER).ready()).isFalse();
    }

    private StaffCase opened(String id) {
        return school.part(StaffCases.class).find(id).orElseThrow();
    }

    private static SwapFact.CaseOpened aboutAnas(String id, VisitId visit) {
        return new SwapFact.CaseOpened(id, CaseKind.DOOR_JAMMED, BAY, ANAS, visit);
    }
}
