package org.swapbay.kiosk.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.fees.DuePlan.Due;

/** Twenty dollars, told on the first of September. */
class DuePlanTests {

    private static final LocalDate TOLD = LocalDate.of(2026, 9, 1);
    private static final DuePlan PARTS = new DuePlan(usd(2_000), usd(700), TOLD, 30);

    @Test
    void aFeeIsDueInPartsOneEveryThirtyDaysAndTheLastIsTheRest() {
        assertThat(PARTS.open(usd(2_000)))
                .containsExactly(
                        new Due(usd(700), LocalDate.of(2026, 10, 1)),
                        new Due(usd(700), LocalDate.of(2026, 10, 31)),
                        new Due(usd(600), LocalDate.of(2026, 11, 30)));
    }

    @Test
    void whatIsPaidCountsForThePartsThatAreDueFirst() {
        assertThat(PARTS.open(usd(1_000)))
                .containsExactly(
                        new Due(usd(400), LocalDate.of(2026, 10, 31)), new Due(usd(600), LocalDate.of(2026, 11, 30)));
        assertThat(PARTS.open(usd(0))).isEmpty();
        assertThat(PARTS.open(usd(-500))).as("the school owes it").isEmpty();
    }

    @Test
    void aPartIsOverdueFromTheDayAfterItsOwn() {
        assertThat(PARTS.overdue(usd(2_000), LocalDate.of(2026, 10, 1))).isEqualTo(usd(0));
        assertThat(PARTS.overdue(usd(2_000), LocalDate.of(2026, 10, 2))).isEqualTo(usd(700));
        assertThat(PARTS.overdue(usd(1_000), LocalDate.of(2026, 10, 31))).isEqualTo(usd(0));
        assertThat(PARTS.overdue(usd(1_000), LocalDate.of(2026, 11, 1))).isEqualTo(usd(400));
    }

    @Test
    void withoutPartsOrWithoutDaysBetweenThemAllOfItIsDueOnOneDay() {
        assertThat(new DuePlan(usd(2_000), usd(2_000), TOLD, 30).open(usd(1_500)))
                .containsExactly(new Due(usd(1_500), LocalDate.of(2026, 10, 1)));
        assertThat(new DuePlan(usd(2_000), usd(700), TOLD, 0).open(usd(2_000)))
                .containsExactly(new Due(usd(2_000), TOLD));
    }

    @Test
    void aFeeThatWasWaivedIsNotDue() {
        assertThat(new DuePlan(usd(0), usd(0), TOLD, 30).open(usd(0))).isEmpty();
    }

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }
}
