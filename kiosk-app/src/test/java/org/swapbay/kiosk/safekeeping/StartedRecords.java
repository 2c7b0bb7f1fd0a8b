package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.journal.DiskFolder;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.Records;

/** The records of a program that was started, with what looks after them; closed as by its end. */
final class StartedRecords implements AutoCloseable {

    /** Small, so that a test sees many files. */
    private static final long JOURNAL_FILE = 2_000;

    final StartUp startUp;
    final Records records;
    final StaffCases cases;
    final Restarting restarting;
    final ArchiveRound archive;
    final List<Object> events = new ArrayList<>();
    final JdbcConnectionPool pool;

    StartedRecords(Path place, Clock clock, DataSize floor) {
        startUp = new StartUp(
                new DiskFolder(place),
                Optional.empty(),
                List.of(Facts.of(RecordsFact.class)),
                clock,
                new Journal.Limits(JOURNAL_FILE, floor.toBytes()),
                false);
        pool = JdbcConnectionPool.create(startUp.getJdbcUrl(), "sa", "");
        var jdbc = JdbcClient.create(pool);
        cases = casesIn(jdbc);
        ApplicationEventPublisher publisher = events::add;
        records = new Records(
                startUp.journal(),
                List.of(new RecordsCases(cases)),
                jdbc,
                new TransactionTemplate(new JdbcTransactionManager(pool)),
                publisher);
        var properties = new SafekeepingProperties(floor, DataSize.ofBytes(JOURNAL_FILE), null);
        restarting = new Restarting(startUp, properties, publisher, clock);
        archive = new ArchiveRound(startUp, records, publisher, clock);
        new Replay(records, startUp, clock).start();
    }

    /** Its constructor is the module's own. */
    private static StaffCases casesIn(JdbcClient jdbc) {
        try (var program = new AnnotationConfigApplicationContext()) {
            program.registerBean(JdbcClient.class, () -> jdbc);
            program.registerBean(StaffCases.class);
            program.refresh();
            return program.getBean(StaffCases.class);
        }
    }

    @Override
    public void close() throws IOException {
        pool.dispose();
        startUp.close();
    }
}
