package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANAS;
import static org.swapbay.kiosk.swaps.RecordedSchool.BENS;
import static org.swapbay.kiosk.swaps.RecordedSchool.LOANER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.BayBank;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairTicket;
import org.swapbay.kiosk.repairs.Report;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.swaps.GiveBack.Progress;

/** What a visit that gives back leaves behind. Ana has a loaner, and her repaired Chromebook waits in bay 4. */
class GiveBackRecordsTests {

    private static final VisitId VISIT = new VisitId("visit");
    private static final IntentId IN = new IntentId("in");
    private static final IntentId OUT = new IntentId("out");
    private static final Report DAMAGE = new Report(Symptom.LIQUID, Cause.SPILLED, "tea");

    private final RecordedSchool school = new RecordedSchool();

    @BeforeEach
    void herChromebookWaitsForHer() {
        new AnasRepair(school).waitsForHer();
        school.later(Duration.ofDays(1));
    }

    @Test
    void aLoanerThatComesBackIsLentToNobodyAndChargesForTwoHours() {
        agrees(LOANER, null, 1);
        school.happens(returned(true));
        assertThat(school.custody(LOANER)).isEqualTo(new Custody.HeldInBay(5));
        assertThat(school.line(LOANER).note()).isEqualTo("brought back, seen by the bay's sensor");
        assertThat(school.lentTo(ANA)).isEmpty();
        assertThat(stage()).isEqualTo(Progress.DONE);
        assertThat(school.openCases()).isEmpty();
        assertThat(school.ticket(VISIT)).isEmpty();
        assertThat(school.asset(LOANER).ready()).isTrue();
        school.kiosk.lies(5, LOANER.value());
        school.later(Duration.ofMinutes(119));
        assertThat(bay(5).charges()).isTrue();
        school.later(Duration.ofMinutes(1));
        assertThat(bay(5).holdsReadyLoaner()).isTrue();
    }

    @Test
    void whatTheSchoolDoesNotChargeIsLentAgainAtOnce() {
        var policy = new LoanPolicy(2, LocalDate.of(2026, 1, 1), LoanModel.LOAN_AND_RETURN, 0, 10, 7, false, Map.of());
        school.part(Records.class).commit(() -> school.part(LoanPolicies.class).publish(policy));
        school.kiosk.lies(5, LOANER.value());
        agrees(LOANER, null, 2);
        school.happens(returned(true));
        assertThat(bay(5).holdsReadyLoaner()).isTrue();
    }

    @Test
    void whoseOwnOneStillWaitsHasOnlyBroughtTheLoaner() {
        agrees(LOANER, ANAS, 1);
        assertThat(stage()).isEqualTo(Progress.AGREED);
        school.happens(returned(true));
        assertThat(stage()).isEqualTo(Progress.LOANER_IN);
    }

    @Test
    void aMissingChargerIsAskedForAndTheLoanerChargesAllTheSame() {
        agrees(LOANER, true, true, null, null, null, 1);
        school.happens(returned(true));
        asks(CaseKind.CHARGER_MISSING, 5, LOANER);
        school.kiosk.lies(5, LOANER.value());
        assertThat(bay(5).charges()).isTrue();
    }

    @Test
    void whatNobodySawComeInIsLookedAtBeforeItIsLent() {
        agrees(LOANER, null, 1);
        school.happens(returned(false));
        assertThat(school.line(LOANER).note()).isEqualTo("brought back, seen by the door only");
        asks(CaseKind.UNVERIFIED_DEPOSIT, 5, LOANER);
        assertThat(school.asset(LOANER).ready()).isFalse();
        assertThat(bay(5).stay()).isEqualTo(Bay.Stay.AS_IT_IS);
    }

    @Test
    void soIsWhatNobodyScanned() {
        agrees(LOANER, false, false, null, null, null, 1);
        school.happens(returned(true));
        asks(CaseKind.UNVERIFIED_DEPOSIT, 5, LOANER);
        assertThat(school.asset(LOANER).ready()).isFalse();
    }

