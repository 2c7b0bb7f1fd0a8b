package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANAS;
import static org.swapbay.kiosk.swaps.RecordedSchool.BEN;
import static org.swapbay.kiosk.swaps.RecordedSchool.LOANER;
import static org.swapbay.kiosk.swaps.RecordedSchool.SECOND;
import static org.swapbay.kiosk.swaps.WrittenDown.BAY;
import static org.swapbay.kiosk.swaps.WrittenDown.TODAY;
import static org.swapbay.kiosk.swaps.WrittenDown.VISIT;
import static org.swapbay.kiosk.swaps.WrittenDown.agreed;
import static org.swapbay.kiosk.swaps.WrittenDown.borrows;
import static org.swapbay.kiosk.swaps.WrittenDown.caseOf;
import static org.swapbay.kiosk.swaps.WrittenDown.caseOfLoanerUnclear;
import static org.swapbay.kiosk.swaps.WrittenDown.caseOfUnseen;
import static org.swapbay.kiosk.swaps.WrittenDown.found;
import static org.swapbay.kiosk.swaps.WrittenDown.handedIn;
import static org.swapbay.kiosk.swaps.WrittenDown.inBay;
import static org.swapbay.kiosk.swaps.WrittenDown.loanerUnclear;
import static org.swapbay.kiosk.swaps.WrittenDown.missing;
import static org.swapbay.kiosk.swaps.WrittenDown.onTheShelf;
import static org.swapbay.kiosk.swaps.WrittenDown.out;
import static org.swapbay.kiosk.swaps.WrittenDown.taken;
import static org.swapbay.kiosk.swaps.WrittenDown.with;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.swaps.SwapFact.Proof;

/** A loaner that leaves is lent to whoever handed something in for it, and what staff find out about that decides it. */
class LoanerLentTests {

    private static final IntentId AGAIN = new IntentId("again");

    private final RecordedSchool school = new RecordedSchool();

    @ParameterizedTest
    @CsvSource({
        "LABEL_SCANNED, 'lent, label scanned on the way out', true",
        "SENSED, 'lent, seen by the bay''s sensor', true",
        "SENSED_AFTER_RESTART, 'lent, found gone after a restart', true",
        "ASSUMED, 'lent, nobody saw it leave', false"
    })
    void whoTookALoanerHasItAndTheSwapIsDone(Proof proof, String note, boolean certain) {
        school.happens(agreed(), handedIn(VISIT, BAY));
        school.later(Duration.ofMinutes(1));
        school.happens(taken(VISIT, LOANER, proof));

        assertThat(school.custody(LOANER)).isEqualTo(new Custody.HeldByPerson(ANA));
        assertThat(school.line(LOANER).note()).isEqualTo(note);
        assertThat(school.lentTo(ANA)).contains(LOANER);
        assertThat(row("select certain from loan")).containsEntry("CERTAIN", certain);
        var swap = school.swap(VISIT);
        assertThat(swap.stage()).isEqualTo(Stage.DONE);
        assertThat(swap.loaner()).isEqualTo(LOANER);
        assertThat(swap.closedAt()).isEqualTo(school.now());
        if (certain) {
            assertThat(school.openCases()).isEmpty();
        } else {
            var look = school.openCase(CaseKind.LOANER_TAKEN_UNSEEN);
            assertThat(look.bay()).isEqualTo(1);
            assertThat(look.assetId()).isEqualTo(LOANER.value());
            assertThat(look.personId()).isEqualTo(ANA.value());
            assertThat(school.openCases()).hasSize(1);
        }
    }

    @Test
    void whoWaitedForOneWaitsNoMore() {
        school.happens(new WaitFact.WaitBegan(new VisitId("wait"), ANA, TODAY), agreed(), handedIn(VISIT, BAY));
        school.happens(offered("offer"));
        assertThat(school.part(WaitingDesk.class).kept()).hasSize(1);
        school.happens(taken(VISIT, LOANER, Proof.SENSED));
        assertThat(school.part(WaitingDesk.class).inLine()).isEmpty();
        assertThat(school.part(WaitingDesk.class).kept()).isEmpty();
    }

