package org.swapbay.kiosk.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.swapbay.kiosk.whole.BenchProcess.Bay;
import org.swapbay.kiosk.whole.Visitor;

/** A kiosk that bad things happen to, and what it must do about them. Started anew whenever it asks for it. */
final class Sufferer implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(180);
    private static final String OUT_OF_SERVICE = "This kiosk is closed for now.";
    private static final String WELCOME = "Scan your badge.";
    private static final int START_ANEW = 75;

    private final Map<String, String> carried = new HashMap<>();
    private final Stand stand;

    /** @param place where it keeps its records; empty for anywhere */
    Sufferer(String place, String... jvm) throws IOException, InterruptedException {
        stand = new Stand(place, jvm);
    }

    /** Something bad. */
    @FunctionalInterface
    interface Blow {
        void strike() throws IOException;
    }

    void swaps(Visitor student) {
        assertThat(new Walk(stand, student).swap()).isTrue();
        leave(student);
    }

    void swapsWhileTimeStandsStill(Visitor student, Duration stop) {
        var stopped = CompletableFuture.supplyAsync(() -> standsStill(stop));
        // The screen belongs to this thread.
        assertThat(new Walk(stand, student).swap()).isTrue();
        assertThat(stopped.join()).isTrue();
        leave(student);
    }

    void losesItsDiskIn(Visitor student, String where) throws IOException {
        shutsOutAfter(student, () -> stand.orders().failTheDisk(where));
        stand.bench().scan(student.badge());
        assertThat(stand.screen().shows(OUT_OF_SERVICE)).isTrue();
    }

    /** Strikes between badge and label; no door may open for them any more. */
    void shutsOutAfter(Visitor student, Blow blow) throws IOException {
        var pulses = stand.pulses().size();
        stand.bench().scan(student.badge());
        stand.screen().reads("Now scan the label on your Chromebook.", SOON);
        blow.strike();
        stand.bench().scan(student.label());
        stand.screen().reads(OUT_OF_SERVICE, SOON);
        assertThat(stand.pulses()).hasSize(pulses);
    }

    void closesBeforeAVisit(Visitor student, Blow blow) throws IOException {
        var pulses = stand.pulses().size();
        blow.strike();
        stand.screen().reads(OUT_OF_SERVICE, SOON);
        stand.bench().scan(student.badge());
        stand.bench().scan(student.label());
        assertThat(stand.screen().shows(OUT_OF_SERVICE)).isTrue();
        assertThat(stand.pulses()).hasSize(pulses);
    }

    void opensByItself() {
        stand.screen().reads(WELCOME, SOON);
    }

    void startsAnewOnceTheDiskWorks() {
        stand.orders().withdraw();
        startsAnew();
        stand.awaitWelcome();
    }

    /** The next start meets the same disk. */
    void startsAnewInVain() {
        startsAnew();
        await().atMost(SOON).until(() -> stand.kiosk().log().contains("nothing more is written"));
    }

    /** By itself, or started once more because it asks for that. */
    void servesOnceTheDiskWorks() {
        stand.orders().withdraw();
        await().atMost(SOON).until(() -> {
            if (!stand.kiosk().running()) startsAnew();
            return stand.screen().shows(WELCOME);
        });
        stand.awaitWelcome();
    }

    void stops() {
        stand.kiosk().stop();
    }

    void startsInSafeMode() {
        stand.restart();
        stand.screen().reads(OUT_OF_SERVICE, SOON);
        assertThat(stand.kiosk().log()).contains("SAFE MODE, DISK");
    }

    /** @param faults how often the disk failed, of which staff must know */
    void holds(int faults) throws IOException {
        try (var books = stand.books()) {
            assertThat(Audit.of(books, stand.bench().world().bays(), stand.pulses(), carried))
                    .isEmpty();
            assertThat(books.count("select count(*) from staff_case where kind = 'DISK_FAILED'"))
                    .isEqualTo(faults);
        }
    }

    @Override
    public void close() throws IOException {
        stand.close();
    }

    private void startsAnew() {
        assertThat(stand.kiosk().awaitEnd(SOON)).isEqualTo(START_ANEW);
        stand.restart();
    }

    private boolean standsStill(Duration stop) {
        var pid = String.valueOf(stand.kiosk().pid());
        await().atMost(SOON).until(() -> stand.bench().world().bays().stream().anyMatch(Bay::open));
        var stood = Shell.run("kill", "-STOP", pid);
        await().pollDelay(stop).atMost(stop.plusSeconds(5)).until(() -> true);
        return Shell.run("kill", "-CONT", pid) && stood;
    }

    private void leave(Visitor student) {
        stand.bench().world().hand().forEach(thing -> carried.put(String.valueOf(thing.label()), student.id()));
        stand.leaveWithEverything();
    }
}
