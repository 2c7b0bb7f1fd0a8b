package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.swapbay.kiosk.roster.Calendars;
import org.swapbay.kiosk.roster.SchoolCalendar;
import org.swapbay.kiosk.roster.SpecialDay;
import org.swapbay.kiosk.roster.Term;
import org.swapbay.kiosk.swaps.DayLoanPolicy.Due;
import org.swapbay.kiosk.swaps.DayLoanPolicy.Limit;
import org.swapbay.kiosk.swaps.DayLoanPolicy.Period;
import org.swapbay.kiosk.swaps.DayLoanPolicy.Reminders;
import org.swapbay.kiosk.swaps.DayLoanTerms.Count;
import org.swapbay.kiosk.swaps.DayLoanTerms.Refusal;

class DayLoanRulesTests {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);
    private static final Instant THURSDAY_AT_NINE = Instant.parse("2026-03-05T14:00:00Z");
    private static final Due LAST_BELL = new Due(Due.Rule.LAST_BELL, 0);
    private static final Due NEXT_MORNING = new Due(Due.Rule.NEXT_MORNING, 10);
    private static final Limit THREE_A_MONTH = new Limit(null, Period.MONTH, 3);

    @Test
    void whatIsBorrowedInTheMorningIsDueAtTheLastBell() {
        assertThat(dueAt(LAST_BELL, Calendars.plain(), THURSDAY_AT_NINE))
                .contains(Instant.parse("2026-03-05T20:00:00Z"));
    }

    @Test
    void tenMinutesBeforeTheLastBellIsEarlier() {
        assertThat(dueAt(new Due(Due.Rule.LAST_BELL, 10), Calendars.plain(), THURSDAY_AT_NINE))
                .contains(Instant.parse("2026-03-05T19:50:00Z"));
    }

    @Test
    void onAHalfDayItIsDueAtNoon() {
        var calendar = Calendars.with(Map.of(THURSDAY, Calendars.halfDay()));

        assertThat(dueAt(LAST_BELL, calendar, THURSDAY_AT_NINE)).contains(Instant.parse("2026-03-05T16:30:00Z"));
    }

    @Test
    void dueTheNextMorningPassesOverAClosedFridayTheWeekendAndTheChangeOfTheClocks() {
        var calendar = Calendars.with(Map.of(THURSDAY.plusDays(1), SpecialDay.closed("Teachers only")));

        assertThat(dueAt(NEXT_MORNING, calendar, THURSDAY_AT_NINE)).contains(Instant.parse("2026-03-09T12:10:00Z"));
    }

    @Test
    void afterTheLastBellAndOnAClosedDayNothingIsLent() {
        var afterSchool = Instant.parse("2026-03-05T20:00:00Z");
        var sunday = Instant.parse("2026-03-08T14:00:00Z");

        assertThat(terms(DayLoanHistory.NONE, afterSchool)).isEmpty();
        assertThat(terms(DayLoanHistory.NONE, sunday)).isEmpty();
    }

    @Test
    void aGradeThatMayNotBorrowIsNotOffered() {
        var policy = policy(Set.of("06"), LAST_BELL, 0, THREE_A_MONTH);
        var calendar = Calendars.plain();

        assertThat(DayLoanRules.terms(policy, calendar, "07", DayLoanHistory.NONE, THURSDAY_AT_NINE))
                .isEmpty();
        assertThat(DayLoanRules.terms(policy, calendar, null, DayLoanHistory.NONE, THURSDAY_AT_NINE))
                .isEmpty();
        assertThat(DayLoanRules.terms(policy, calendar, "06", DayLoanHistory.NONE, THURSDAY_AT_NINE))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "2, false", "3, true", "4, true"})
    void theThirdOfAMonthIsTheLast(int before, boolean refused) {
        var terms = terms(forgotten(before, THURSDAY.minusDays(2)), THURSDAY_AT_NINE);

        assertThat(terms).allSatisfy(t -> assertThat(t.refusal())
                .isEqualTo(refused ? Optional.of(Refusal.LIMIT_REACHED) : Optional.empty()));
        assertThat(terms.getFirst().counts()).containsExactly(new Count(Period.MONTH, before, 3));
    }

    @Test
    void whatWasBorrowedInAnEarlierPeriodDoesNotCount() {
        assertThat(counted(new Limit(null, Period.MONTH, 3), LocalDate.of(2026, 2, 28)))
                .isZero();
        assertThat(counted(new Limit(null, Period.MONTH, 3), LocalDate.of(2026, 3, 1)))
                .isOne();
        assertThat(counted(new Limit(null, Period.WEEK, 3), LocalDate.of(2026, 3, 1)))
                .isZero();
        assertThat(counted(new Limit(null, Period.WEEK, 3), LocalDate.of(2026, 3, 2)))
                .isOne();
        assertThat(counted(new Limit(null, Period.TERM, 3), LocalDate.of(2026, 1, 11)))
                .isZero();
        assertThat(counted(new Limit(null, Period.TERM, 3), LocalDate.of(2026, 1, 12)))
                .isOne();
    }

    @Test
    void withoutTermsHalfAYearIsATerm() {
        assertThat(Period.TERM.start(THURSDAY, Calendars.plain())).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(Period.TERM.start(LocalDate.of(2026, 11, 22), Calendars.plain()))
                .isEqualTo(LocalDate.of(2026, 8, 1));
    }

    @Test
    void eachReasonHasItsOwnLimitBesideTheCommonOneAndTheTightestIsSaidFirst() {
        var forgotten = new Limit(DayLoanReason.FORGOTTEN, Period.WEEK, 1);
        var policy = policy(Set.of(), LAST_BELL, 0, THREE_A_MONTH, forgotten);
        var terms = DayLoanRules.terms(
                policy, Calendars.plain(), "07", forgotten(1, THURSDAY.minusDays(1)), THURSDAY_AT_NINE);

        assertThat(terms.get(0).reason()).isEqualTo(DayLoanReason.FORGOTTEN);
        assertThat(terms.get(0).refusal()).contains(Refusal.LIMIT_REACHED);
        assertThat(terms.get(0).counts()).containsExactly(new Count(Period.WEEK, 1, 1), new Count(Period.MONTH, 1, 3));
        assertThat(terms.get(1).refusal()).isEmpty();
        assertThat(terms.get(1).counts()).containsExactly(new Count(Period.MONTH, 1, 3));
    }

    @Test
    void aSignatureLetsOneMoreAndIsKeptForTheDayItIsNeeded() {
        var full = new DayLoanHistory(forgotten(3, THURSDAY).loans(), 0, false, Optional.of("signed"));
        var room = new DayLoanHistory(List.of(), 0, false, Optional.of("signed"));

        assertThat(terms(full, THURSDAY_AT_NINE)).allSatisfy(t -> {
            assertThat(t.refusal()).isEmpty();
            assertThat(t.allowance()).contains("signed");
        });
        assertThat(terms(room, THURSDAY_AT_NINE))
                .allSatisfy(t -> assertThat(t.allowance()).isEmpty());
    }

    @Test
    void aSchoolCanStopLendingToWhoIsLateTooOften() {
        var late = new DayLoanHistory(List.of(), 2, false, Optional.empty());
        var strict = policy(Set.of(), LAST_BELL, 2, THREE_A_MONTH);

        assertThat(terms(late, THURSDAY_AT_NINE))
                .allSatisfy(t -> assertThat(t.refusal()).isEmpty());
        assertThat(DayLoanRules.terms(strict, Calendars.plain(), "07", late, THURSDAY_AT_NINE))
                .allSatisfy(t -> assertThat(t.refusal()).contains(Refusal.TOO_MANY_OVERDUE));
    }

    @Test
    void whomTheOfficeWantsToSeeIsSentThereUntilItSignsForOneMore() {
        var sent = new DayLoanHistory(List.of(), 0, true, Optional.empty());
        var signed = new DayLoanHistory(List.of(), 0, true, Optional.of("signed"));

        assertThat(terms(sent, THURSDAY_AT_NINE))
                .allSatisfy(t -> assertThat(t.refusal()).contains(Refusal.SEE_OFFICE));
        assertThat(terms(signed, THURSDAY_AT_NINE))
                .allSatisfy(t -> assertThat(t.refusal()).isEmpty());
    }

    @Test
    void whatIsPutOffIsDueAtTheNextLastBellOverAClosedFridayAndTheWeekend() {
        var calendar = Calendars.with(Map.of(THURSDAY.plusDays(1), SpecialDay.closed("Teachers only")));

        assertThat(later(new Due(Due.Rule.LAST_BELL, 10), calendar, 0)).contains(Instant.parse("2026-03-09T18:50:00Z"));
    }

    @Test
    void whatWasPutOffOftenEnoughIsNotPutOffAgain() {
        assertThat(later(LAST_BELL, Calendars.plain(), 1)).isEmpty();
    }

    private static Optional<Instant> later(Due due, SchoolCalendar calendar, int renewed) {
        var dueAt = due.from(THURSDAY_AT_NINE, calendar).orElseThrow();
        var loan = new DayLoan(
                new VisitId("v-1"),
                Hallway.ANA.id(),
                DayLoanReason.FORGOTTEN,
                DayLoan.State.LENT,
                1,
                1,
                THURSDAY,
                dueAt,
                null,
                renewed,
                THURSDAY_AT_NINE);
        return DayLoanRules.later(policy(Set.of(), due, 0), calendar, loan, THURSDAY_AT_NINE);
    }

    static DayLoanPolicy policy(Set<String> grades, Due due, int blockedAfter, Limit... limits) {
        return new DayLoanPolicy(
                1,
                LocalDate.of(2026, 1, 1),
                grades,
                Set.of(DayLoanReason.values()),
                List.of(limits),
                due,
                1,
                blockedAfter,
                60,
                new Reminders(30, 1, 5, false));
    }

    private static int counted(Limit limit, LocalDate borrowed) {
        var term = new Term("Spring", LocalDate.of(2026, 1, 12), LocalDate.of(2026, 6, 5));
        var calendar = Calendars.with(Map.of(), List.of(term));
        return DayLoanRules.terms(
                        policy(Set.of(), LAST_BELL, 0, limit), calendar, "07", forgotten(1, borrowed), THURSDAY_AT_NINE)
                .getFirst()
                .counts()
                .getFirst()
                .used();
    }

    private static Optional<Instant> dueAt(Due due, SchoolCalendar calendar, Instant now) {
        return DayLoanRules.terms(policy(Set.of(), due, 0), calendar, "07", DayLoanHistory.NONE, now).stream()
                .map(DayLoanTerms::dueAt)
                .findFirst();
    }

    private static List<DayLoanTerms> terms(DayLoanHistory history, Instant now) {
        return DayLoanRules.terms(policy(Set.of(), LAST_BELL, 0, THREE_A_MONTH), Calendars.plain(), "07", history, now);
    }

    private static DayLoanHistory forgotten(int times, LocalDate day) {
        var loans = Stream.generate(() -> new DayLoanHistory.Past(DayLoanReason.FORGOTTEN, day))
                .limit(times)
                .toList();
        return new DayLoanHistory(loans, 0, false, Optional.empty());
    }
}
