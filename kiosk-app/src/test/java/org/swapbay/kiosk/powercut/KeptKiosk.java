package org.swapbay.kiosk.powercut;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Folder;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.Projection;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.safekeeping.Backups;
import org.swapbay.kiosk.safekeeping.Held;
import org.swapbay.kiosk.safekeeping.Opening;
import org.swapbay.kiosk.safekeeping.Tidying;
import org.swapbay.kiosk.safekeeping.Trust;

/**
 * A kiosk reduced to its records: the production opening, journal, records, tables and backups in any folder. Each fact
 * is a staff case; each change beyond the journal is a school.
 */
final class KeptKiosk implements AutoCloseable {

    /** Small, so that a test sees many files. */
    static final long JOURNAL_FILE = 2_000;

    private final Folder folder;
    private final Clock clock;
    final Trust trust;
    private final Journal journal;
    private final @Nullable JdbcConnectionPool pool;
    private final @Nullable JdbcClient jdbc;
    private final @Nullable Records records;
    private final Set<Integer> cases = new TreeSet<>();
    private final Set<Integer> schools = new TreeSet<>();

    KeptKiosk(Folder folder, Clock clock) {
        this(folder, Optional.empty(), clock);
    }

    KeptKiosk(Folder folder, Optional<Folder> elsewhere, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        var limits = new Journal.Limits(JOURNAL_FILE, 0);
        var opened = new Opening(folder, elsewhere, List.of(Facts.of(Written.class)), clock, limits).open();
        trust = opened.trust();
        journal = opened.journal();
        if (trust instanceof Trust.SafeMode) {
            pool = null;
            jdbc = null;
            records = null;
            return;
        }
        pool = JdbcConnectionPool.create(opened.url(folder), "sa", "");
        jdbc = JdbcClient.create(pool);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        records = new Records(journal, List.of((Projection) this::write), jdbc, transaction, event -> {});
        records.catchUp();
        opened.held().ifPresent(Held::close);
        jdbc.sql("select id from staff_case").query(String.class).list().forEach(id -> cases.add(Integer.valueOf(id)));
        jdbc.sql("select sourced_id from school")
                .query(String.class)
                .list()
                .forEach(id -> schools.add(Integer.valueOf(id)));
    }

    /** Whether it may open doors. */
    boolean serves() {
        return records != null;
    }

    /** What is in the tables, as numbers. */
    Set<Integer> cases() {
        return cases;
    }

    Set<Integer> schools() {
        return schools;
    }

    /** Acknowledged when it returns. */
    void record(int howMany) {
        var lines = new ArrayList<Written.Line>();
        for (var i = 1; i <= howMany; i++) lines.add(new Written.Line(cases.size() + i, "-".repeat(40 * i)));
        records().record(lines);
        lines.forEach(line -> cases.add(line.number()));
    }

    void change() {
        var school = schools.size() + 1;
        records().commit(() -> {
            jdbc().sql("insert into school (sourced_id, name) values (?, ?)")
                    .params(String.valueOf(school), "School number " + school)
                    .update();
        });
        schools.add(school);
    }

    void backUp() throws IOException, SQLException {
        backUp(Optional.empty());
    }

    void backUp(Optional<Folder> elsewhere) throws IOException, SQLException {
        if (pool == null) throw new IllegalStateException("in safe mode");
        new Backups(folder, elsewhere, pool, records(), journal, clock).make();
    }

    /** Returns how many steps it took. */
    int tidy() throws SQLException {
        if (pool == null) throw new IllegalStateException("in safe mode");
        return new Tidying(pool, records()).round();
    }

    LongOpen file() {
        if (pool == null) throw new IllegalStateException("in safe mode");
        return new LongOpen(pool);
    }

    Journal journal() {
        return journal;
    }

    private void write(Entry entry) {
        if (!(entry.fact() instanceof Written.Line(var number, var padding))) return;
        jdbc().sql("insert into staff_case (id, kind, opened_at, resolution) values (?, 'DOOR_JAMMED', ?, ?)")
                .params(String.valueOf(number), Instant.EPOCH, padding)
                .update();
    }

    private JdbcClient jdbc() {
        if (jdbc == null) throw new IllegalStateException("in safe mode");
        return jdbc;
    }

    private Records records() {
        if (records == null) throw new IllegalStateException("in safe mode");
        return records;
    }

    @Override
    public void close() {
        if (pool != null) pool.dispose();
        try {
            journal.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