    @Test
    void whoTookAnotherOneOutOfItsBayHasThatOneAndTheRightOneIsLookedFor() {
        school.happens(agreed(), handedIn(VISIT, BAY));
        school.happens(new SwapFact.OtherLoanerTaken(VISIT, out(VISIT), LOANER, SECOND, 1));
        assertThat(school.custody(SECOND)).isEqualTo(new Custody.HeldByPerson(ANA));
        assertThat(school.line(SECOND).note()).isEqualTo("lent, lay in another one's bay");
        assertThat(school.custody(LOANER)).isEqualTo(new Custody.Unaccounted());
        assertThat(school.line(LOANER).note()).isEqualTo("another one lay in its bay");
        assertThat(school.lentTo(ANA)).contains(SECOND);
        assertThat(row("select certain from loan")).containsEntry("CERTAIN", true);
        var look = school.openCase(CaseKind.WRONG_LOANER_TAKEN);
        assertThat(look.assetId()).isEqualTo(LOANER.value());
        assertThat(look.bay()).isEqualTo(1);
        assertThat(look.personId()).isEqualTo(ANA.value());
        assertThat(school.openCases()).hasSize(1);
    }

    @Test
    void whoComesToASecondLoanerInOneVisitIsToldToStaff() {
        school.happens(agreed(), handedIn(VISIT, BAY), taken(VISIT, LOANER, Proof.SENSED));
        school.happens(new SwapFact.LoanerTaken(VISIT, AGAIN, SECOND, 2, Proof.SENSED));
        assertThat(school.custody(SECOND)).isEqualTo(new Custody.HeldByPerson(ANA));
        assertThat(school.swap(VISIT).loaner()).isEqualTo(LOANER);
        assertThat(school.lentTo(ANA)).contains(LOANER);
        var look = school.openCase(CaseKind.LOANER_STILL_OUT);
        assertThat(look.id()).isEqualTo(caseOf(AGAIN, CaseKind.LOANER_STILL_OUT));
        assertThat(look.assetId()).isEqualTo(SECOND.value());
        assertThat(look.personId()).isEqualTo(ANA.value());
        assertThat(look.visitId()).isEqualTo(VISIT.value());
        assertThat(look.bay()).isNull();
    }

    @Test
    void alsoWhereItLayInTheBayOfAnother() {
        school.happens(agreed(), handedIn(VISIT, BAY), taken(VISIT, LOANER, Proof.SENSED));
        school.happens(new SwapFact.OtherLoanerTaken(VISIT, AGAIN, RecordedSchool.SPARE, SECOND, 2));
        assertThat(school.openCase(CaseKind.LOANER_STILL_OUT).assetId()).isEqualTo(SECOND.value());
    }

    @Test
    void andWhereItWasForTheDay() {
        school.happens(borrows(VISIT, BEN), taken(VISIT, LOANER, Proof.SENSED));
        school.happens(new SwapFact.LoanerTaken(VISIT, AGAIN, SECOND, 2, Proof.SENSED));
        assertThat(school.openCase(CaseKind.LOANER_STILL_OUT).assetId()).isEqualTo(SECOND.value());
        assertThat(school.openCase(CaseKind.LOANER_STILL_OUT).personId()).isEqualTo(BEN.value());
    }

