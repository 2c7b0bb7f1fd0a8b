package org.swapbay.kiosk.cash;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies in the cassette by value, and what was found in it when it was emptied. For reading only. */
@Component
public class CassetteBook {

    private static final String PILES = "select currency, minor, count(*) as pieces from cash_note where in_cassette";
    private static final String BY_VALUE = " group by currency, minor order by minor desc, currency";

    private static final String LINES =
            "select id, offered_at, currency, minor, state, doubt, person_id, settled_by, reason, collection from cash_note";

    private final JdbcClient jdbc;

    CassetteBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes of one kind. @param minor what one is worth, in minor units; 0 for notes nobody knows */
    public record Pile(String currency, long minor, int pieces) {
        public long sum() {
            return minor * pieces;
        }
    }

    /** One emptying. @param counted and {@code expected}: minor units */
    public record Collection(
            String id,
            String currency,
            long counted,
            int pieces,
            long expected,
            String reason,
            String madeBy,
            String witness,
            Instant collectedAt) {

        /** More than the book said, or less. */
        public long difference() {
            return counted - expected;
        }
    }

    /** One kind of note at an emptying. */
    public record Count(long minor, int expected, int counted) {}

    /** In the acceptor now, the most valuable first. */
    public List<Pile> inside() {
        return jdbc.sql(PILES + " and collection is null and taken_out_at is null" + BY_VALUE)
                .query(Pile.class)
                .list();
    }

    /** In the cassette that was taken out and not counted yet. */
    public List<Pile> takenOut() {
        return jdbc.sql(PILES + " and collection is null and taken_out_at is not null" + BY_VALUE)
                .query(Pile.class)
                .list();
    }

    /** When it was taken out, if it was and nobody counted it since. */
    public Optional<Instant> takenOutAt() {
        return jdbc.sql("select max(taken_out_at) from cash_note where in_cassette and collection is null")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Instant.class)))
                .single();
    }

    /** The newest first. */
    public List<Collection> collections(int most) {
        return jdbc.sql("select * from cash_collection order by collected_at desc, id limit ?")
                .param(most)
                .query(Collection.class)
                .list();
    }

    public Optional<Collection> collection(String id) {
        return jdbc.sql("select * from cash_collection where id = ?")
                .param(id)
                .query(Collection.class)
                .optional();
    }

    /** What was counted of each kind beside what the book said, the most valuable first. */
    public List<Count> counts(String collection) {
        return jdbc.sql("""
                        select minor, sum(expected) as expected, sum(counted) as counted from (
                          select minor, count(*) as expected, 0 as counted from cash_note where collection = :id group by minor
                          union all
                          select minor, 0, pieces from cash_count where collection = :id) both_sides
                        group by minor order by minor desc""").param("id", collection).query(Count.class).list();
    }

    /**
     * One row of the list of notes.
     *
     * @param settledBy the account that decided it, where somebody had to
     */
    public record NoteLine(
            String id,
            Instant offeredAt,
            String currency,
            long minor,
            CashNote.State state,
            @Nullable Doubt doubt,
            @Nullable String personId,
            @Nullable String settledBy,
            @Nullable String reason,
            @Nullable String collection) {}

    public Optional<NoteLine> note(String id) {
        return jdbc.sql(LINES + " where id = ?").param(id).query(NoteLine.class).optional();
    }

    /** Every note there ever was, the newest first. */
    public List<NoteLine> notes() {
        return jdbc.sql(LINES + " order by offered_at desc, id")
                .query(NoteLine.class)
                .list();
    }
}
