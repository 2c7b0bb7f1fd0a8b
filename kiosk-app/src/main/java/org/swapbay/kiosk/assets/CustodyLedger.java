package org.swapbay.kiosk.assets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Chain;
import org.swapbay.kiosk.roster.PersonId;

/** Who holds what, and who held it when. Append-only and hash-chained; a correction is a new entry with its reason. */
@Component
public class CustodyLedger {

    private static final Link BEGINNING = new Link(0, Chain.BEGINNING);

    private final JdbcClient jdbc;

    /** Where the chain ended when it was last found whole. */
    private volatile Link whole = BEGINNING;

    CustodyLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes who holds an asset from now on. Belongs inside the transaction of the fact that caused it. */
    public void record(AssetId asset, Custody custody, String note, String cause, Instant now) {
        // The hash is computed again from what the database gives back, and that rounds to microseconds.
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var already = jdbc.sql("select count(*) from custody_entry where cause = ?")
                .param(cause)
                .query(Long.class)
                .single();
        if (already > 0) return;
        var last = jdbc.sql("select * from custody_entry order by seq desc limit 1")
                .query(CustodyLedger::entry)
                .optional();
        var seq = last.map(CustodyEntry::seq).orElse(0L) + 1;
        var row = Columns.of(custody);
        var hash = hash(last.map(CustodyEntry::hash).orElse(Chain.BEGINNING), seq, asset, row, note, cause, at);
        jdbc.sql("""
                        insert into custody_entry (seq, asset_id, custodian, person_id, bay, ticket_number, note, cause,
                          recorded_at, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(seq)
                .param(asset.value())
                .param(row.custodian())
                .param(row.person())
                .param(row.bay())
                .param(row.ticket())
                .param(note)
                .param(cause)
                .param(at)
                .param(hash)
                .update();
        var lent = row.person() == null ? null : seq;
        var moved = jdbc.sql("""
                        update custody_now set seq = ?, bay = ?, custodian = ?, lent_seq = coalesce(?, lent_seq)
                        where asset_id = ?""")
                .param(seq)
                .param(row.bay())
                .param(row.custodian())
                .param(lent)
                .param(asset.value())
                .update();
        if (moved == 0) {
            jdbc.sql("insert into custody_now (asset_id, seq, bay, custodian, lent_seq) values (?, ?, ?, ?, ?)")
                    .param(asset.value())
                    .param(seq)
                    .param(row.bay())
                    .param(row.custodian())
                    .param(lent)
                    .update();
        }
    }

    public Optional<CustodyEntry> now(AssetId asset) {
        return jdbc.sql("""
                        select e.* from custody_now n join custody_entry e on e.seq = n.seq where n.asset_id = ?""").param(asset.value()).query(CustodyLedger::entry).optional();
    }

    /** The entry that a cause led to. */
    public Optional<CustodyEntry> causedBy(String cause) {
        return jdbc.sql("select * from custody_entry where cause = ?")
                .param(cause)
                .query(CustodyLedger::entry)
                .optional();
    }

    /** What held of the same asset until an entry was written. */
    public Optional<CustodyEntry> before(CustodyEntry entry) {
        return jdbc.sql("select * from custody_entry where asset_id = ? and seq < ? order by seq desc limit 1")
                .params(entry.assetId().value(), entry.seq())
                .query(CustodyLedger::entry)
                .optional();
    }

    /** Whether a bay holds another asset by the record. */
    public boolean holdsAnother(int bay, AssetId asset) {
        return jdbc.sql("select count(*) from custody_now where bay = ? and asset_id <> ?")
                        .params(bay, asset.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** All that was ever recorded of an asset, newest first. */
    public List<CustodyEntry> timeline(AssetId asset) {
        return jdbc.sql("select * from custody_entry where asset_id = ? order by seq desc")
                .param(asset.value())
                .query(CustodyLedger::entry)
                .list();
    }

    /** Recomputes every hash; returns the first entry that does not fit, if any. */
    public Optional<Long> firstBrokenEntry() {
        return firstBrokenEntry(_ -> {});
    }

    /** @param reached told the number of each entry that fits */
    public Optional<Long> firstBrokenEntry(LongConsumer reached) {
        return firstBrokenAfter(BEGINNING, reached);
    }

    /** How many entries there are. */
    public long lastEntry() {
        return jdbc.sql("select coalesce(max(seq), 0) from custody_entry")
                .query(Long.class)
                .single();
    }

    /**
     * As {@link #firstBrokenEntry()}, at a price that does not grow with the years: what was whole already since the
     * start is read again only where it is this asset's, or follows one of this asset's.
     */
    public Optional<Long> firstBrokenEntry(AssetId asset) {
        return firstBrokenOf(asset).or(() -> firstBrokenAfter(whole, _ -> {}));
    }

    private Optional<Long> firstBrokenOf(AssetId asset) {
        return jdbc
                .sql("""
                        select e.*, p.hash as previous from (
                          select seq from custody_entry where asset_id = :asset
                          union select seq + 1 from custody_entry where asset_id = :asset) s
                        join custody_entry e on e.seq = s.seq
                        left join custody_entry p on p.seq = e.seq - 1 order by e.seq""")
                .param("asset", asset.value())
                .query((row, number) -> {
                    var entry = entry(row, number);
                    return fits(entry, Objects.requireNonNullElse(row.getString("previous"), Chain.BEGINNING))
                            ? 0
                            : entry.seq();
                })
                .list()
                .stream()
                .filter(seq -> seq > 0)
                .findFirst();
    }

    private Optional<Long> firstBrokenAfter(Link known, LongConsumer reached) {
        var last = known;
        try (var entries = jdbc
                .sql("select * from custody_entry where seq > ? order by seq")
                .param(known.seq())
                .query(CustodyLedger::entry)
                .stream()) {
            for (var e : (Iterable<CustodyEntry>) entries::iterator) {
                if (e.seq() != last.seq() + 1 || !fits(e, last.hash())) return Optional.of(last.seq() + 1);
                last = new Link(e.seq(), e.hash());
                reached.accept(e.seq());
            }
        }
        whole = last;
        return Optional.empty();
    }

    private static boolean fits(CustodyEntry e, String previous) {
        var row = Columns.of(e.custody());
        return hash(previous, e.seq(), e.assetId(), row, e.note(), e.cause(), e.recordedAt())
                .equals(e.hash());
    }

    private record Link(long seq, String hash) {}

    private static String hash(
            String previous, long seq, AssetId asset, Columns row, String note, String cause, Instant at) {
        return Chain.hash(
                previous,
                seq,
                asset.value(),
                row.custodian(),
                row.person(),
                row.bay(),
                row.ticket(),
                note,
                cause,
                at.toEpochMilli());
    }

    private static CustodyEntry entry(ResultSet row, int number) throws SQLException {
        Custody custody =
                switch (row.getString("custodian")) {
                    case "PERSON" -> new Custody.HeldByPerson(new PersonId(row.getString("person_id")));
                    case "BAY" -> new Custody.HeldInBay(row.getInt("bay"));
                    case "REPAIR" -> new Custody.HeldForRepair(row.getString("ticket_number"));
                    case "STOCK" -> new Custody.InStock();
                    case "UNACCOUNTED" -> new Custody.Unaccounted();
                    case String other -> throw new SQLException("no such custodian: " + other);
                };
        return new CustodyEntry(
                row.getLong("seq"),
                new AssetId(row.getString("asset_id")),
                custody,
                row.getString("note"),
                row.getString("cause"),
                row.getObject("recorded_at", Instant.class),
                row.getString("hash"));
    }
}
