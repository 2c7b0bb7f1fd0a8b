package org.swapbay.kiosk.powercut;

import java.io.IOException;
import java.util.ArrayList;
import java.util.random.RandomGenerator;

/** Records on a disk whose power fails, and remembers what it was told is safe. */
final class RecordingKiosk implements AutoCloseable {

    private final String name;
    private final CuttableDisk disk;
    private final Bookkeeping books;
    private long acknowledged;

    RecordingKiosk(String name, CuttableDisk disk) throws IOException {
        this.name = name;
        this.disk = disk;
        CuttablePath.insert(name, disk);
        books = new Bookkeeping(disk.file(name + "/journal").asJournal(), "jdbc:h2:cuttable:" + name + "/kiosk");
        books.found();
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
