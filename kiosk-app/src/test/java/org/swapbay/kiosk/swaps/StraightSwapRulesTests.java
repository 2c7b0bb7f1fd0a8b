package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANA;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.BENS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.SECOND_LOANER;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Whose the Chromebook is that comes out where a school swaps straight, and where it does not. */
class StraightSwapRulesTests {

    private static final VisitId EARLIER = new VisitId("visit-earlier");

    private final Hallway hallway = new Hallway();

    @BeforeEach
    void swapsStraight() {
        model(LoanModel.STRAIGHT_SWAP);
    }

    @Test
    void whoHandsInTheirOwnKeepsWhatComesOut() {
        hallway.anaHandsIn();
        assertThat(keepsByItsTerms()).isTrue();
        assertThat(ownerOfWhatComesOut()).isEqualTo(ANA.id());
    }

    @Test
    void whereLoanersComeBackNobodyKeepsOne() {
        model(LoanModel.LOAN_AND_RETURN);
        hallway.anaHandsIn();
        assertThat(keepsByItsTerms()).isFalse();
        assertThat(ownerOfWhatComesOut()).isNull();
    }

    @Test
    void forSomebodyElsesChromebookNobodyKeepsAnything() {
        hallway.badge(ANA);
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.SWAP));
        hallway.label(BENS_OWN);
        hallway.touch(new Touch.HandInForOther());
        agrees();
        assertThat(keepsByItsTerms()).isFalse();
    }

    @Test
    void whoHandsInABrokenLoanerGetsAnotherLoaner() {
        hallway.without(2);
        hallway.badge(AStudent.named(ANA.id(), "Ana R").has(SECOND_LOANER).made());
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.SWAP));
        hallway.label(SECOND_LOANER);
        agrees();
        assertThat(keepsByItsTerms()).isFalse();
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.closes(bay, Presence.PRESENT);
        assertThat(ownerOfWhatComesOut()).isNull();
    }

    @Test
    void whatIsFetchedLaterIsByTheTermsOfTheHandInWhateverTheSchoolSaysNow() {
        fetches(false);
        assertThat(ownerOfWhatComesOut()).isNull();
    }

    @Test
    void andIsKeptThoughTheSchoolLendsNow() {
        model(LoanModel.LOAN_AND_RETURN);
        fetches(true);
        assertThat(ownerOfWhatComesOut()).isEqualTo(ANA.id());
    }

    @Test
    void whatIsBorrowedForTheDayIsNobodysOwn() {
        hallway.badge(Hallway.borrowing(BorrowRulesTests.terms(DayLoanReason.FORGOTTEN)));
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.BORROW_TODAY));
        hallway.touch(new Touch.ChoseDayLoan(DayLoanReason.FORGOTTEN));
        hallway.touch(new Touch.GoOn());
        assertThat(ownerOfWhatComesOut()).isNull();
    }

    private void fetches(boolean keeps) {
        hallway.badge(AStudent.named(ANA.id(), "Ana R")
                .isOwed(new Student.Owed(EARLIER, ANAS_OWN.id(), "R-1", keeps, Optional.empty()))
                .made());
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.FETCH_LOANER));
    }

    private void agrees() {
        hallway.touch(new Touch.ChoseSymptom(Symptom.SCREEN));
        hallway.touch(new Touch.ChoseCause(Cause.DROPPED, ""));
        hallway.touch(new Touch.GoOn());
    }

    private boolean keepsByItsTerms() {
        return hallway.facts(SwapFact.LoanTerms.class).getLast().keeps();
    }

    /** The door of the loaner is opened, and it is taken. */
    private @Nullable PersonId ownerOfWhatComesOut() {
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.closes(bay, Presence.ABSENT);
        return hallway.scene(Scene.Done.class).outcome().loaner().orElseThrow().assignedTo();
    }

    private void model(LoanModel model) {
        hallway.loans = new LoanPolicy(3, LocalDate.of(2026, 8, 1), model, 120, 10, 7, false, Map.of());
    }
}
