package org.swapbay.kiosk.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.swapbay.kiosk.journal.JournalDamaged.Damage;

/**
 * The one place that commits. Facts go to the journal first, then into the database, then the database is synced;
 * only after that does a call return. Nothing physical may happen inside it, and nothing physical before it.
 *
 * @see "Decision 0003: durable means synced"
 */
@Component
public class Records {

    private static final Logger log = LoggerFactory.getLogger(Records.class);

    private final Journal journal;
    private final List<Projection> projections;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final AtomicLong changes = new AtomicLong();
    private boolean upToDate;

    public Records(
            Journal journal,
            List<Projection> projections,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.projections = projections;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
    }

    /** Records facts durably, in order, as one unit, and publishes each as an event of the same transaction. */
    public synchronized void record(List<? extends Fact> facts) {
        refuseInsideTransaction();
        if (facts.isEmpty()) return;
        beUpToDate();
        CrashPoint.hit("records.asked");
        var entries = journal.append(facts);
        CrashPoint.hit("records.journalled");
        upToDate = false;
        project(entries);
        CrashPoint.hit("records.committed");
        sync();
        upToDate = true;
        CrashPoint.hit("records.synced");
    }

    public void record(Fact... facts) {
        record(List.of(facts));
    }

    /**
     * Commits changes that are not told in the journal, such as an import or a staff account, as durably as facts. The
     * journal only learns that there was one.
     */
    public synchronized <T> T commit(Supplier<T> change) {
        refuseInsideTransaction();
        if (!journal.exists()) return transaction.execute(status -> change.get());
        beUpToDate();
        var marked = journal.append(List.of(new JournalFact.RecordsChanged()));
        upToDate = false;
        var result = changed(change, marked);
        CrashPoint.hit("records.changed");
        sync();
        upToDate = true;
        changes.incrementAndGet();
        return result;
    }

    public void commit(Runnable change) {
        commit(() -> {
            change.run();
            return true;
        });
    }

    /** Gives the database what the journal has beyond it; the first thing after a start. Returns how many entries. */
    public synchronized long catchUp() {
        if (!journal.exists()) return 0;
        var applied = applied();
        if (applied > journal.lastSeq()) {
            throw new JournalDamaged(
                    Damage.INCOMPLETE,
                    "the database knows entry " + applied + ", the journal ends at " + journal.lastSeq()
                            + ": it was cut or belongs to another kiosk");
        }
        journal.readAfter(applied, entry -> project(List.of(entry)));
        var missed = journal.lastSeq() - applied;
        if (missed > 0) {
            sync();
            log.info("journal: gave the database {} entries it had missed", missed);
        }
        upToDate = true;
        return missed;
    }

    /** Whether the journal still takes entries. */
    public boolean writable() {
        return journal.writable();
    }

    /** Whether a visit may begin: what it needs can be written, and will fit. */
    public boolean fit() {
        return journal.writable() && journal.roomy();
    }

    /** How many changes since the start the journal could not tell again. */
    public long changes() {
        return changes.get();
    }

    /** Runs something that must see journal and database at the same place. */
    public synchronized <T> T standingStill(Function<Position, T> look) {
        beUpToDate();
        return look.apply(journal.position());
    }

    /**
     * Has the database write its file anew in some way that no transaction tells, and forces it. A file that could not
     * be written is not believed any more.
     */
    public synchronized <T> T rewrite(Supplier<T> work) {
        refuseInsideTransaction();
        beUpToDate();
        var result = rewritten(work);
        sync();
        return result;
    }

    private <T> T rewritten(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            journal.distrust(e);
            throw e;
        }
    }

    /** A change that is refused leaves its mark in the journal, and the database has to follow it. */
    private <T> T changed(Supplier<T> change, List<Entry> marked) {
        try {
            return transaction.execute(status -> {
                var result = change.get();
                marked.forEach(this::follow);
                return result;
            });
        } catch (RuntimeException refused) {
            if (DatabaseFailure.isOfTheDisk(refused)) journal.distrust(refused);
            if (journal.writable()) transaction.executeWithoutResult(status -> marked.forEach(this::follow));
            upToDate = true;
            throw refused;
        }
    }

    private void beUpToDate() {
        if (!upToDate) catchUp();
    }

    private void project(List<Entry> entries) {
        try {
            transaction.executeWithoutResult(status -> {
                for (var entry : entries) {
                    projections.forEach(projection -> projection.apply(entry));
                    follow(entry);
                    events.publishEvent(entry.fact());
                }
                CrashPoint.hit("records.projected");
            });
        } catch (RuntimeException e) {
            if (DatabaseFailure.isOfTheDisk(e)) journal.distrust(e);
            throw e;
        }
    }

    /** No entry is ever skipped: where one could not be applied, nothing after it is, until a restart settles it. */
    private void follow(Entry entry) {
        var followed = jdbc.sql("update journal_position set applied_seq = ?, applied_hash = ? where applied_seq = ?")
                .params(entry.seq(), entry.hash(), entry.seq() - 1)
                .update();
        if (followed != 1) {
            throw new IllegalStateException("journal entry " + entry.seq() + " does not follow what is applied");
        }
    }

    private long applied() {
        return jdbc.sql("select applied_seq from journal_position")
                .query(Long.class)
                .single();
    }

    /** H2 writes to the file on commit, but only this forces it to the disk. */
    private void sync() {
        try {
            CrashPoint.disk("records.force");
            DatabaseFile.wantsNewHead(jdbc);
            jdbc.sql("checkpoint sync").update();
        } catch (IOException e) {
            journal.distrust(e);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            // A force that failed may succeed the next time and still have written nothing.
            journal.distrust(e);
            throw e;
        }
    }

    private static void refuseInsideTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("facts are recorded outside of transactions, or they would not be durable");
        }
    }
}
