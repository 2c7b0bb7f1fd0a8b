package org.swapbay.kiosk.powercut;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.random.RandomGenerator;
import org.swapbay.kiosk.journal.OrderedPath;
import org.swapbay.kiosk.safekeeping.Tidying;

/** Records on a disk whose power fails, and remembers what it was told is safe. */
final class RecordingKiosk implements AutoCloseable {

    private final String name;
    private final CuttableDisk disk;
    private final Bookkeeping books;
    private final LongOpen file;
    private final Tidying tidying;
    private long acknowledged;

    RecordingKiosk(String name, CuttableDisk disk) throws IOException {
        this.name = name;
        this.disk = disk;
        CuttablePath.insert(name, disk);
        books = new Bookkeeping(
                disk.file(name + "/journal").asJournal(), OrderedPath.url("cuttable:" + name + "/kiosk"));
        books.found();
        file = new LongOpen(books.pool);
        tidying = new Tidying(books.pool, books.records);
    }

    String name() {
        return name;
    }

    long acknowledged() {
        return acknowledged;
    }

    /** Records until the power fails; what fails after it is no surprise. */
    void recordUntilDark(RandomGenerator chance) {
        while (!disk.isDark()) {
            try {
                record(1 + chance.nextInt(4));
            } catch (RuntimeException e) {
                if (!disk.isDark()) throw e;
            }
        }
    }

    /** As above, each time seconds later, and with its file tidied now and then; returns how often that was under way. */
    int recordAndTidyUntilDark(RandomGenerator chance) {
        var tidied = 0;
        while (!disk.isDark()) {
            try {
                file.passes(Duration.ofSeconds(chance.nextInt(60)));
                if (chance.nextInt(12) == 0) {
                    tidied++;
                    tidying.round();
                }
                record(1 + chance.nextInt(4));
            } catch (RuntimeException | SQLException e) {
                if (!disk.isDark()) throw new IllegalStateException(e);
            }
        }
        return tidied;
    }

    void record(int facts) {
        var lines = new ArrayList<Written.Line>();
        for (var i = 0; i < facts; i++) {
            var number = (int) acknowledged + i + 1;
            lines.add(new Written.Line(number, "-".repeat(number * 37 % 900)));
        }
        books.records.record(lines);
        acknowledged += facts;
    }

    @Override
    public void close() {
        disk.cut();
        books.close();
        CuttablePath.eject(name);
    }
}
