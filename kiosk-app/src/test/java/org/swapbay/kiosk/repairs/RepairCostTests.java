package org.swapbay.kiosk.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.swapbay.kiosk.assets.AssetLife;

class RepairCostTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @ParameterizedTest
    @CsvSource({
        "USD, 3000, 20, 1000",
        "USD, 3000, 1, 50",
        "USD, 2999, 1, 50",
        "USD, 2969, 1, 49",
        "USD, 2970, 1, 50",
        "USD, 1, 29, 0",
        "USD, 1, 30, 1",
        "USD, 0, 480, 0",
        "USD, 10000000, 480, 80000000",
        // No minor units, and three digits of them.
        "JPY, 3001, 30, 1501",
        "KWD, 9001, 10, 1500",
    })
    void labourIsExactToTheMinorUnitHalfUpwards(String currency, long rate, int minutes, long cost) {
        var unit = CurrencyUnit.of(currency);
        assertThat(WorkshopPolicy.labour(Money.ofMinor(unit, rate), minutes)).isEqualTo(Money.ofMinor(unit, cost));
    }

    /** Half a minute's worth is rounded once for each line, so a bill adds up to its lines. */
    @Test
    void theSumIsTheSumOfItsLines() {
        var lines = new ArrayList<LogEntry>();
        IntStream.rangeClosed(1, 200).forEach(n -> {
            lines.add(new LogEntry.LabourSpent(n, "kim", Instant.EPOCH, n, usd(3_333 + n), ""));
            lines.add(new LogEntry.PartUsed(1_000 + n, "kim", Instant.EPOCH, "P-1", "Part", n % 7 + 1, usd(n * 37)));
        });
        var expected = BigDecimal.ZERO;
        for (var n = 1; n <= 200; n++) {
            expected = expected.add(BigDecimal.valueOf((3_333L + n) * n)
                            .divide(BigDecimal.valueOf(60), 0, RoundingMode.HALF_UP))
                    .add(BigDecimal.valueOf(n * 37L * (n % 7 + 1)));
        }
        assertThat(new TicketFile(lines).cost(usd(0)).getAmountMinorLong()).isEqualTo(expected.longValueExact());
    }

    @Test
    void currenciesAreNeverAdded() {
        var file = new TicketFile(
                List.of(new LogEntry.LabourSpent(1, "kim", Instant.EPOCH, 60, Money.ofMinor(CurrencyUnit.EUR, 1), "")));
        assertThatThrownBy(() -> file.cost(usd(0))).isInstanceOf(CurrencyMismatchException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // purchase, percent, spent, exceeded
        "30000, 50, 15000, false",
        "30000, 50, 15001, true",
        "29999, 50, 14999, false",
        "29999, 50, 15000, true",
        "30000, 0, 0, false",
        "30000, 0, 1, true",
    })
    void mendingPaysUpToTheLimit(long purchase, int percent, long spent, boolean exceeded) {
        var life = new AssetLife(null, purchase, "USD", null, null, null);
        assertThat(EconomicLimit.reached(life, usd(spent), policy(percent), TODAY)
                        .isEmpty())
                .isEqualTo(!exceeded);
    }

    @Test
    void theLastDayOfUpdatesStillCounts() {
        var life = new AssetLife(null, null, null, null, TODAY, null);
        assertThat(EconomicLimit.reached(life, usd(0), policy(50), TODAY)).isEmpty();
        assertThat(EconomicLimit.reached(life, usd(0), policy(50), TODAY.plusDays(1)))
                .containsExactly(new EconomicLimit.UpdatesEnded(TODAY));
    }

    @Test
    void ofWhatNobodyKnowsNothingIsProposed() {
        assertThat(EconomicLimit.reached(AssetLife.UNKNOWN, usd(99_999_999), policy(50), TODAY))
                .isEmpty();
    }

    private static WorkshopPolicy policy(int percent) {
        return new WorkshopPolicy(1, TODAY, usd(3_000), percent);
    }

    private static Money usd(long minor) {
        return Money.ofMinor(CurrencyUnit.USD, minor);
    }
}
