package org.swapbay.kiosk.safekeeping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.journal.DiskFolder;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Journal;

/**
 * How long a start looks at its records, of an empty school and of 200,000 assets with their custody; not part of the
 * test run. {@code -Dswapbay.many=20000} is a shorter one.
 */
class StartBenchmark {

    private static final Logger log = LoggerFactory.getLogger(StartBenchmark.class);
    private static final int TIMES = 5;

    @TempDir
    Path disk;

    @Test
    void aStartReadsEveryRowOnce() throws Exception {
        for (var assets : List.of(0, Integer.getInteger("swapbay.many", 200_000))) {
            var folder = new DiskFolder(Files.createDirectories(disk.resolve("of-" + assets)));
            fill(folder, assets);
            for (var i = 0; i < TIMES; i++) {
                var began = System.nanoTime();
                var look = new Database(folder).look();
                var looked = Duration.ofNanos(System.nanoTime() - began);
                var opening = new Opening(
                        folder,
                        Optional.empty(),
                        List.of(Facts.of(RecordsFact.class)),
                        Clock.systemUTC(),
                        new Journal.Limits(1 << 20, 0));
                began = System.nanoTime();
                var opened = opening.open();
                log.info(
                        "{} assets: looked in {} {}, opened in {} {}",
                        assets,
                        looked,
                        look,
                        Duration.ofNanos(System.nanoTime() - began),
                        opened.trust());
                opened.held().ifPresent(Held::close);
                opened.journal().close();
            }
        }
    }

    /** Ids as the register makes them: in no order. */
    private static void fill(DiskFolder folder, int assets) throws Exception {
        Flyway.configure()
                .dataSource(folder.databaseUrl(Database.NAME), "sa", "")
                .load()
                .migrate();
        try (var connection = new Database(folder).connect(Database.NAME, "");
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into asset (id, tag, serial_number, model, loaner, ready)
                    select cast(random_uuid() as varchar), 'CB-' || lpad(x, 6, '0'), 'S' || x, 'Maker Model ' || mod(x, 20), false, true
                    from system_range(1, %d)""".formatted(assets));
            statement.execute("""
                    insert into custody_entry (seq, asset_id, custodian, note, cause, recorded_at, hash)
                    select rownum(), id, 'STOCK', 'bought', 'bought/' || tag, current_timestamp, rpad('', 64, 'a') from asset""");
            statement.execute("insert into custody_now (asset_id, seq) select asset_id, seq from custody_entry");
            Seals.set(connection);
            statement.execute("checkpoint sync");
        }
    }
}
