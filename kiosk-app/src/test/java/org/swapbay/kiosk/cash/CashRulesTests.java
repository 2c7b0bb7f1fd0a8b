package org.swapbay.kiosk.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.cash.SimulatedAcceptor.READS;
import static org.swapbay.kiosk.cash.ToyCash.usd;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.devices.BankNote;
import org.swapbay.kiosk.fees.FeeFact.Share;

class CashRulesTests {

    @Test
    void noNoteAboveTheRestIsLetIn() {
        assertThat(welcome(true, usd(12), usd(0))).containsExactlyInAnyOrder(1L, 5L, 10L);
        assertThat(welcome(true, Money.parse("USD 4.99"), usd(0))).containsExactly(1L);
        assertThat(welcome(true, Money.parse("USD 0.99"), usd(0))).isEmpty();
    }

    @Test
    void noNoteAboveTheSchoolsLargestNorBeyondTheMostForAVisitIsLetIn() {
        assertThat(welcome(true, usd(500), usd(0))).containsExactlyInAnyOrder(1L, 5L, 10L, 20L);
        assertThat(welcome(true, usd(500), usd(95))).containsExactlyInAnyOrder(1L, 5L);
        assertThat(CashRules.welcome(READS, policy(true, 10), usd(500), usd(0))).noneMatch(note -> note.value() > 10);
    }

    @Test
    void anotherCurrencyIsNotLetIn() {
        assertThat(CashRules.welcome(Set.of(new BankNote("EUR", 5)), policy(true, 50), usd(50), usd(0)))
                .isEmpty();
    }

    @Test
    void whereOnlyTheWholeIsTakenEveryNoteMustStillComeOutEven() {
        assertThat(welcome(false, usd(25), usd(0))).containsExactlyInAnyOrder(1L, 5L, 10L, 20L);
        assertThat(welcome(false, Money.parse("USD 25.50"), usd(0))).isEmpty();
        var fives = Set.of(new BankNote("USD", 5), new BankNote("USD", 20));
        assertThat(CashRules.welcome(fives, policy(false, 50), usd(23), usd(0))).isEmpty();
        assertThat(CashRules.payable(usd(30), Set.of(new BankNote("USD", 20)), policy(false, 50)))
                .isFalse();
    }

    @Test
    void theSchoolsLargestNoteIsLetInItself() {
        assertThat(CashRules.welcome(READS, policy(true, 10), usd(500), usd(0)))
                .extracting(BankNote::value)
                .contains(10L);
        assertThat(CashRules.payable(usd(50), notes(50), policy(false, 50))).isTrue();
        assertThat(CashRules.payable(usd(50), notes(50), policy(false, 49))).isFalse();
    }

    @Test
    void nothingIsPayableByNothingAndSomethingIsNot() {
        assertThat(CashRules.payable(usd(0), Set.of(), policy(false, 50))).isTrue();
        assertThat(CashRules.payable(usd(5), Set.of(), policy(false, 50))).isFalse();
        assertThat(CashRules.payable(usd(5), Set.of(new BankNote("EUR", 5)), policy(false, 50)))
                .isFalse();
    }

    @Test
    void aSumIsPayableOnlyWhereNotesAddUpToIt() {
        assertThat(CashRules.payable(usd(20), notes(20), policy(false, 50))).isTrue();
        assertThat(CashRules.payable(usd(30), notes(20, 50), policy(false, 50)))
                .as("both are of tens, and thirty is neither")
                .isFalse();
        assertThat(CashRules.payable(usd(90), notes(20, 50), policy(false, 50))).isTrue();
        assertThat(CashRules.payable(usd(30), notes(20, 50), policy(false, 20))).isFalse();
    }

    @Test
    void aFeeThatANoteDoesNotReachGetsNoShareOfIt() {
        var owed = List.of(new Share("F-1", 700), new Share("F-2", 5_000));
        assertThat(CashRules.shares(owed, 700)).containsExactly(new Share("F-1", 700));
        assertThat(CashRules.after(owed, List.of(new Share("F-1", 699)))).hasSize(2);
    }

    @Test
    void aNotePaysTheFeesInTheirOrder() {
        var owed = List.of(new Share("F-1", 700), new Share("F-2", 5_000));
        var paid = CashRules.shares(owed, 2_000);
        assertThat(paid).containsExactly(new Share("F-1", 700), new Share("F-2", 1_300));
        assertThat(CashRules.after(owed, paid)).containsExactly(new Share("F-2", 3_700));
    }

    private static Set<Long> welcome(boolean partial, Money rest, Money taken) {
        return CashRules.welcome(READS, policy(partial, 50), rest, taken).stream()
                .map(BankNote::value)
                .collect(Collectors.toSet());
    }

    private static Set<BankNote> notes(long... values) {
        return LongStream.of(values)
                .mapToObj(value -> new BankNote("USD", value))
                .collect(Collectors.toSet());
    }

    private static CashPolicy policy(boolean partial, int largest) {
        return new CashPolicy(1, LocalDate.of(2026, 1, 1), true, partial, largest, 10_000, 400);
    }
}
