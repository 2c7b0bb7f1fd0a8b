package org.swapbay.kiosk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.whole.Visitor;

/**
 * The packaged program with a disk that is full, read-only or fails, too little memory, and time that stands still. It
 * closes before it accepts a visit, serves again by itself or started anew when it asks for it, and what must always
 * hold, holds.
 *
 * <p>The short form does three of them at one kiosk; the long one, with {@code -Dswapbay.records=all}, each at its own,
 * and writes {@code target/faults.md}.
 */
class RecordsIT {

    private static final Logger log = LoggerFactory.getLogger(RecordsIT.class);
    private static final FaultReport REPORT = new FaultReport();
    private static final Duration STOP = Duration.ofSeconds(Integer.getInteger("swapbay.stop", 4));
    private static final String SMALL_FLOOR = "-Dswapbay.records.floor=8MB";
    private static final String NO_FLOOR = "-Dswapbay.records.floor=0MB";

    @TempDir
    Path mount;

    private Optional<SmallDisk> made = Optional.empty();

    @AfterEach
    void takeTheDiskAway() {
        made.ifPresent(SmallDisk::takeAway);
    }

    @AfterAll
    static void tell() throws IOException {
        REPORT.write();
    }

    @Test
    @DisabledIfSystemProperty(named = "swapbay.records", matches = "all")
    void neitherStoppedTimeNorAFullOrFailingDiskLosesAnything() throws Exception {
        made = SmallDisk.at(mount);
        if (made.isEmpty()) {
            assertThat(Shell.root())
                    .as(
                            "root fills up a disk here; where it may not mount one, as in a container without CAP_SYS_ADMIN, run this as another account")
                    .isFalse();
            log.warn("this account may not mount: the full disk is NOT tried; the failing one is");
        }
        var place = made.map(SmallDisk::place).orElse("");
        try (var kiosk = new Sufferer(place, made.isPresent() ? SMALL_FLOOR : NO_FLOOR)) {
            kiosk.swapsWhereTimeStoodStill(new Visitor(1), STOP);
            REPORT.counted("time stands still in a visit");
            if (made.isPresent()) closesOnTheFullDisk(kiosk, made.orElseThrow());
            kiosk.losesItsDiskIn(new Visitor(2), "!");
            kiosk.startsAnewOnceTheDiskWorks();
            kiosk.swaps(new Visitor(3));
            kiosk.holds(1);
            REPORT.counted("force fails: !");
        }
    }

