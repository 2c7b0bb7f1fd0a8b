package org.swapbay.kiosk.journal;

import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

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
        CrashPoint.hit("records.asked");
        var entries = journal.append(facts);
        CrashPoint.hit("records.journalled");
        project(entries);
        CrashPoint.hit("records.committed");
        sync();
        CrashPoint.hit("records.synced");
    }

    public void record(Fact... facts) {
        record(List.of(facts));
    }

    /** Commits changes that need no journal entry, such as an import or a staff account, as durably as facts. */
    public synchronized <T> T commit(Supplier<T> change) {
        refuseInsideTransaction();
        var result = transaction.execute(status -> change.get());
        CrashPoint.hit("records.changed");
        sync();
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
        var applied = applied();
        if (applied > journal.lastSeq()) {
            throw new JournalDamaged("the database knows entry " + applied + ", the journal ends at "
                    + journal.lastSeq() + ": it was cut or belongs to another kiosk");
        }
        journal.readAfter(applied, entry -> project(List.of(entry)));
        var missed = journal.lastSeq() - applied;
        if (missed > 0) {
            sync();
            log.info("journal: gave the database {} entries it had missed", missed);
        }
        return missed;
    }

    /** Whether the journal still takes entries. */
    public boolean writable() {
        return journal.writable();
    }

    private void project(List<Entry> entries) {
        transaction.executeWithoutResult(status -> {
            for (var entry : entries) {
                projections.forEach(projection -> projection.apply(entry));
                follow(entry.seq());
                events.publishEvent(entry.fact());
            }
            CrashPoint.hit("records.projected");
        });
    }

    /** No entry is ever skipped: where one could not be applied, nothing after it is, until a restart settles it. */
    private void follow(long seq) {
        var followed = jdbc.sql("update journal_position set applied_seq = ? where applied_seq = ?")
                .param(seq)
                .param(seq - 1)
                .update();
        if (followed != 1) throw new IllegalStateException("journal entry " + seq + " does not follow what is applied");
    }

    private long applied() {
        return jdbc.sql("select applied_seq from journal_position")
                .query(Long.class)
                .single();
    }

    /** H2 writes to the file on commit, but only this forces it to the disk. */
    private void sync() {
        jdbc.sql("checkpoint sync").update();
    }

    private static void refuseInsideTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("facts are recorded outside of transactions, or they would not be durable");
        }
    }
}
