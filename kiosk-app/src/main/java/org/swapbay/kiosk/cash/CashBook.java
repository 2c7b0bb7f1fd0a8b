package org.swapbay.kiosk.cash;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.cash.CashFact.CassetteCollected;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;

/** Every note there ever was, and what is in the cassette. At any moment: inserted = credited + returned + disputed + the one in escrow; a denied one is a disputed one that was decided. */
@Component
public class CashBook implements Projection {

    private static final String CASE = "cash/";
    private static final String SELECT = """
            select id, visit, person_id, currency, minor, state, doubt, stuck, in_cassette, acceptor,
              stacked_before, offered_at, collection
            from cash_note
            """;

    private final JdbcClient jdbc;
    private final StaffCases cases;

    CashBook(JdbcClient jdbc, StaffCases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    public Optional<CashNote> find(String note) {
        return notes("where id = ?", note).stream().findFirst();
    }

    /** The note in escrow, or wherever it went since; never more than one. */
    public Optional<CashNote> open() {
        return notes("where state = ? order by offered_at desc", CashNote.State.OFFERED.name()).stream()
                .findFirst();
    }

    /** What the office has to decide, the oldest first. */
    public List<CashNote> disputes() {
        return notes("where state = ? order by offered_at, id", CashNote.State.DISPUTED.name());
    }

    /** What should be in the acceptor's cassette now, oldest first. */
    public List<CashNote> cassette() {
        return inCassette("taken_out_at is null");
    }

    /** What should be in the cassette that was taken out and not counted yet, oldest first. */
    public List<CashNote> takenOut() {
        return inCassette("taken_out_at is not null");
    }

    private List<CashNote> inCassette(String condition) {
        return jdbc.sql(SELECT + "where in_cassette and collection is null and " + condition
                        + " order by offered_at, id")
                .query(CashNote.class)
                .list();
    }

    /** What there is to count: the cassette that was taken out, or else the one that is in. */
    List<CashNote> toCount() {
        var out = takenOut();
        return out.isEmpty() ? cassette() : out;
    }

    public List<CashNote> ofVisit(String visit) {
        return notes("where visit = ? order by offered_at, id", visit);
    }

    /** What the device's count has to be, as far as anything is written about it. */
    OptionalLong explained(String acceptor) {
        return jdbc
                .sql("select explained from cash_counter where acceptor = ?")
                .param(acceptor)
                .query(Long.class)
                .optional()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof CashFact fact)) return;
        switch (fact) {
            case CashFact.NoteOffered offered -> offer(offered, entry);
            case CashFact.NoteStacked(var note) -> intoCassette(note, CashNote.State.CREDITED, null, entry);
            case CashFact.NoteReturned(var note) -> decide(note, CashNote.State.RETURNED, null, false, entry);
            case CashFact.NoteStuck(var note) ->
                jdbc.sql("update cash_note set stuck = true where id = ?")
                        .param(note)
                        .update();
            case CashFact.NoteDisputed(var note, var doubt, var inCassette) -> dispute(note, doubt, inCassette, entry);
            case CashFact.NoteFound(var note, var acceptor) -> found(note, acceptor, entry);
            case CashFact.DisputeSettled settled ->
                settle(
                        settled.note(),
                        settled.credited() ? CashNote.State.CREDITED : CashNote.State.RETURNED,
                        settled.reason(),
                        settled.by(),
                        entry);
            case CashFact.DisputeDenied(var note, var reason, var by) ->
                settle(note, CashNote.State.DENIED, reason, by, entry);
            case CashFact.CountBegun(var acceptor, var stacked) -> begin(acceptor, stacked);
            case CashFact.CassetteOpened _ -> jdbc.sql("""
                                update cash_note set taken_out_at = ?
                                where in_cassette and collection is null and taken_out_at is null""").param(entry.at()).update();
            case CassetteCollected collected -> collect(collected, entry);
        }
    }

    private void offer(CashFact.NoteOffered fact, Entry entry) {
        if (find(fact.note()).isPresent()) return;
        insert().params(
                        fact.note(),
                        fact.visit(),
                        fact.student().value(),
                        fact.currency(),
                        fact.value(),
                        CashNote.State.OFFERED.name(),
                        false,
                        fact.acceptor(),
                        fact.stackedBefore(),
                        entry.at())
                .update();
    }

    private StatementSpec insert() {
        return jdbc.sql("""
                insert into cash_note (id, visit, person_id, currency, minor, state, stuck, in_cassette, acceptor,
                  stacked_before, offered_at) values (?, ?, ?, ?, ?, ?, false, ?, ?, ?, ?)""");
    }

    private void dispute(String note, Doubt doubt, boolean inCassette, Entry entry) {
        if (find(note).filter(known -> known.state() == CashNote.State.OFFERED).isEmpty()) return;
        if (inCassette) intoCassette(note, CashNote.State.DISPUTED, doubt, entry);
        else decide(note, CashNote.State.DISPUTED, doubt, false, entry);
        openCase(note, entry);
    }

    private void found(String note, String acceptor, Entry entry) {
        if (find(note).isPresent()) return;
        insert().param(note)
                .param("")
                .param(null)
                .param("")
                .param(0L)
                .param(CashNote.State.DISPUTED.name())
                .param(true)
                .param(acceptor)
                .param(CashNote.NOT_COUNTED)
                .param(entry.at())
                .update();
        jdbc.sql("update cash_note set doubt = ? where id = ?")
                .params(Doubt.FOUND.name(), note)
                .update();
        explain(acceptor);
        openCase(note, entry);
    }

    private void openCase(String note, Entry entry) {
        var person = find(note).map(CashNote::personId).orElse(null);
        cases.open(caseOf(note), CaseKind.NOTE_DISPUTED, null, null, person, null, entry.at());
    }

    private void settle(String note, CashNote.State state, String reason, String by, Entry entry) {
        jdbc.sql("update cash_note set state = ?, settled_by = ?, reason = ? where id = ? and state = 'DISPUTED'")
                .params(state.name(), by, reason, note)
                .update();
        cases.resolve(caseOf(note), by, reason, entry.at());
    }

    private static String caseOf(String note) {
        return CASE + note;
    }

    /** Whose case it is. @param caseId of a case about a disputed note */
    public static String noteOf(String caseId) {
        return caseId.substring(CASE.length());
    }

    private void intoCassette(String note, CashNote.State state, @Nullable Doubt doubt, Entry entry) {
        find(note).filter(known -> known.state() == CashNote.State.OFFERED).ifPresent(known -> {
            decide(note, state, doubt, true, entry);
            explain(known.acceptor());
        });
    }

    private void decide(String note, CashNote.State state, @Nullable Doubt doubt, boolean inCassette, Entry entry) {
        jdbc.sql("""
                        update cash_note set state = ?, doubt = ?, in_cassette = ?, decided_at = ?
                        where id = ? and state = 'OFFERED'""")
                .param(state.name())
                .param(doubt == null ? null : doubt.name())
                .param(inCassette)
                .param(entry.at())
                .param(note)
                .update();
    }

    private void explain(String acceptor) {
        jdbc.sql("update cash_counter set explained = explained + 1 where acceptor = ?")
                .param(acceptor)
                .update();
    }

    private void begin(String acceptor, long stacked) {
        var followed = jdbc.sql("update cash_counter set explained = ? where acceptor = ?")
                .params(stacked, acceptor)
                .update();
        if (followed > 0) return;
        jdbc.sql("insert into cash_counter (acceptor, explained) values (?, ?)")
                .params(acceptor, stacked)
                .update();
    }

    private void collect(CassetteCollected fact, Entry entry) {
        var known = jdbc.sql("select count(*) from cash_collection where id = ?")
                .param(fact.collection())
                .query(Integer.class)
                .single();
        if (known > 0) return;
        jdbc.sql("""
                        insert into cash_collection (id, currency, counted, pieces, expected, reason, made_by, witness,
                          collected_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        fact.collection(),
                        fact.currency(),
                        fact.sum(),
                        fact.counted().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        fact.expected(),
                        fact.reason(),
                        fact.by(),
                        fact.witness(),
                        entry.at())
                .update();
        fact.counted().forEach((minor, pieces) -> jdbc.sql(
                        "insert into cash_count (collection, minor, pieces) values (?, ?, ?)")
                .params(fact.collection(), minor, pieces)
                .update());
        var counted = takenOut().isEmpty() ? "" : " and taken_out_at is not null";
        jdbc.sql("update cash_note set collection = ? where in_cassette and collection is null" + counted)
                .param(fact.collection())
                .update();
    }

    private List<CashNote> notes(String condition, String value) {
        return jdbc.sql(SELECT + condition).param(value).query(CashNote.class).list();
    }
}
