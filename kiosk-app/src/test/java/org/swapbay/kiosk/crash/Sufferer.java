package org.swapbay.kiosk.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.swapbay.kiosk.whole.Visitor;

/** A kiosk that bad things happen to, and what it must do about them. Started anew whenever it asks for it. */
final class Sufferer implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(180);
    private static final String OUT_OF_SERVICE = "This kiosk is closed for now.";
    private static final String WELCOME = "Scan your badge.";
    private static final String TAKE = "Take the Chromebook in door";
    private static final int START_ANEW = 75;

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
        stand.leaveWithEverything(student);
    }

    /** Between the pulse and what its sensor says; the student puts it in afterwards. */
    void swapsWhereTimeStoodStill(Visitor student, Duration stop) {
        var walk = new Walk(stand, student);
        assertThat(walk.handIn(() -> standsStill(stop), () -> {})).isTrue();
        assertThat(offersTheLoaner() ? walk.takeTheLoaner() : walk.fetchLoaner())
                .isTrue();
        stand.leaveWithEverything(student);
    }

    /** Or owes it: whoever closed the door before the first look after a long stop went unwatched, and no door opens. */
    private boolean offersTheLoaner() {
        await().atMost(SOON)
                .pollInSameThread()
                .until(() -> stand.screen().shows(TAKE) || stand.screen().shows(WELCOME));
        return stand.screen().shows(TAKE);
    }

    /** The student puts it in, closes the door and walks off, all while nobody watches: no other door opens. */
    void handsInWhileTimeStandsStill(Visitor student, Duration stop) {
        var pulses = stand.pulses().size();
        assertThat(new Walk(stand, student).handIn(this::stopTime, () -> goOnAfter(stop)))
                .isTrue();
        stand.screen().reads(WELCOME, SOON);
        assertThat(stand.pulses()).hasSize(pulses + 1);
        stand.leaveWithEverything(student);
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

    /** Whoever comes once the disk takes nothing more: no door opens, and the screen says so from then on. */
    void turnsAway(Visitor student) {
        var pulses = stand.pulses().size();
        stand.bench().scan(student.badge());
        stand.screen().reads("Now scan the label on your Chromebook.", SOON);
        stand.bench().scan(student.label());
        stand.screen().reads(OUT_OF_SERVICE, SOON);
        stand.bench().scan(student.badge());
        assertThat(stand.screen().shows(OUT_OF_SERVICE)).isTrue();
        assertThat(stand.pulses()).hasSize(pulses);
    }

    /** Strikes while the door stands open; the student puts it in and closes the door all the same. */
    void handsInAndIsShutOut(Visitor student, Blow blow) {
        var pulses = stand.pulses().size();
        var walk = new Walk(stand, student);
        assertThat(walk.handIn(
                        () -> {
                            try {
                                blow.strike();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        () -> {}))
                .isTrue();
        stand.screen().reads(OUT_OF_SERVICE, SOON);
        assertThat(stand.pulses()).hasSize(pulses + 1);
        stand.leaveWithEverything(student);
    }

    void servesAgain() {
        stand.restart();
        stand.awaitWelcome();
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
            assertThat(Audit.of(books, stand.bench().world().bays(), stand.pulses(), stand.carried()))
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

    private void standsStill(Duration stop) {
        stopTime();
        goOnAfter(stop);
    }

    private void stopTime() {
        assertThat(Shell.run("kill", "-STOP", String.valueOf(stand.kiosk().pid())))
                .isTrue();
    }

    private void goOnAfter(Duration stop) {
        await().pollDelay(stop).atMost(stop.plusSeconds(5)).until(() -> true);
        assertThat(Shell.run("kill", "-CONT", String.valueOf(stand.kiosk().pid())))
                .isTrue();
    }
}
