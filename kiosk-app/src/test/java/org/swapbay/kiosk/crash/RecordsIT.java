package org.swapbay.kiosk.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.whole.BenchProcess.Bay;
import org.swapbay.kiosk.whole.Visitor;

/**
 * The packaged program with a disk that is full, read-only or fails, too little memory, and time that stands still. It
 * closes before it accepts a visit, opens by itself when it can, and what must always hold, holds.
 *
 * <p>Only on demand: {@code -Dswapbay.records=all}.
 */
@EnabledIfSystemProperty(named = "swapbay.records", matches = "all")
class RecordsIT {

    private static final Duration CLOSED = Duration.ofSeconds(30);
    private static final Duration OPEN_AGAIN = Duration.ofSeconds(120);
    private static final String OUT_OF_SERVICE = "This kiosk is closed for now.";
    private static final String WELCOME = "Scan your badge.";

    private final Map<String, String> carried = new HashMap<>();

    @TempDir
    Path mount;

    @Test
    void aDiskThatFailsAForceClosesTheKioskUntilItWorksAgain() throws Exception {
        try (var stand = new Stand("", "-Dswapbay.records.floor=1MB")) {
            stand.orders().failTheDisk();
            stand.bench().scan(new Visitor(1).badge());
            stand.screen().reads("Now scan the label on your Chromebook.", CLOSED);
            stand.bench().scan(new Visitor(1).label());
            stand.screen().reads(OUT_OF_SERVICE, CLOSED);
            var pulses = stand.pulses().size();
            stand.bench().scan(new Visitor(2).badge());
            assertThat(stand.screen().shows(OUT_OF_SERVICE)).isTrue();
            stand.orders().withdraw();
            stand.screen().reads(WELCOME, OPEN_AGAIN);
            assertThat(stand.pulses()).hasSize(pulses);
            assertThat(stand.kiosk().log()).contains("the disk can be written again");
            swaps(stand, new Visitor(2));
            holds(stand);
        }
    }

    @Test
    void timeThatStandsStillInAVisitOpensNothingTwice() throws Exception {
        var stop = Duration.ofSeconds(Integer.getInteger("swapbay.stop", 20));
        try (var stand = new Stand()) {
            var student = new Visitor(1);
            var stopped = CompletableFuture.supplyAsync(() -> standsStill(stand, stop));
            // The screen belongs to this thread.
            assertThat(new Walk(stand, student).swap()).isTrue();
            assertThat(stopped.join()).isTrue();
            leave(stand, student);
            holds(stand);
        }
    }

    @Test
    void littleMemoryLosesNothing() throws Exception {
        try (var stand = new Stand("", "-Xmx96m", "-XX:+ExitOnOutOfMemoryError")) {
            swaps(stand, new Visitor(1));
            swaps(stand, new Visitor(2));
            holds(stand);
        }
    }

    @Test
    void aNearlyFullDiskClosesTheKioskBeforeAVisit() throws Exception {
        withADiskOfItsOwn("-Dswapbay.records.floor=8MB", stand -> {
            swaps(stand, new Visitor(1));
            var pulses = stand.pulses().size();
            fill(60);
            stand.screen().reads(OUT_OF_SERVICE, CLOSED);
            stand.bench().scan(new Visitor(2).badge());
            assertThat(stand.pulses()).hasSize(pulses);
            Files.delete(mount.resolve("filler"));
            stand.screen().reads(WELCOME, OPEN_AGAIN);
            swaps(stand, new Visitor(2));
            holds(stand);
        });
    }

    @Test
    void aDiskThatFillsUpInAVisitLosesNothing() throws Exception {
        withADiskOfItsOwn("-Dswapbay.records.floor=0MB", stand -> {
            stand.bench().scan(new Visitor(1).badge());
            stand.screen().reads("Now scan the label on your Chromebook.", CLOSED);
            fill(64);
            stand.bench().scan(new Visitor(1).label());
            stand.screen().reads(OUT_OF_SERVICE, CLOSED);
            assertThat(stand.pulses()).isEmpty();
            Files.delete(mount.resolve("filler"));
            stand.screen().reads(WELCOME, OPEN_AGAIN);
            swaps(stand, new Visitor(2));
            holds(stand);
        });
    }

    @Test
    void aReadOnlyDiskAtTheStartIsSafeModeUntilItCanBeWritten() throws Exception {
        withADiskOfItsOwn("-Dswapbay.records.floor=1MB", stand -> {
            swaps(stand, new Visitor(1));
            stand.kiosk().stop();
            assertThat(Shell.run("mount", "-o", "remount,ro", mount.toString())).isTrue();
            stand.restart();
            stand.screen().reads(OUT_OF_SERVICE, OPEN_AGAIN);
            assertThat(stand.kiosk().log()).contains("SAFE MODE, DISK");
            assertThat(Shell.run("mount", "-o", "remount,rw", mount.toString())).isTrue();
            stand.screen().reads(WELCOME, OPEN_AGAIN);
            swaps(stand, new Visitor(2));
            holds(stand);
        });
    }

    /** What is done at a stand. */
    @FunctionalInterface
    private interface Scene {
        void play(Stand stand) throws IOException;
    }

    /** A disk of 64 MB in memory; only the administrator of a machine may make one. */
    private void withADiskOfItsOwn(String jvm, Scene scene) throws IOException, InterruptedException {
        assumeThat(Shell.run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", mount.toString()))
                .as("this account may mount")
                .isTrue();
        try (var stand = new Stand(mount.toString(), jvm)) {
            scene.play(stand);
        } finally {
            Shell.run("mount", "-o", "remount,rw", mount.toString());
            Shell.run("umount", mount.toString());
        }
    }

    private static boolean standsStill(Stand stand, Duration stop) {
        var pid = String.valueOf(stand.kiosk().pid());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> stand.bench().world().bays().stream().anyMatch(Bay::open));
        var stood = Shell.run("kill", "-STOP", pid);
        await().pollDelay(stop).atMost(stop.plusSeconds(5)).until(() -> true);
        return Shell.run("kill", "-CONT", pid) && stood;
    }

    private void fill(int megabytes) throws IOException {
        try (var filler = new RandomAccessFile(mount.resolve("filler").toFile(), "rw")) {
            for (var i = 0; i < megabytes * 16; i++) filler.write(new byte[1 << 16]);
        } catch (IOException full) {
            // As intended.
        }
    }

    private void swaps(Stand stand, Visitor student) {
        assertThat(new Walk(stand, student).swap()).isTrue();
        leave(stand, student);
    }

    private void leave(Stand stand, Visitor student) {
        stand.bench().world().hand().forEach(thing -> carried.put(String.valueOf(thing.label()), student.id()));
        stand.leaveWithEverything();
    }

    private void holds(Stand stand) throws IOException {
        try (var books = stand.books()) {
            assertThat(Audit.of(books, stand.bench().world().bays(), stand.pulses(), carried))
                    .isEmpty();
        }
    }
}
