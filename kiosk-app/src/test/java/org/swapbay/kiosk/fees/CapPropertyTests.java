package org.swapbay.kiosk.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.fees.ToyFees.ANA;
import static org.swapbay.kiosk.fees.ToyFees.BEN;
import static org.swapbay.kiosk.fees.ToyFees.CHLOE;
import static org.swapbay.kiosk.fees.ToyFees.usd;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.roster.PersonId;

/**
 * Three students break things for more than a year, some fees are waived: whatever comes in whatever order, nobody is
 * charged more in a school year than the student's and the family's most, and each fee is what a second reckoning says.
 * Ana and Ben are one family.
 */
class CapPropertyTests {

    private static final int INCIDENTS = 40;
    private static final long MOST = 10_000;
    private static final long MOST_OF_FAMILY = 14_000;
    private static final Map<String, Long> PRICES = Map.of("HINGE", 4_000L, "KEYBOARD", 2_500L, "LIQUID", 9_900L);

    @TempDir
    private Path data;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 4);
    }

    /** @param year the first day of the school year */
    private record Charged(PersonId student, LocalDate year, String fee) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsChargedMoreInAYearThanTheMost(long seed) throws IOException {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var all = new ArrayList<Charged>();
        try (var toy = new ToyFees(data)) {
            var terms = terms();
            toy.publish(LocalDate.of(2026, 8, 1), terms);
            for (var n = 0; n < INCIDENTS; n++) {
                toy.pass(Duration.ofDays(chance.nextInt(25)));
                breaks(toy, terms, chance, all);
                if (chance.nextInt(6) == 0) waives(toy, all.getLast().fee(), chance);
            }
            assertThat(all.stream().map(Charged::year).distinct())
                    .as("a second school year begins anew")
                    .hasSizeGreaterThan(1);
        }
    }

    private static void breaks(ToyFees toy, FeeTerms terms, RandomGenerator chance, List<Charged> all) {
        var student = List.of(ANA, BEN, CHLOE).get(chance.nextInt(3));
        var finding = PRICES.keySet().stream().sorted().toList().get(chance.nextInt(PRICES.size()));
        var year = terms.yearOf(toy.today());
        var family = student.equals(CHLOE) ? List.of(CHLOE) : List.of(ANA, BEN);
        var expected = Math.min(
                PRICES.getOrDefault(finding, 0L),
                Math.min(
                        left(MOST, sum(toy, all, List.of(student), year)),
                        left(MOST_OF_FAMILY, sum(toy, all, family, year))));
        var ticket = toy.broken(student, Cause.DROPPED, finding);
        assertThat(toy.fee(ticket).basis().amount()).isEqualTo(expected);
        all.add(new Charged(student, year, Fee.numberOf(ticket)));
        assertThat(sum(toy, all, List.of(student), year)).isLessThanOrEqualTo(MOST);
        assertThat(sum(toy, all, family, year)).isLessThanOrEqualTo(MOST_OF_FAMILY);
    }

    /** What is waived makes room again. */
    private static void waives(ToyFees toy, String fee, RandomGenerator chance) {
        var owed = toy.book.account(fee, usd(0).getCurrencyUnit()).owed();
        if (owed.isPositive()) {
            var part = 1 + chance.nextLong(owed.getAmountMinorLong());
            assertThat(toy.desk.waive(fee, usd(part), "a hard year", "pia")).isEqualTo(new FeeAnswer.Done());
        }
    }

    private static long left(long most, long charged) {
        return Math.max(0, most - charged);
    }

    private static long sum(ToyFees toy, List<Charged> all, List<PersonId> students, LocalDate year) {
        return all.stream()
                .filter(one -> students.contains(one.student()) && one.year().equals(year))
                .map(one -> toy.book.account(one.fee(), usd(0).getCurrencyUnit()))
                .mapToLong(account -> account.charge().minus(account.waived()).getAmountMinorLong())
                .sum();
    }

    private static FeeTerms terms() {
        var known = PublishedPolicies.union();
        var prices = PRICES.entrySet().stream()
                .map(price -> new Charge.Price(price.getKey(), price.getValue()))
                .toList();
        var row = new FeeRow(
                "list",
                new Condition.Always(),
                new Charge.ByFinding(prices, true),
                true,
                false,
                new Wording("By the list.", "Según la lista."));
        return new FeeTerms(
                known.title(),
                known.source(),
                known.currency(),
                known.yearBeginsInMonth(),
                known.countsWithinYear(),
                List.of(),
                false,
                List.of(row),
                List.of(),
                new FeeTerms.Limits(100, MOST, MOST_OF_FAMILY),
                null,
                known.practice(),
                known.accounts());
    }
}
