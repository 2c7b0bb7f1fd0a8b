package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.FIRST_LOANER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.devices.PulseOutcome;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.swaps.DayLoanPolicy.Period;
import org.swapbay.kiosk.swaps.DayLoanTerms.Count;
import org.swapbay.kiosk.swaps.DayLoanTerms.Refusal;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

class BorrowRulesTests {

    private static final Instant THREE = Instant.parse("2026-09-01T15:00:00Z");

    private final Hallway hallway = new Hallway();

    @Test
    void whoForgotTheirsBorrowsOneUntilTheLastBell() {
        signInByPin(terms(DayLoanReason.FORGOTTEN), terms(DayLoanReason.UNCHARGED));
        assertThat(hallway.scene(Scene.Choose.class).errands()).endsWith(Errand.BORROW_TODAY);

        hallway.touch(new Touch.ChoseErrand(Errand.BORROW_TODAY));
        hallway.touch(new Touch.ChoseDayLoan(DayLoanReason.FORGOTTEN));
        assertThat(hallway.scene(Scene.BorrowToday.class).terms().dueAt()).isEqualTo(THREE);
        assertThat(hallway.pulses).isEmpty();

        hallway.touch(new Touch.GoOn());
        assertThat(hallway.facts(DayLoanFact.DayLoanAgreed.class))
                .extracting(DayLoanFact.DayLoanAgreed::reason, DayLoanFact.DayLoanAgreed::dueAt)
                .containsExactly(tuple(DayLoanReason.FORGOTTEN, THREE));
        assertThat(hallway.pulses).containsExactly(1);

        hallway.pulse(PulseOutcome.ACKNOWLEDGED);
        hallway.opens(1);
        hallway.label(FIRST_LOANER);
        hallway.closes(1, Presence.ABSENT);
        var outcome = hallway.scene(Scene.Done.class).outcome();
        assertThat(outcome.forTheDay().map(DueTime::at)).contains(THREE);
        assertThat(outcome.ticketNumber()).isEmpty();
        assertThat(hallway.facts(SwapFact.LoanerTaken.class))
                .extracting(SwapFact.LoanerTaken::proof)
                .containsExactly(SwapFact.Proof.LABEL_SCANNED);
    }

    @Test
    void theTermsAreDurableBeforeTheIntentAndThePulse() {
        agree();

        assertThat(hallway.facts.indexOf(
                        hallway.facts(DayLoanFact.DayLoanAgreed.class).getFirst()))
                .isLessThan(hallway.facts.indexOf(
                        hallway.facts(DoorFact.OpeningIntended.class).getFirst()));
    }

    @Test
    void whoHoldsTheirOwnHasNotForgottenItAndIsNotAsked() {
        hallway.badge(Hallway.borrowing(terms(DayLoanReason.FORGOTTEN), terms(DayLoanReason.UNCHARGED)));
        hallway.label(ANAS_OWN);
        hallway.touch(new Touch.ChoseErrand(Errand.BORROW_TODAY));

        assertThat(hallway.scene(Scene.BorrowToday.class).terms().reason()).isEqualTo(DayLoanReason.UNCHARGED);
    }

    @Test
    void whoHasReachedTheLimitIsToldSoAndNoDoorOpens() {
        var full = new DayLoanTerms(
                DayLoanReason.FORGOTTEN,
                1,
                1,
                LocalDate.of(2026, 9, 1),
                THREE,
                ZoneOffset.UTC,
                List.of(new Count(Period.MONTH, 3, 3)),
                Optional.of(Refusal.LIMIT_REACHED),
                Optional.empty());
        signInByPin(full, terms(DayLoanReason.UNCHARGED));
        hallway.touch(new Touch.ChoseErrand(Errand.BORROW_TODAY));
        hallway.touch(new Touch.ChoseDayLoan(DayLoanReason.FORGOTTEN));
        hallway.touch(new Touch.GoOn());

        assertThat(hallway.visit.scene()).isInstanceOf(Scene.BorrowToday.class);
        assertThat(hallway.pulses).isEmpty();
        assertThat(hallway.facts(DayLoanFact.DayLoanAgreed.class)).isEmpty();
    }

    @Test
    void nothingIsOfferedWhileNoLoanerIsReady() {
        hallway.without(1).without(2);
        signInByPin(terms(DayLoanReason.FORGOTTEN));

        assertThat(hallway.scene(Scene.Choose.class).errands()).doesNotContain(Errand.BORROW_TODAY);
    }

    @Test
    void whoHasALoanerOrMayHaveNoneIsNotOfferedOneForTheDay() {
        var lent = AStudent.named(Hallway.ANA.id(), "Ana R")
                .keeps(ANAS_OWN)
                .has(Hallway.SECOND_LOANER)
                .mayBorrowToday(terms(DayLoanReason.FORGOTTEN))
                .made();
        hallway.badge(lent);
        hallway.pin(true);
        assertThat(hallway.scene(Scene.Choose.class).errands()).doesNotContain(Errand.BORROW_TODAY);

        var paused = new Hallway();
        paused.badge(AStudent.named(Hallway.ANA.id(), "Ana R")
                .may(Borrowing.PAUSED_BY_SCHOOL)
                .keeps(ANAS_OWN)
                .mayBorrowToday(terms(DayLoanReason.FORGOTTEN))
                .made());
        paused.pin(true);
        assertThat(paused.scene(Scene.Choose.class).errands()).doesNotContain(Errand.BORROW_TODAY);
    }

    @Test
    void whoWalksOffBeforeAgreeingHasBorrowedNothing() {
        signInByPin(terms(DayLoanReason.FORGOTTEN));
        hallway.touch(new Touch.ChoseErrand(Errand.BORROW_TODAY));
        hallway.passes(Duration.ofSeconds(60));

        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(hallway.facts(SwapFact.VisitEnded.class)).hasSize(1);
    }

    @Test
    void aLoanerThatDoesNotStartIsPutBackAndTheNextOneComes() {
        agree();
        hallway.pulse(PulseOutcome.ACKNOWLEDGED);
        hallway.opens(1);
        hallway.touch(new Touch.DoesNotStart());
        hallway.closes(1, Presence.PRESENT);

        assertThat(hallway.pulses).containsExactly(1, 2);
        assertThat(hallway.scene(Scene.TakeLoaner.class).promise()).isInstanceOf(Promise.ForTheDay.class);
    }

    private void agree() {
        signInByPin(terms(DayLoanReason.FORGOTTEN));
        hallway.touch(new Touch.ChoseErrand(Errand.BORROW_TODAY));
        hallway.touch(new Touch.GoOn());
    }

    private void signInByPin(DayLoanTerms... terms) {
        hallway.badge(Hallway.borrowing(terms));
        hallway.pin(true);
    }

    static DayLoanTerms terms(DayLoanReason reason) {
        return new DayLoanTerms(
                reason,
                1,
                1,
                LocalDate.of(2026, 9, 1),
                THREE,
                ZoneOffset.UTC,
                List.of(new Count(Period.MONTH, 1, 3)),
                Optional.empty(),
                Optional.empty());
    }
}
