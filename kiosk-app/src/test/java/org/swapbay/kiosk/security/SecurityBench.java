package org.swapbay.kiosk.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.MigratedTables;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.journal.DiskFolder;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.Projection;
import org.swapbay.kiosk.journal.Records;

/** The security module on a real H2 file and a real journal; closing and opening another is a restart. */
final class SecurityBench implements AutoCloseable {

    final HandClock clock;
    final InstantSource run;
    final CountingHashes argon2 = new CountingHashes();
    final List<Duration> pauses = new ArrayList<>();
    final List<Object> events = new ArrayList<>();
    final JdbcClient jdbc;
    final Pins pins;
    final Records records;
    final StaffCases cases;
    final SecretHash hashes;
    final StaffAccounts accounts;
    final StaffBadges badges;
    final StaffPins staffPins;
    private final AnnotationConfigApplicationContext context;
    /** H2 opens its file anew for each connection unless one stays. */
    private final Connection open;

    SecurityBench(Path folder, HandClock clock) {
        this.clock = clock;
        run = clock.run();
        context = new AnnotationConfigApplicationContext();
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("swapbay") + ";WRITE_DELAY=0");
        var fresh = Files.notExists(folder.resolve("swapbay.mv.db"));
        open = connect(source);
        if (fresh) migrate(open);
        context.registerBean(DataSource.class, () -> source);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(source)));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(StaffCases.class);
        context.registerBean("pinRecords", Projection.class, () -> new PinRecords(context.getBean(StaffCases.class)));
        context.registerBean(
                "staffRecords", Projection.class, () -> new StaffRecords(context.getBean(JdbcClient.class)));
        context.registerBean("pinFacts", Facts.class, () -> Facts.of(PinFact.class));
        context.registerBean("staffFacts", Facts.class, () -> Facts.of(StaffFact.class));
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload) {
                events.add(payload.getPayload());
            }
        });
        context.registerBean(Journal.class, () -> journal(folder, clock));
        context.scan(Journal.class.getPackageName());
        context.refresh();
        jdbc = context.getBean(JdbcClient.class);
        records = context.getBean(Records.class);
        cases = context.getBean(StaffCases.class);
        hashes = new SecretHash(
                argon2, new Pepper("a pepper of thirty-two bytes ok!!".getBytes(StandardCharsets.UTF_8)));
        pins = new Pins(jdbc, records, hashes, new SecureRandom(), pauses::add, clock, run);
        accounts = new StaffAccounts(jdbc, records, hashes);
        badges = new StaffBadges(jdbc, records, accounts, hashes, new SecureRandom(), clock);
        staffPins = new StaffPins(jdbc, records, accounts, hashes, new SecureRandom(), pauses::add, clock, run);
    }

    /** What staff must know, as it was recorded. */
    List<PinFact.SprayingSuspected> told() {
        return recorded(PinFact.SprayingSuspected.class);
    }

    <F extends Fact> List<F> recorded(Class<F> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Journal journal(Path folder, Clock clock) {
        try {
            var limits = new Journal.Limits(Long.MAX_VALUE, 0);
            var journal = Journal.in(
                    new DiskFolder(folder), List.of(Facts.of(PinFact.class), Facts.of(StaffFact.class)), clock, limits);
            journal.goOn();
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void migrate(Connection empty) {
        try {
            MigratedTables.into(empty);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        JdbcUtils.closeConnection(open);
    }
}
