package org.swapbay.kiosk.security;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.Records;

/** The tables that guesses are counted in, and nothing else of the program: a guess takes no time here. */
final class GuessBench implements AutoCloseable {

    final HandClock clock = new HandClock();
    final List<Object> events = new ArrayList<>();
    final JdbcClient jdbc;
    final Records records;
    private final FileChannel file;
    private final JdbcConnectionPool pool;

    GuessBench(Path folder) throws IOException {
        pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        jdbc = JdbcClient.create(pool);
        // As V020 makes them.
        jdbc.sql("create table failed_attempt (id varchar(36) primary key, scope varchar(20), made_at timestamp with"
                        + " time zone)")
                .update();
        jdbc.sql("create table throttled_subject (scope varchar(20), subject varchar(64), failures integer, locks"
                        + " integer, locked_until timestamp with time zone, primary key (scope, subject))")
                .update();
        jdbc.sql("create table pin (subject varchar(64) primary key, hash varchar(200), issued_at timestamp with time"
                        + " zone)")
                .update();
        jdbc.sql("create table journal_position (applied_seq bigint not null, applied_hash char(64))")
                .update();
        jdbc.sql("insert into journal_position (applied_seq) values (0)").update();
        file = FileChannel.open(
                folder.resolve("journal"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        records = new Records(
                new Journal(file, List.of(Facts.of(PinFact.class)), clock),
                List.of(),
                jdbc,
                new TransactionTemplate(new JdbcTransactionManager(pool)),
                events::add);
    }

    int attempts() {
        return jdbc.sql("select count(*) from failed_attempt")
                .query(Integer.class)
                .single();
    }

    Instant moment(String query) {
        return jdbc.sql(query)
                .query((row, number) -> row.getObject(1, Instant.class))
                .single();
    }

    @Override
    public void close() throws IOException {
        file.close();
        jdbc.sql("shutdown").update();
        pool.dispose();
    }
}
