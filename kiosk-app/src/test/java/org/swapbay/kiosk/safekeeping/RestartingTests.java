package org.swapbay.kiosk.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.journal.DiskFolder;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.safekeeping.Trust.Cause;

class RestartingTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T09:00:00Z"), ZoneOffset.UTC);
    private static final DataSize NO_FLOOR = DataSize.ofBytes(0);
    private static final DataSize MORE_THAN_THERE_IS = DataSize.ofTerabytes(1_000_000);

    @TempDir
    Path place;

    @Test
    void recordsThatWorkAreLeftAlone() throws IOException {
        try (var running = new StartedRecords(place, CLOCK, NO_FLOOR)) {
            running.restarting.look();
            assertThat(running.events).isEmpty();
        }
    }

    @Test
    void aDiskThatFailedAndWorksAgainIsReasonToStartAnew() throws IOException {
        failed(NO_FLOOR);
        assertThat(place.resolve("disk-fault")).exists();
        assertThat(place.resolve("probe")).doesNotExist();
    }

    @Test
    void aDiskWithTooLittleRoomIsWaitedFor() throws IOException {
        try (var running = new StartedRecords(place, CLOCK, MORE_THAN_THERE_IS)) {
            running.startUp.journal().distrust(new IOException("as a disk says"));
            running.restarting.look();
            assertThat(running.events).isEmpty();
        }
        assertThat(place.resolve("disk-fault")).doesNotExist();
    }

    @Test
    void theNextStartGivesStaffOneCase() throws IOException {
        failed(NO_FLOOR);
        for (var start = 0; start < 2; start++) {
            try (var running = new StartedRecords(place, CLOCK, NO_FLOOR)) {
                assertThat(running.cases.undecided())
                        .extracting(StaffCase::kind)
                        .containsExactly(CaseKind.DISK_FAILED);
            }
            assertThat(place.resolve("disk-fault")).doesNotExist();
        }
    }

    @Test
    void aCaseToldTwiceIsOne() throws IOException {
        failed(NO_FLOOR);
        var note = Files.readAllBytes(place.resolve("disk-fault"));
        new StartedRecords(place, CLOCK, NO_FLOOR).close();
        Files.write(place.resolve("disk-fault"), note);
        try (var running = new StartedRecords(place, CLOCK, NO_FLOOR)) {
            assertThat(running.cases.undecided()).hasSize(1);
        }
    }

    @Test
    void theNextStartPutsTheDatabaseIntoANewFile() throws IOException {
        failed(NO_FLOOR);
        var before = fileOfTheDatabase();
        new StartedRecords(place, CLOCK, NO_FLOOR).close();
        var after = fileOfTheDatabase();
        assertThat(after).isNotEqualTo(before);
        new StartedRecords(place, CLOCK, NO_FLOOR).close();
        assertThat(fileOfTheDatabase()).isEqualTo(after);
    }

    @Test
    void recordsInUseElsewhereAreWaitedFor() throws IOException {
        var one = new StartedRecords(place, CLOCK, NO_FLOOR);
        try (var second = new StartedRecords(place, CLOCK, NO_FLOOR)) {
            assertThat(second.startUp.trust()).isEqualTo(new Trust.SafeMode(Cause.IN_USE));
            second.restarting.look();
            assertThat(second.events).isEmpty();
            one.close();
            second.restarting.look();
            assertThat(second.events).containsExactly(new RestartAsked());
        }
        assertThat(place.resolve("disk-fault")).doesNotExist();
    }

    @Test
    void aStartThatFailedIsTriedAgainAfterTenMinutes() throws IOException {
        var now = new AtomicReference<>(CLOCK.instant());
        InstantSource pushed = now::get;
        var clock = pushed.withZone(ZoneOffset.UTC);
        try (var failed = distrusted(clock)) {
            assertThat(failed.trust()).isEqualTo(new Trust.SafeMode(Cause.START_FAILED));
            var events = new ArrayList<Object>();
            var properties = new SafekeepingProperties(NO_FLOOR, NO_FLOOR, null);
            var restarting = new Restarting(failed, properties, events::add, clock);
            restarting.look();
            assertThat(events).isEmpty();
            now.updateAndGet(at -> at.plusSeconds(600));
            restarting.look();
            assertThat(events).containsExactly(new RestartAsked());
        }
    }

    @Test
    void aStartThatFailedAfterADiskFaultIsTheDisks() throws IOException {
        failed(NO_FLOOR);
        try (var failed = distrusted(CLOCK)) {
            assertThat(failed.trust()).isEqualTo(new Trust.SafeMode(Cause.DISK));
        }
    }

    private StartUp distrusted(Clock clock) {
        return new StartUp(
                new DiskFolder(place), Optional.empty(), List.of(), clock, new Journal.Limits(1 << 20, 0), true);
    }

    private void failed(DataSize floor) throws IOException {
        try (var running = new StartedRecords(place, CLOCK, floor)) {
            running.startUp.journal().distrust(new IOException("as a disk says"));
            running.restarting.look();
            assertThat(running.events).containsExactly(new RestartAsked());
        }
    }

    private Object fileOfTheDatabase() throws IOException {
        return Files.getAttribute(place.resolve("swapbay.mv.db"), "unix:ino");
    }
}
