package org.swapbay.kiosk.simulation;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.devices.BayPlace;
import org.swapbay.kiosk.devices.SteppedDoors;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.OrderedPath;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.powercut.LongOpen;
import org.swapbay.kiosk.safekeeping.Tidying;
import org.swapbay.kiosk.security.QuickSecrets;
import org.swapbay.kiosk.swaps.ReceiptRequested;
import org.swapbay.kiosk.swaps.SteppedDesk;
import org.swapbay.kiosk.swaps.SteppedMailbox;
import org.swapbay.kiosk.swaps.SwapDesk;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** The production core on a journal and a database that are files, with the simulator's doors and virtual time. */
final class KioskOnDisk implements AutoCloseable {

    private static final int LOANERS = 2;
    private static final long LOOK = 200;
    private static final int CACHE_KILOBYTES = 4_096;

    final World world = new World(new Timeline(), new SplittableRandom(1), Plan.BAYS);
    final JdbcClient jdbc;
    final Wiring parts;
    private final FileChannel file;
    private final LongOpen open;
    private final HikariDataSource pool = new HikariDataSource();
    final String staffPin;
    private final SteppedDoors doors;
    private final SteppedDesk desk;

    KioskOnDisk(Path folder) throws IOException {
        // As in application.yaml: decision 0003. The cache of pages fills in a few hundred visits instead of in weeks.
        pool.setJdbcUrl(OrderedPath.url(folder.resolve("swapbay").toString())
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=" + CACHE_KILOBYTES);
        pool.setUsername("sa");
        Flyway.configure().dataSource(pool).load().migrate();
        jdbc = JdbcClient.create(pool);
        open = new LongOpen(pool);
        file = FileChannel.open(
                folder.resolve("journal"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        var clock = new WallClock(world.time);
        var journal = new Journal(file, Kiosk.FACTS, clock);
        var places = new TreeMap<Integer, BayPlace>();
        world.bays.keySet().forEach(bay -> places.put(bay, new BayPlace((bay + 1) / 2, 2 - bay % 2, true, true)));
        var mailbox = new SteppedMailbox();
        ApplicationEventPublisher events = this::published;
        doors = new SteppedDoors(new SimulatedBoard(world, _ -> {}), places, clock, events);
        var time = SteppedDesk.steadyTime(clock, world.time::now);
        parts = new Wiring(
                journal,
                doors.doors(),
                clock,
                time,
                new SeededNames(journal),
                mailbox,
                events,
                jdbc,
                new TransactionTemplate(new JdbcTransactionManager(pool)));
        parts.add(SteppedDesk.pinsCheckedBy(Runnable::run));
        QuickSecrets.all(jdbc, parts.get(Records.class), clock, time).forEach(parts::add);
        desk = new SteppedDesk(parts.get(SwapDesk.class), mailbox);
        staffPin = School.found(world, parts, LOANERS).getLast();
        looks();
        desk.open();
        looks();
    }

    SwapDesk desk() {
        return desk.desk();
    }

    void scans(String code) {
        published(new org.swapbay.kiosk.devices.CodeScanned(code));
    }

    /** Typed, and checked at once. */
    void pin(String pin) {
        desk().pin(desk().now().step(), pin);
        desk.mailbox().work();
    }

    void touches(Touch touch) {
        desk().touch(desk().now().step(), touch);
        desk.mailbox().work();
    }

    /** Doors move, and are looked at until each change is steady. */
    void looks() {
        for (var i = 0; i < 3; i++) {
            world.time.pass(LOOK);
            doors.round();
            desk.tick();
        }
    }

    /** Since the visit before; H2 need not be waited for. */
    void passes(Duration time) {
        open.passes(time);
    }

    void tidies() throws SQLException {
        new Tidying(pool, parts.get(Records.class)).round();
    }

    long journalBytes() throws IOException {
        return file.size();
    }

    long databaseBytes() {
        return open.bytes();
    }

    private void published(Object event) {
        switch (event) {
            case DoorFact.OpeningIntended intended -> world.intents.put(intended.bay(), intended);
            case ReceiptRequested(var visit, var _) -> desk().receiptAnswered(visit, true);
            case Object other -> {
                // The first events come while the desk is still being built.
                if (desk == null) return;
                desk.hears(other);
                desk.mailbox().work();
            }
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        file.close();
    }
}