    /** Everywhere; in the journal; in the database, where the journal already has it. */
    @ParameterizedTest
    @ValueSource(strings = {"!", "!journal.force", "!records.force"})
    @EnabledIfSystemProperty(named = "swapbay.records", matches = "all")
    void aDiskThatFailsAForceClosesTheKioskUntilItIsStartedAnew(String where) throws Exception {
        try (var kiosk = new Sufferer("", NO_FLOOR)) {
            kiosk.losesItsDiskIn(new Visitor(1), where);
            kiosk.startsAnewOnceTheDiskWorks();
            kiosk.swaps(new Visitor(2));
            kiosk.holds(1);
            REPORT.counted("force fails: " + where);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "swapbay.records", matches = "all")
    void aDiskThatFailsAgainAtTheStartIsTriedUntilItWorks() throws Exception {
        try (var kiosk = new Sufferer("", NO_FLOOR)) {
            kiosk.losesItsDiskIn(new Visitor(1), "!records.force");
            for (var i = 0; i < 2; i++) kiosk.startsAnewInVain();
            kiosk.servesOnceTheDiskWorks();
            kiosk.swaps(new Visitor(2));
            kiosk.holds(1);
            REPORT.counted("force fails at two starts more");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "swapbay.records", matches = "all")
    void timeThatStandsStillInAVisitOpensNothingTwice() throws Exception {
        for (var stop : new int[] {1, 5, 20, 75, 180}) {
            try (var kiosk = new Sufferer("")) {
                kiosk.swapsWhereTimeStoodStill(new Visitor(1), Duration.ofSeconds(stop));
                kiosk.swaps(new Visitor(2));
                kiosk.holds(0);
                REPORT.counted("time stands still in a visit");
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "swapbay.records", matches = "all")
    void whatIsHandedInWhileTimeStandsStillOpensNoOtherDoor() throws Exception {
        try (var kiosk = new Sufferer("")) {
            kiosk.handsInWhileTimeStandsStill(new Visitor(1), Duration.ofSeconds(75));
            kiosk.swaps(new Visitor(2));
            kiosk.holds(0);
            REPORT.counted("time stands still while it is put in");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "swapbay.records", matches = "all")
    void littleMemoryLosesNothing() throws Exception {
        try (var kiosk = new Sufferer("", "-Xmx96m", "-XX:+ExitOnOutOfMemoryError")) {
            kiosk.swaps(new Visitor(1));
            kiosk.swaps(new Visitor(2));
            kiosk.holds(0);
            REPORT.counted("96 MB of memory");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "swapbay.records", matches = "all")
    void aNearlyFullDiskClosesTheKioskBeforeAVisit() throws Exception {
        var disk = disk();
        try (var kiosk = new Sufferer(mount.toString(), SMALL_FLOOR)) {
            kiosk.swaps(new Visitor(1));
            closesOnTheFullDisk(kiosk, disk);
            kiosk.swaps(new Visitor(2));
            kiosk.holds(0);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "swapbay.records", matches = "all")
    void aDiskThatFillsUpInAVisitLosesNothing() throws Exception {
        var disk = disk();
        try (var kiosk = new Sufferer(mount.toString(), NO_FLOOR)) {
            kiosk.shutsOutAfter(new Visitor(1), disk::fill);
            disk.clear();
            kiosk.startsAnewOnceTheDiskWorks();
            kiosk.swaps(new Visitor(2));
            kiosk.holds(1);
            REPORT.counted("disk fills up in a visit");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "swapbay.records", matches = "all")
    void aDiskThatIsReadOnlyAtAStartIsWaitedFor() throws Exception {
        var disk = disk();
        try (var kiosk = new Sufferer(mount.toString(), SMALL_FLOOR)) {
            kiosk.swaps(new Visitor(1));
            kiosk.stops();
            disk.readOnly();
            kiosk.startsInSafeMode();
            disk.writable();
            kiosk.startsAnewOnceTheDiskWorks();
            kiosk.swaps(new Visitor(2));
            kiosk.holds(1);
            REPORT.counted("disk is read-only at a start");
        }
    }

    /** As Linux does with one that it found an error in: files stay open, and nothing can be written any more. */
    @Test
    @EnabledIfSystemProperty(named = "swapbay.records", matches = "all")
    void aDiskThatGoesReadOnlyWhileNobodyIsThereOpensNoDoor(@TempDir Path image) throws Exception {
        var disk = trippedDisk(image);
        try (var kiosk = new Sufferer(disk.place())) {
            kiosk.swaps(new Visitor(1));
            disk.trip();
            kiosk.turnsAway(new Visitor(2));
            kiosk.stops();
            disk.mend();
            kiosk.servesAgain();
            kiosk.swaps(new Visitor(2));
            kiosk.holds(0);
            REPORT.counted("disk goes read-only between two visits");
        } finally {
            disk.takeAway();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "swapbay.records", matches = "all")
    void aDiskThatGoesReadOnlyBehindAnOpenDoorOpensNoOther(@TempDir Path image) throws Exception {
        var disk = trippedDisk(image);
        try (var kiosk = new Sufferer(disk.place())) {
            kiosk.handsInAndIsShutOut(new Visitor(1), disk::trip);
            kiosk.stops();
            disk.mend();
            kiosk.servesAgain();
            kiosk.swaps(new Visitor(2));
            kiosk.holds(0);
            REPORT.counted("disk goes read-only behind an open door");
        } finally {
            disk.takeAway();
        }
    }

    private TrippedDisk trippedDisk(Path image) {
        var disk = TrippedDisk.in(image, mount);
        assertThat(disk).as("the long form needs an account that may mount").isPresent();
        return disk.orElseThrow();
    }

    private SmallDisk disk() {
        made = SmallDisk.at(mount);
        assertThat(made).as("the long form needs an account that may mount").isPresent();
        return made.orElseThrow();
    }

    private static void closesOnTheFullDisk(Sufferer kiosk, SmallDisk disk) throws IOException {
        kiosk.closesBeforeAVisit(new Visitor(2), disk::fill);
        disk.clear();
        kiosk.opensByItself();
        REPORT.counted("disk is nearly full before a visit");
    }
}
