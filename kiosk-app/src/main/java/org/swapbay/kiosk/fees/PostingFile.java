package org.swapbay.kiosk.fees;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeEntry.Kind;
import org.swapbay.kiosk.fees.FeeTerms.Accounts;

/**
 * The ledger as the books want it: each entry that moves an amount, as one debit and one credit of the same amount, on
 * the accounts that the fee's schedule names. A line keeps its number for good, so that no file is posted twice unseen.
 */
@Component
public class PostingFile {

    private final JdbcClient jdbc;
    private final FeeSchedules schedules;
    private final Fees fees;
    private final PaymentBook payments;
    private final Clock clock;

    PostingFile(JdbcClient jdbc, FeeSchedules schedules, Fees fees, PaymentBook payments, Clock clock) {
        this.jdbc = jdbc;
        this.schedules = schedules;
        this.fees = fees;
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * One side of a posting.
     *
     * @param entry the ledger's number; debit and credit have it in common
     * @param debit nothing on a credit's line, as {@code credit} on a debit's
     * @param reference of whoever moved the money, or the other fee's number; empty where none did
     * @param kind what it is
     */
    public record Posting(
            long entry,
            LocalDate day,
            String account,
            Money debit,
            Money credit,
            String fee,
            String school,
            String reference,
            Kind kind) {}

    /** @param until with that day */
    public List<Posting> between(LocalDate from, LocalDate until) {
        var postings = new ArrayList<Posting>();
        jdbc.sql("""
                        select e.* from fee_entry e where e.made_at >= ? and e.made_at < ? and e.amount <> 0
                        order by e.seq""")
                .params(begin(from), begin(until.plusDays(1)))
                .query(FeeBook::entry)
                .list()
                .forEach(entry -> post(entry, postings));
        return postings;
    }

    private void post(FeeEntry entry, List<Posting> postings) {
        var fee = fees.find(entry.fee()).orElseThrow();
        var accounts =
                schedules.version(fee.basis().version()).orElseThrow().terms().accounts();
        var other = against(entry, accounts);
        var amount = entry.amount().abs();
        var nothing = Money.zero(amount.getCurrencyUnit());
        var day = LocalDate.ofInstant(entry.at(), clock.getZone());
        var more = entry.amount().isPositive();
        var debited = more ? accounts.receivable() : other;
        var credited = more ? other : accounts.receivable();
        var reference = reference(entry);
        var kind = entry.kind();
        postings.add(
                new Posting(entry.seq(), day, debited, amount, nothing, fee.number(), fee.school(), reference, kind));
        postings.add(
                new Posting(entry.seq(), day, credited, nothing, amount, fee.number(), fee.school(), reference, kind));
    }

    /** What stands against the receivable. */
    private String against(FeeEntry entry, Accounts accounts) {
        return switch (entry.kind()) {
            case ASSESSED, ADJUSTED, UPHELD -> accounts.revenue();
            case WAIVED -> accounts.waivers();
            case PAID, REFUNDED ->
                payments.of(entry).map(payment -> accounts.of(payment.means())).orElse(accounts.cash());
            case CREDIT_USED -> accounts.ofCredit();
            case DISPUTED, REFUSED, SETTLED, REOPENED ->
                throw new IllegalStateException(entry.kind() + " moves no amount");
        };
    }

    /** Reasons that people write may name somebody, and stay in the ledger. */
    private static String reference(FeeEntry entry) {
        return switch (entry.kind()) {
            case PAID, REFUNDED, CREDIT_USED -> entry.reason();
            case ASSESSED, ADJUSTED, WAIVED, UPHELD, DISPUTED, REFUSED, SETTLED, REOPENED -> "";
        };
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** What both sides come to, which is the same. */
    public static Money sum(List<Posting> postings, CurrencyUnit currency) {
        return postings.stream()
                .map(Posting::debit)
                .filter(debit -> debit.getCurrencyUnit().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
