package org.swapbay.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.swapbay.kiosk.journal.JournalDamaged.Damage;
import org.swapbay.kiosk.journal.RecordsTests.Happening.Said;

/** What it means that something is on record, with a database whose forces are seen. */
class RecordsTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T09:00:00Z"), ZoneOffset.UTC);
    private static final List<Facts> FACTS = List.of(Facts.of(Happening.class));

    @TempDir
    Path place;

    private final HeapFile file = new HeapFile(new byte[0]);
    private final List<String> published = new ArrayList<>();
    private RuntimeException refusal = new IllegalArgumentException("none");
    private String refused = "";
    private JdbcConnectionPool pool;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private Journal journal;
    private Records records;

    sealed interface Happening extends Fact {
        record Said(String what) implements Happening {}
    }

    @BeforeEach
    void open() throws IOException {
        pool = JdbcConnectionPool.create(
                WatchedPath.url(place.resolve("kiosk") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"), "sa", "");
        jdbc = JdbcClient.create(pool);
        jdbc.sql("create table journal_position (applied_seq bigint not null, applied_hash char(64))")
                .update();
        jdbc.sql("insert into journal_position (applied_seq) values (0)").update();
        jdbc.sql("create table line (what varchar)").update();
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        journal = new Journal(file, FACTS, CLOCK);
        records = records(journal);
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    @Test
    void whatIsRecordedIsInTheJournalInTheTablesAndToldInTheSameTransaction() {
        records.record(new Said("one"), new Said("two"));
        assertThat(lines()).containsExactly("one", "two");
        assertThat(published).containsExactly("one, 1 there", "two, 2 there");
        assertThat(applied()).isEqualTo(journal.position());
        assertThat(journal.lastSeq()).isEqualTo(2);
    }

    @Test
    void whenItReturnsNoPowerCutTakesItAnyMore() {
        var unforced = new ArrayList<Integer>();
        ScopedValue.where(CrashPoint.WATCHER, point -> {
                    if (point.equals("records.committed")) unforced.add(WatchedPath.UNFORCED.get());
                })
                .run(() -> records.record(new Said("one")));
        assertThat(unforced).singleElement().satisfies(writes -> assertThat(writes)
                .isPositive());
        assertThat(WatchedPath.UNFORCED).hasValue(0);
        assertThat(file.forced()).isEqualTo(Math.toIntExact(file.size()));
        records.commit(() -> say("a change"));
        assertThat(WatchedPath.UNFORCED).hasValue(0);
        assertThat(records.<Boolean>rewrite(() -> say("tidied"))).isTrue();
        assertThat(WatchedPath.UNFORCED).hasValue(0);
    }

    @Test
    void thePowerMayGoBetweenAnyTwoSteps() {
        var points = new ArrayList<String>();
        ScopedValue.where(CrashPoint.WATCHER, points::add).run(() -> {
            records.record(new Said("one"));
            points.add("-");
            records.commit(() -> say("a change"));
        });
        assertThat(points)
                .containsExactly(
                        "records.asked",
                        "journal.written",
                        "records.journalled",
                        "records.projected",
                        "records.committed",
                        "records.synced",
                        "-",
                        "journal.written",
                        "records.changed");
    }

    @Test
    void nothingToRecordAsksNobody() {
        jdbc.sql("drop table journal_position").update();
        records.record();
        records.record(List.of());
        assertThat(journal.lastSeq()).isZero();
    }

    @Test
    void insideATransactionNothingCouldBeDurableAndSoNothingIsTaken() {
        transaction.executeWithoutResult(_ -> {
            assertThatIllegalStateException().isThrownBy(() -> records.record(new Said("one")));
            assertThatIllegalStateException().isThrownBy(() -> records.commit(() -> say("two")));
            assertThatIllegalStateException().isThrownBy(() -> records.rewrite(() -> say("three")));
        });
        assertThat(journal.lastSeq()).isZero();
        assertThat(lines()).isEmpty();
    }

    @Test
    void aChangeBeyondTheJournalLeavesItsMarkThereAndIsCounted() {
        assertThat(records.<String>commit(() -> {
                    say("imported");
                    return "three rows";
                }))
                .isEqualTo("three rows");
        records.commit((Runnable) () -> say("again"));
        assertThat(lines()).containsExactly("imported", "again");
        assertThat(records.changes()).isEqualTo(2);
        assertThat(facts()).containsExactly(new JournalFact.RecordsChanged(), new JournalFact.RecordsChanged());
        assertThat(applied()).isEqualTo(journal.position());
    }

    @Test
    void aRefusedChangeLeavesNothingButItsMarkAndTheNextOneIsTaken() {
        assertThatThrownBy(() -> records.commit((Runnable) () -> {
                    say("half of it");
                    throw new IllegalArgumentException("row 2 is wrong");
                }))
                .hasMessage("row 2 is wrong");
        assertThat(lines()).isEmpty();
        assertThat(records.changes()).isZero();
        assertThat(applied()).isEqualTo(journal.position());
        assertThat(records.writable()).isTrue();
        records.record(new Said("next"));
        assertThat(lines()).containsExactly("next");
    }

    @Test
    void aChangeThatTheDiskRefusedIsNotBelievedAndNorIsWhatComesAfterIt() {
        assertThatThrownBy(() -> records.commit((Runnable) () -> {
                    throw ofTheDisk();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(records.writable()).isFalse();
        assertThat(applied().seq()).isZero();
        assertThatThrownBy(() -> records.record(new Said("next"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aFactThatTheTablesDoNotTakeIsNeverSkipped() {
        refuse("two", new IllegalArgumentException("no such bay"));
        assertThatThrownBy(() -> records.record(new Said("one"), new Said("two")))
                .hasMessage("no such bay");
        assertThat(lines()).as("all of a unit or nothing").isEmpty();
        assertThat(records.writable()).isTrue();
        assertThatThrownBy(() -> records.record(new Said("three"))).hasMessage("no such bay");
        assertThat(facts()).doesNotContain(new Said("three"));
        refuse("", refusal);
        records.record(new Said("three"));
        assertThat(lines()).containsExactly("one", "two", "three");
    }

    @Test
    void aDatabaseThatTheDiskDoesNotTakeIsNotBelievedAgain() {
        refuse("one", ofTheDisk());
        assertThatThrownBy(() -> records.record(new Said("one"))).isSameAs(refusal);
        assertThat(records.writable()).isFalse();
        assertThat(records.fit()).isFalse();
    }

    @Test
    void aForceThatFailsIsNotTriedAgain() {
        assertThatThrownBy(() -> ScopedValue.where(CrashPoint.WATCHER, point -> {
                            if (point.equals("records.committed"))
                                jdbc.sql("shutdown immediately").update();
                        })
                        .run(() -> records.record(new Said("one"))))
                .isInstanceOf(RuntimeException.class);
        assertThat(records.writable()).isFalse();
    }

    @Test
    void aFileThatCouldNotBeRewrittenIsNotBelievedAgain() {
        assertThatThrownBy(() -> records.rewrite(() -> {
                    throw new IllegalArgumentException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(records.writable()).isFalse();
    }

    @Test
    void aStartGivesTheTablesWhatThePowerCutKeptFromThem() {
        records.record(new Said("one"));
        journal.append(List.of(new Said("two"), new Said("three")));
        var next = records(journal);
        assertThat(next.catchUp()).isEqualTo(2);
        assertThat(WatchedPath.UNFORCED).hasValue(0);
        assertThat(lines()).containsExactly("one", "two", "three");
        assertThat(applied()).isEqualTo(journal.position());
        assertThat(next.catchUp()).isZero();
        assertThat(lines()).hasSize(3);
    }

    @Test
    void whatWasMissedComesBeforeWhatIsNew() {
        journal.append(List.of(new Said("one")));
        records.record(new Said("two"));
        assertThat(lines()).containsExactly("one", "two");
        journal.append(List.of(new Said("three")));
        var next = records(journal);
        next.commit((Runnable) () -> say("a change"));
        assertThat(lines()).containsExactly("one", "two", "three", "a change");
        journal.append(List.of(new Said("four")));
        assertThat(records(journal).<List<String>>standingStill(_ -> lines())).endsWith("four");
        journal.append(List.of(new Said("five")));
        assertThat(records(journal).<List<String>>rewrite(this::lines)).endsWith("five");
    }

    @Test
    void whoLooksAtBothSeesThemAtTheSamePlace() {
        records.record(new Said("one"));
        assertThat(records.<Position>standingStill(position -> position)).isEqualTo(journal.position());
    }

    @Test
    void aDatabaseThatKnowsMoreThanItsJournalStopsTheStart() throws IOException {
        records.record(new Said("one"), new Said("two"));
        var shorter = new Journal(new HeapFile(new byte[0]), FACTS, CLOCK);
        shorter.append(List.of(new Said("one")));
        assertThat(catchThrowableOfType(JournalDamaged.class, records(shorter)::catchUp)
                        .damage())
                .isEqualTo(Damage.INCOMPLETE);
        assertThat(lines()).hasSize(2);
    }

    @Test
    void anEntryThatDoesNotFollowIsNotApplied() {
        records.record(new Said("one"));
        jdbc.sql("update journal_position set applied_seq = 0").update();
        assertThatIllegalStateException()
                .isThrownBy(() -> records.record(new Said("two")))
                .withMessageContaining("does not follow");
        assertThat(lines()).containsExactly("one");
    }

    @Test
    void aVisitMayBeginWhereItsFactsFit() throws IOException {
        var folder = new TroubledFolder(place.resolve("journal"));
        var kept = Journal.in(folder, FACTS, CLOCK, new Journal.Limits(Long.MAX_VALUE, 1_000));
        kept.goOn();
        var there = records(kept);
        assertThat(there.fit()).isTrue();
        folder.room = 999;
        assertThat(there.fit()).isFalse();
        assertThat(there.writable()).isTrue();
        kept.close();
    }

    @Test
    void withoutAJournalChangesAreMadeAndNothingIsARecord() {
        var without = records(Journal.none(CLOCK));
        assertThat(without.catchUp()).isZero();
        assertThat(without.<String>commit(() -> {
                    say("an account");
                    return "made";
                }))
                .isEqualTo("made");
        assertThat(lines()).containsExactly("an account");
        assertThat(without.changes()).isZero();
        assertThatThrownBy(() -> without.record(new Said("one"))).isInstanceOf(UncheckedIOException.class);
    }

    private Records records(Journal of) {
        return new Records(of, List.of((Projection) this::project), jdbc, transaction, event -> {
            if (event instanceof Said(var what) && TransactionSynchronizationManager.isActualTransactionActive())
                published.add(what + ", " + lines().size() + " there");
        });
    }

    private void project(Entry entry) {
        if (!(entry.fact() instanceof Said(var what))) return;
        if (what.equals(refused)) throw refusal;
        say(what);
    }

    private void refuse(String what, RuntimeException why) {
        refused = what;
        refusal = why;
    }

    private boolean say(String what) {
        return jdbc.sql("insert into line values (?)").param(what).update() == 1;
    }

    private static RuntimeException ofTheDisk() {
        return new IllegalStateException(new SQLException("input/output error", "90028", ErrorCode.IO_EXCEPTION_1));
    }

    private List<String> lines() {
        return jdbc.sql("select what from line").query(String.class).list();
    }

    private Position applied() {
        return jdbc.sql("select applied_seq, applied_hash from journal_position")
                .query((row, number) -> new Position(row.getLong(1), String.valueOf(row.getString(2))))
                .single();
    }

    private List<Fact> facts() {
        var found = new ArrayList<Fact>();
        journal.readAfter(0, entry -> found.add(entry.fact()));
        return found;
    }
}