    @Test
    void aLoanerThatComesBackBrokenGetsATicketAndIsNotLent() {
        agrees(LOANER, true, false, DAMAGE, "R-2", null, 1);
        school.happens(returned(true));
        assertThat(school.part(RepairDesk.class).ofVisit(VISIT.value()))
                .contains(new RepairTicket(
                        "R-2",
                        VISIT.value(),
                        LOANER,
                        ANA,
                        Symptom.LIQUID,
                        Cause.SPILLED,
                        "tea",
                        "hallway-1",
                        5,
                        true,
                        7,
                        school.now(),
                        TicketState.OPEN));
        assertThat(school.asset(LOANER).ready()).isFalse();
        assertThat(bay(5).stay()).isEqualTo(Bay.Stay.AS_IT_IS);
        assertThat(school.openCases()).isEmpty();
    }

    @Test
    void anUnclearReturnLeavesTheLoanUntilSomebodyLooked() {
        agrees(LOANER, null, 1);
        school.happens(unclear());
        assertThat(school.custody(LOANER)).isEqualTo(new Custody.Unaccounted());
        assertThat(school.line(LOANER).note()).isEqualTo("in the bay or still with the student");
        assertThat(school.lentTo(ANA)).contains(LOANER);
        assertThat(stage()).isEqualTo(Progress.UNCLEAR);
        asks(CaseKind.UNKNOWN_OUTCOME, 5, LOANER);
    }

    @Test
    void whatAStopOfTheProgramCutsOffIsKnownUntilItIsOver() {
        agrees(LOANER, null, 1);
        assertThat(school.part(GiveBacks.class).agreed()).containsExactly(VISIT);
        school.happens(returned(true));
        assertThat(school.part(GiveBacks.class).agreed()).isEmpty();
    }

    @Test
    void whoLeavesBeforeAnythingMovedGaveNothingBack() {
        agrees(LOANER, ANAS, 1);
        school.happens(new GiveBackFact.GiveBackCancelled(VISIT));
        assertThat(stage()).isEqualTo(Progress.CANCELLED);
        assertThat(school.lentTo(ANA)).contains(LOANER);
    }

    @Test
    void whoLeavesWithTheLoanerInHasGivenItBack() {
        agrees(LOANER, ANAS, 1);
        school.happens(returned(true), new GiveBackFact.GiveBackCancelled(VISIT));
        assertThat(stage()).isEqualTo(Progress.LOANER_IN);
    }

