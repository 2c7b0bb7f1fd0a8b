package org.swapbay.kiosk.fees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeEntry.Kind;
import org.swapbay.kiosk.journal.Chain;

/** The ledger of all fees. Append-only and hash-chained; a correction is a new entry with its reason. */
@Component
public class FeeBook {

    private final JdbcClient jdbc;

    FeeBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Books once what a cause led to, and whether the fee is settled by it. Belongs inside the transaction of its fact.
     */
    void book(String fee, Kind kind, Money amount, String reason, String cause, String by, Instant at) {
        if (booked(cause)) return;
        append(fee, kind, amount, reason, cause, by, at);
        var nothing = Money.zero(amount.getCurrencyUnit());
        var account = account(fee, amount.getCurrencyUnit());
        if (account.settled() == account.owed().isZero()) return;
        append(
                fee,
                account.owed().isZero() ? Kind.SETTLED : Kind.REOPENED,
                nothing,
                "",
                cause + "/then",
                FeeFact.SCHEDULE,
                at);
    }

    public List<FeeEntry> of(String fee) {
        return jdbc.sql("select * from fee_entry where fee_number = ? order by seq")
                .param(fee)
                .query(FeeBook::entry)
                .list();
    }

    public FeeAccount account(String fee, CurrencyUnit currency) {
        return FeeAccount.of(of(fee), currency);
    }

    /** Recomputes every hash; the first entry that does not fit, if any. */
    public Optional<Long> firstBrokenEntry() {
        var seq = 0L;
        var hash = Chain.BEGINNING;
        try (var entries = jdbc.sql("select * from fee_entry order by seq").query(FeeBook::entry).stream()) {
            for (var entry : (Iterable<FeeEntry>) entries::iterator) {
                if (entry.seq() != ++seq || !hash(hash, entry).equals(entry.hash())) return Optional.of(seq);
                hash = entry.hash();
            }
        }
        return Optional.empty();
    }

    private void append(String fee, Kind kind, Money amount, String reason, String cause, String by, Instant now) {
        // The hash is computed again from what the database gives back, and that rounds to microseconds.
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var last = jdbc.sql("select * from fee_entry order by seq desc fetch first row only")
                .query(FeeBook::entry)
                .optional();
        var seq = last.map(FeeEntry::seq).orElse(0L) + 1;
        var entry = new FeeEntry(seq, fee, kind, amount, reason, cause, by, at, "");
        jdbc.sql("""
                        insert into fee_entry (seq, fee_number, kind, amount, currency, reason, cause, made_by, made_at,
                          hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(seq)
                .param(fee)
                .param(kind.name())
                .param(amount.getAmountMinorLong())
                .param(amount.getCurrencyUnit().getCode())
                .param(reason)
                .param(cause)
                .param(by)
                .param(at)
                .param(hash(last.map(FeeEntry::hash).orElse(Chain.BEGINNING), entry))
                .update();
    }

    private boolean booked(String cause) {
        return jdbc.sql("select count(*) from fee_entry where cause = ?")
                        .param(cause)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String hash(String previous, FeeEntry entry) {
        return Chain.hash(
                previous,
                entry.seq(),
                entry.fee(),
                entry.kind(),
                entry.amount().getAmountMinorLong(),
                entry.amount().getCurrencyUnit(),
                entry.reason(),
                entry.cause(),
                entry.by(),
                entry.at().toEpochMilli());
    }

    static FeeEntry entry(ResultSet row, int number) throws SQLException {
        return new FeeEntry(
                row.getLong("seq"),
                row.getString("fee_number"),
                Kind.valueOf(row.getString("kind")),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount")),
                row.getString("reason"),
                row.getString("cause"),
                row.getString("made_by"),
                row.getObject("made_at", Instant.class),
                row.getString("hash"));
    }
}
