package org.swapbay.kiosk.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.journal.DiskFolder;
import org.swapbay.kiosk.journal.Folder;
import org.swapbay.kiosk.safekeeping.Trust;

/** The database's file is about as long as what it holds, however long it is open and however much was written. */
class TidyingTests {

    private static final int FACTS_AN_HOUR = 100;
    private static final int HOURS = 8;

    @TempDir
    Path place;

    @Test
    void aFileThatIsTidiedEachHourGrowsByItsContentOnly() throws SQLException {
        try (var kiosk = new KeptKiosk(inMemory("tidied"), Clock.systemUTC());
                var untidied = new KeptKiosk(inMemory("untidied"), Clock.systemUTC())) {
            var empty = kiosk.file().bytes();
            for (var hour = 0; hour < HOURS; hour++) {
                anHour(untidied);
                anHour(kiosk);
                kiosk.tidy();
            }
            var grown = kiosk.file().bytes() - empty;
            assertThat(grown).isLessThan((untidied.file().bytes() - empty) * 2 / 3);
        }
    }

    @Test
    void nothingYoungerThanTheRetentionTimeIsTouched() throws SQLException {
        try (var kiosk = new KeptKiosk(new DiskFolder(place), Clock.systemUTC())) {
            for (var fact = 0; fact < FACTS_AN_HOUR; fact++) kiosk.record(1);
            assertThat(kiosk.tidy()).isZero();
        }
    }

    @Test
    void whatIsTidiedIsThereAtTheNextStart() throws SQLException {
        try (var kiosk = new KeptKiosk(new DiskFolder(place), Clock.systemUTC())) {
            anHour(kiosk);
            kiosk.tidy();
        }
        try (var kiosk = new KeptKiosk(new DiskFolder(place), Clock.systemUTC())) {
            assertThat(kiosk.trust).isEqualTo(new Trust.Sound(false));
            assertThat(kiosk.cases()).hasSize(FACTS_AN_HOUR);
        }
    }

    private static Folder inMemory(String name) {
        var disk = new CuttableDisk();
        CuttablePath.insert(name, disk);
        return new CuttableFolder(name, disk);
    }

    private static void anHour(KeptKiosk kiosk) {
        for (var fact = 0; fact < FACTS_AN_HOUR; fact++) {
            kiosk.record(1);
            kiosk.file().passes(Duration.ofHours(1).dividedBy(FACTS_AN_HOUR));
        }
    }
}
