package org.swapbay.kiosk.powercut;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.Projection;
import org.swapbay.kiosk.journal.Records;

/** The production journal and records over any file and any database, with one table to project into. */
final class Bookkeeping implements AutoCloseable {

    /** The settings of the product: decision 0003. */
    static final String SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    final Journal journal;
    final Records records;
    final JdbcClient jdbc;
    final JdbcConnectionPool pool;

    Bookkeeping(FileChannel file, String url) throws IOException {
        journal = new Journal(file, List.of(Facts.of(Written.class)), Clock.systemUTC());
        pool = JdbcConnectionPool.create(url + SETTINGS, "sa", "");
        jdbc = JdbcClient.create(pool);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        records = new Records(journal, List.of((Projection) this::write), jdbc, transaction, event -> {});
    }

    void found() {
        jdbc.sql("create table journal_position (applied_seq bigint not null, applied_hash char(64))")
                .update();
        jdbc.sql("insert into journal_position (applied_seq) values (0)").update();
        jdbc.sql("create table line (seq bigint primary key, number integer, padding varchar)")
                .update();
        jdbc.sql("checkpoint sync").update();
    }

    private void write(Entry entry) {
        if (!(entry.fact() instanceof Written.Line(var number, var padding))) return;
        jdbc.sql("insert into line values (?, ?, ?)")
                .param(entry.seq())
                .param(number)
                .param(padding)
                .update();
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