    @Test
    void aLoanerThatIsWithTheStudentOrStillInTheBayIsNobodysUntilStaffLooked() {
        school.happens(agreed(), handedIn(VISIT, BAY), loanerUnclear(VISIT, LOANER));
        assertThat(school.custody(LOANER)).isEqualTo(new Custody.Unaccounted());
        assertThat(school.line(LOANER).note()).isEqualTo("with the student or still in the bay");
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.UNVERIFIED);
        assertThat(school.openCase(CaseKind.DOOR_LEFT_OPEN).assetId()).isEqualTo(LOANER.value());
        assertThat(school.openCase(CaseKind.DOOR_LEFT_OPEN).bay()).isEqualTo(1);
    }

    @Test
    void whoHasItIsLentItAfterAll() {
        school.happens(agreed(), handedIn(VISIT, BAY), loanerUnclear(VISIT, LOANER));
        school.happens(found(caseOfLoanerUnclear(VISIT), LOANER, with(ANA)));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.DONE);
        assertThat(school.lentTo(ANA)).contains(LOANER);
        assertThat(row("select certain from loan")).containsEntry("CERTAIN", true);
        assertThat(school.openCases()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoHasItNotIsOwedAnotherOne(Place place) {
        school.happens(agreed(), handedIn(VISIT, BAY), loanerUnclear(VISIT, LOANER));
        school.later(Duration.ofHours(1));
        school.happens(found(caseOfLoanerUnclear(VISIT), LOANER, place.where));
        owedSinceNow();
        assertThat(school.lentTo(ANA)).isEmpty();
        assertThat(school.openCases()).isEmpty();
    }

    /** Where else than with Ana. */
    enum Place {
        BAY_ONE(inBay(1)),
        SHELF(onTheShelf()),
        NOWHERE(missing());

        private final SwapFact.Whereabouts where;

        Place(SwapFact.Whereabouts where) {
            this.where = where;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BAY_ONE", "SHELF"})
    void whatWasBookedAsLentAndLiesInItsBayWasNeverLent(Place place) {
        school.happens(agreed(), handedIn(VISIT, BAY), taken(VISIT, LOANER, Proof.ASSUMED));
        school.later(Duration.ofHours(1));
        school.happens(found(caseOfUnseen(VISIT), LOANER, place.where));
        owedSinceNow();
        assertThat(school.lentTo(ANA)).isEmpty();
        assertThat(school.swap(VISIT).loaner()).isNull();
    }

    @Test
    void whatWasBookedAsLentAndIsWithTheStudentOrMissingIsLentStill() {
        school.happens(agreed(), handedIn(VISIT, BAY), taken(VISIT, LOANER, Proof.ASSUMED));
        school.happens(found(caseOfUnseen(VISIT), LOANER, with(ANA)));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.DONE);
        assertThat(school.lentTo(ANA)).contains(LOANER);
        school.happens(found(caseOfUnseen(VISIT), LOANER, missing()));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.DONE);
        assertThat(school.lentTo(ANA)).contains(LOANER);
    }

    @Test
    void whereAnotherOneLiesSaysNothingOfTheOneThatIsLent() {
        school.happens(agreed(), handedIn(VISIT, BAY), new SwapFact.LoanerRejected(VISIT, AGAIN, SECOND, 2, true));
        school.happens(taken(VISIT, LOANER, Proof.SENSED));
        var notWorking = caseOf(AGAIN, CaseKind.LOANER_NOT_WORKING);
        school.happens(found(notWorking, SECOND, inBay(2)));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.DONE);
        assertThat(school.swap(VISIT).loaner()).isEqualTo(LOANER);
        assertThat(school.lentTo(ANA)).contains(LOANER);
    }

    @Test
    void whereAnotherOneLiesSaysNothingToWhoIsOwedOne() {
        school.happens(agreed(), handedIn(VISIT, BAY), new SwapFact.LoanerRejected(VISIT, AGAIN, SECOND, 2, true));
        var owedSince = school.swap(VISIT).waitingSince();
        school.later(Duration.ofHours(1));
        var notWorking = caseOf(AGAIN, CaseKind.LOANER_NOT_WORKING);
        school.happens(found(notWorking, SECOND, inBay(2)), found(notWorking, SECOND, missing()));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.LOANER_OWED);
        assertThat(school.swap(VISIT).waitingSince()).isEqualTo(owedSince);
    }

    @Test
    void whoIsOwedOneAndKeptTheOneThatWasSaidToBePutBackIsLentThat() {
        school.happens(agreed(), handedIn(VISIT, BAY), new SwapFact.LoanerRejected(VISIT, AGAIN, SECOND, 2, false));
        var notWorking = caseOf(AGAIN, CaseKind.LOANER_NOT_WORKING);
        school.happens(found(notWorking, SECOND, with(BEN)));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.LOANER_OWED);
        assertThat(school.lentTo(BEN)).isEmpty();
        school.happens(found(notWorking, SECOND, with(ANA)));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.DONE);
        assertThat(school.lentTo(ANA)).contains(SECOND);
        assertThat(school.openCases()).isEmpty();
    }

    @Test
    void aSecondOneThatStaffFindWithTheStudentIsACaseOfItsOwnOnce() {
        school.happens(agreed(), handedIn(VISIT, BAY), new SwapFact.LoanerRejected(VISIT, AGAIN, SECOND, 2, false));
        school.happens(taken(VISIT, LOANER, Proof.SENSED));
        var notWorking = caseOf(AGAIN, CaseKind.LOANER_NOT_WORKING);
        school.happens(found(notWorking, SECOND, with(ANA)));
        var stillOut = school.openCase(CaseKind.LOANER_STILL_OUT);
        assertThat(stillOut.assetId()).isEqualTo(SECOND.value());
        assertThat(stillOut.personId()).isEqualTo(ANA.value());

        school.happens(found(stillOut.id(), SECOND, with(ANA)));

        assertThat(school.openCases()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidOfTheFirstOneDoesNotDecideAboutTheOneThatIsStillLookedFor(Place place) {
        school.happens(agreed(), handedIn(VISIT, BAY), new SwapFact.LoanerMissing(VISIT, out(VISIT), LOANER, 1));
        school.later(Duration.ofMinutes(1));
        school.happens(new SwapFact.LoanerUnclear(VISIT, AGAIN, SECOND, 2, CaseKind.UNKNOWN_OUTCOME));
        school.happens(found(caseOf(out(VISIT), CaseKind.BAY_EMPTY), LOANER, place.where));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.UNVERIFIED);
        school.happens(found(caseOf(AGAIN, CaseKind.UNKNOWN_OUTCOME), SECOND, place.where));
        owedSinceNow();
    }

    @Test
    void norDoesItWhereSomebodyElseHasTheFirstOne() {
        school.happens(agreed(), handedIn(VISIT, BAY), new SwapFact.LoanerMissing(VISIT, out(VISIT), LOANER, 1));
        school.later(Duration.ofMinutes(1));
        school.happens(new SwapFact.LoanerUnclear(VISIT, AGAIN, SECOND, 2, CaseKind.UNKNOWN_OUTCOME));
        school.happens(found(caseOf(out(VISIT), CaseKind.BAY_EMPTY), LOANER, with(BEN)));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.UNVERIFIED);
        assertThat(school.lentTo(BEN)).isEmpty();
        school.happens(found(caseOf(AGAIN, CaseKind.UNKNOWN_OUTCOME), SECOND, inBay(2)));
        owedSinceNow();
    }

    @Test
    void whoHasTheFirstOneIsLentItWhereverTheLaterOneIs() {
        school.happens(agreed(), handedIn(VISIT, BAY), new SwapFact.LoanerMissing(VISIT, out(VISIT), LOANER, 1));
        school.later(Duration.ofMinutes(1));
        school.happens(new SwapFact.LoanerUnclear(VISIT, AGAIN, SECOND, 2, CaseKind.UNKNOWN_OUTCOME));
        school.happens(found(caseOf(out(VISIT), CaseKind.BAY_EMPTY), LOANER, with(ANA)));
        school.happens(found(caseOf(AGAIN, CaseKind.UNKNOWN_OUTCOME), SECOND, inBay(2)));
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.DONE);
        assertThat(school.lentTo(ANA)).contains(LOANER);
        assertThat(school.openCases()).isEmpty();
    }

    @Test
    void nobodyWaitsForTheFirstOneOnceTheLaterOneIsFound() {
        school.happens(agreed(), handedIn(VISIT, BAY), new SwapFact.LoanerMissing(VISIT, out(VISIT), LOANER, 1));
        school.later(Duration.ofMinutes(1));
        school.happens(new SwapFact.LoanerUnclear(VISIT, AGAIN, SECOND, 2, CaseKind.UNKNOWN_OUTCOME));
        school.happens(found(caseOf(AGAIN, CaseKind.UNKNOWN_OUTCOME), SECOND, inBay(2)));
        owedSinceNow();
    }

    @Test
    void whyALoanerWasChosenIsKept() {
        school.happens(agreed(), new SwapFact.LoanerChosen(VISIT, out(VISIT), LOANER, 1, true, 2, 3, 4, 1));
        assertThat(row("select * from loaner_choice"))
                .containsEntry("INTENT_ID", "visit-out")
                .containsEntry("VISIT_ID", "visit")
                .containsEntry("ASSET_ID", "ln-1")
                .containsEntry("BAY", 1)
                .containsEntry("LENT_BEFORE", true)
                .containsEntry("SUITABLE", 2)
                .containsEntry("CHARGING", 3)
                .containsEntry("OTHER_MODEL", 4)
                .containsEntry("POLICY_VERSION", 1);
    }

    private WaitFact.LoanerOffered offered(String id) {
        var until = school.now().plusSeconds(3_600);
        return new WaitFact.LoanerOffered(id, LOANER, school.line(LOANER).seq(), VISIT, ANA, until);
    }

    private void owedSinceNow() {
        assertThat(school.swap(VISIT).stage()).isEqualTo(Stage.LOANER_OWED);
        assertThat(school.swap(VISIT).waitingSince()).isEqualTo(school.now());
        assertThat(school.swap(VISIT).closedAt()).isNull();
        assertThat(school.swap(VISIT).handedIn()).isEqualTo(ANAS);
    }

    private Map<String, @Nullable Object> row(String query) {
        return school.part(JdbcClient.class).sql(query).query().singleRow();
    }
}