    @ParameterizedTest
    @CsvSource({
        "LABEL_SCANNED, 'given back repaired, label scanned on the way out'",
        "SENSED, 'given back repaired, seen by the bay''s sensor'",
        "SENSED_AFTER_RESTART, 'given back repaired, found gone after a restart'",
        "ASSUMED, 'given back repaired, nobody saw it leave'"
    })
    void whoeverTakesTheirOwnHasItAndTheVisitIsDone(SwapFact.Proof proof, String note) {
        school.happens(new GiveBackFact.ReservationLapsed(ANAS, 4, "R-1", 1, false));
        agrees(null, ANAS, 1);
        school.happens(new GiveBackFact.OwnTaken(VISIT, OUT, ANAS, 4, proof));
        assertThat(school.custody(ANAS)).isEqualTo(new Custody.HeldByPerson(ANA));
        assertThat(school.line(ANAS).note()).isEqualTo(note);
        assertThat(stage()).isEqualTo(Progress.DONE);
        assertThat(calledBack(ANAS)).as("staff have nothing to take out").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whereAnotherOneLayInTheirBayNobodyKnowsWhereTheirOwnIs(boolean taken) {
        agrees(null, ANAS, 1);
        school.happens(new GiveBackFact.AnotherInOwnBay(VISIT, OUT, ANAS, BENS, 4, taken));
        assertThat(school.custody(ANAS)).isEqualTo(new Custody.Unaccounted());
        assertThat(school.line(ANAS).note()).isEqualTo("another one lay in its bay");
        assertThat(school.custody(BENS)).isEqualTo(taken ? new Custody.HeldByPerson(ANA) : new Custody.Unaccounted());
        assertThat(school.line(BENS).note()).isEqualTo("lay in the bay of another one's owner");
        assertThat(stage()).isEqualTo(Progress.UNCLEAR);
        assertThat(school.openCases())
                .allMatch(c -> c.kind() == CaseKind.BAY_CONTENT_DIFFERS
                        && Integer.valueOf(4).equals(c.bay()))
                .extracting(StaffCase::assetId)
                .containsExactlyInAnyOrder(ANAS.value(), BENS.value());
    }

    @Test
    void whereNobodyCanTellWhetherTheirOwnIsOutSomebodyLooks() {
        agrees(null, ANAS, 1);
        school.happens(new GiveBackFact.OwnUnclear(VISIT, OUT, ANAS, 4, CaseKind.DOOR_LEFT_OPEN));
        assertThat(school.custody(ANAS)).isEqualTo(new Custody.Unaccounted());
        assertThat(school.line(ANAS).note()).isEqualTo("with its owner or still in the bay");
        assertThat(stage()).isEqualTo(Progress.UNCLEAR);
        asks(CaseKind.DOOR_LEFT_OPEN, 4, ANAS);
    }

    @Test
    void whoWasRemindedOfWhatWaitsIsNotRemindedAgain() {
        assertThat(waiting().remindedAt()).isNull();
        school.happens(new GiveBackFact.ReminderDue(ANAS, 4, "R-1", ANA));
        assertThat(waiting().remindedAt()).isEqualTo(school.now());
        assertThat(waiting().calledBack()).isFalse();
    }

    @Test
    void whatNobodyCameForIsTakenOutByStaff() {
        school.happens(new GiveBackFact.ReservationLapsed(ANAS, 4, "R-1", 1, false));
        assertThat(waiting().calledBack()).isTrue();
        school.kiosk.lies(4, ANAS.value());
        assertThat(bay(4).holdsBroken()).isTrue();
    }

    @Test
    void nothingComesBackInAVisitInWhichNothingWasAgreed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> school.happens(returned(true)))
                .withMessageContaining("nothing was agreed in " + VISIT);
    }

    private void agrees(@Nullable AssetId loaner, @Nullable AssetId own, int policy) {
        agrees(loaner, true, false, null, null, own, policy);
    }

    private void agrees(
            @Nullable AssetId loaner,
            boolean scanned,
            boolean chargerMissing,
            @Nullable Report damage,
            @Nullable String damageTicket,
            @Nullable AssetId own,
            int policy) {
        var ticket = own == null ? null : AnasRepair.TICKET;
        school.happens(new GiveBackFact.GiveBackAgreed(
                VISIT, ANA, loaner, scanned, chargerMissing, damage, damageTicket, 7, own, ticket, policy));
    }

    private static GiveBackFact returned(boolean sensed) {
        return new GiveBackFact.LoanerReturned(VISIT, IN, LOANER, 5, sensed, false);
    }

    private static GiveBackFact unclear() {
        return new GiveBackFact.ReturnUnclear(VISIT, IN, LOANER, 5, CaseKind.UNKNOWN_OUTCOME);
    }

    private void asks(CaseKind kind, int bay, AssetId asset) {
        assertThat(school.openCases()).hasSize(1);
        var asked = school.openCase(kind);
        assertThat(asked.bay()).isEqualTo(bay);
        assertThat(asked.assetId()).isEqualTo(asset.value());
        assertThat(asked.personId()).isEqualTo(ANA.value());
        assertThat(asked.visitId()).isEqualTo(VISIT.value());
    }

    private Progress stage() {
        return school.part(GiveBacks.class).find(VISIT).orElseThrow().stage();
    }

    private Bay bay(int number) {
        return school.part(BayBank.class).now().bay(number).orElseThrow();
    }

    private Reservation waiting() {
        return school.part(Reservations.class).of(ANA).getFirst();
    }

    private boolean calledBack(AssetId asset) {
        return school.part(JdbcClient.class)
                .sql("select called_back from asset where id = ?")
                .param(asset.value())
                .query(Boolean.class)
                .single();
    }
}
