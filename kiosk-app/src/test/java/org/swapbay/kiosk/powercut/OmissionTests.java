package org.swapbay.kiosk.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.JournalDamaged;
import org.swapbay.kiosk.journal.Position;
import org.swapbay.kiosk.powercut.CuttableDisk.Loss;
import org.swapbay.kiosk.security.PinFact;

/**
 * Each force, each sync of names and each rename of the journal's files is left out once, and a power cut must find it
 * out: no unit test can tell, whose files are written whether they are forced or not. A new one in the program appears
 * here by itself and wants its line.
 */
class OmissionTests {

    static final List<String> FOUND_OUT = List.of(
            "force in Journal.append",
            "force in Segments.rewritten",
            "force in Segments.rotated",
            "rename to another name in Segments.rotated",
            "rename to journal in Segments.open",
            "rename to journal in Segments.rewritten",
            "rename to journal in Segments.rotated",
            "sync in Segments.rotated after force",
            "sync in Segments.rotated after rename to another name",
            "sync in Segments.rotated after rename to journal",
            "sync in Segments.rewritten after rename to journal");
    /** A start that finishes a rotation comes there, and only the next rotation shows it: in one of some hundred rounds. */
    static final List<String> FOUND_OUT_LATE = List.of("sync in Segments.open after rename to journal");
    /** The next sync is early enough. What is kept of a torn end is for a person to look at. */
    static final List<String> OF_NO_CONSEQUENCE =
            List.of("sync in Segments.open", "force in Segments.keepTorn", "sync in Segments.keepTorn after force");

    private static final long SEED = 20_261_122;
    private static final int WAYS = 4;
    private static final int LATE = 10;
    private static final int ROUNDS = Integer.getInteger("swapbay.omissions", 60);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T09:00:00Z"), ZoneOffset.UTC);
    private static final Journal.Limits SMALL = new Journal.Limits(1_500, 0);
    private static final List<Facts> FACTS = List.of(Facts.of(PinFact.class));

    /** Thousands of lines that nobody reads. */
    @BeforeAll
    static void quiet() {
        LoggingSystem.get(OmissionTests.class.getClassLoader()).setLogLevel("org.swapbay.kiosk.journal", LogLevel.OFF);
    }

    @AfterAll
    static void asBefore() {
        LoggingSystem.get(OmissionTests.class.getClassLoader()).setLogLevel("org.swapbay.kiosk.journal", null);
    }

    @ParameterizedTest
    @FieldSource("FOUND_OUT")
    void whatIsLeftOutIsFoundOut(String call) {
        assertThat(rounds(call, ROUNDS)).as("left out: %s", call).isPresent();
    }

    @ParameterizedTest
    @FieldSource("FOUND_OUT_LATE")
    @EnabledIfSystemProperty(named = "swapbay.omissions", matches = ".+")
    void whatIsLeftOutIsFoundOutInTheEnd(String call) {
        assertThat(rounds(call, LATE * ROUNDS)).as("left out: %s", call).isPresent();
    }

    /** In the long form only, {@code -Dswapbay.omissions=200}: rounds that find nothing are played to the end. */
    @ParameterizedTest
    @FieldSource("OF_NO_CONSEQUENCE")
    @EnabledIfSystemProperty(named = "swapbay.omissions", matches = ".+")
    void whatMayBeLeftOutLosesNothing(String call) {
        assertThat(rounds(call, ROUNDS)).isEmpty();
    }

    @Test
    void everyCallHasItsLineAndNothingIsLostWhereNoneIsLeftOut() throws IOException {
        var seen = new TreeSet<String>();
        for (var round = 0; round < ROUNDS; round++) {
            var played = new Played(round, "");
            assertThat(played.lost()).isEmpty();
            seen.addAll(played.calls);
        }
        assertThat(seen)
                .containsAll(FOUND_OUT)
                .isSubsetOf(Stream.of(FOUND_OUT, FOUND_OUT_LATE, OF_NO_CONSEQUENCE)
                        .flatMap(List::stream)
                        .toList());
    }

    /** What was lost first, with the call left out. */
    private static Optional<String> rounds(String call, int most) {
        return IntStream.range(0, most)
                .mapToObj(round -> lost(round, call))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> lost(int round, String call) {
        try {
            return new Played(round, call).lost();
        } catch (IOException | RuntimeException brokenBeforeAnyCut) {
            return Optional.of("round %d: %s".formatted(round, brokenBeforeAnyCut));
        }
    }

    /** A journal that is written, killed, opened again and cut off from power. */
    private static final class Played {

        private final int round;
        private final SplittableRandom chance;
        private final CuttableDisk disk = new CuttableDisk();
        private final Set<String> calls = new TreeSet<>();
        private final String leftOut;
        private Position believed = Position.NOTHING;

        Played(int round, String call) throws IOException {
            this.round = round;
            leftOut = call;
            chance = new SplittableRandom(SEED + round);
            disk.leaveOut(call);
            if (weak()) disk.keepNamesInAnyOrder();
            var folder = new CuttableFolder("disk", disk);
            disk.failAfter(5 + chance.nextInt(120));
            try {
                while (true) lives(folder);
            } catch (IOException | UncheckedIOException | JournalDamaged e) {
                if (!disk.isDark()) throw e;
            }
        }

        /** Until it is killed; what it has written is still there for the next one to read. */
        private void lives(CuttableFolder folder) throws IOException {
            var journal = Journal.in(folder, FACTS, CLOCK, SMALL);
            journal.goOn();
            believed = journal.position();
            var pointsLeft = new AtomicInteger(1 + chance.nextInt(16));
            try {
                while (true) {
                    var facts = IntStream.rangeClosed(0, chance.nextInt(3))
                            .mapToObj(n -> new PinFact.LockLifted("subject", "office", "n" + n))
                            .toList();
                    ScopedValue.where(CrashPoint.WATCHER, _ -> {
                                if (pointsLeft.decrementAndGet() == 0) throw new Killed();
                            })
                            .run(() -> journal.append(facts));
                    believed = journal.position();
                }
            } catch (Killed dead) {
                calls.addAll(disk.calls());
            }
        }

        /** Every other disk promises of names no more than it must. */
        private boolean weak() {
            return round % 2 == 1;
        }

        private int ways(Loss loss) {
            return weak() && (loss == Loss.SOME_IN_ANY_ORDER || loss == Loss.TORN) ? WAYS : 1;
        }

        /** After each way to lose, a start, and another cut right after it. */
        Optional<String> lost() {
            calls.addAll(disk.calls());
            for (var loss : Loss.values()) {
                for (var way = 0; way < ways(loss); way++) {
                    try {
                        var started = startedOn(disk.afterCut(loss, chance));
                        startedOn(started.afterCut(Loss.ALL, chance));
                    } catch (IOException | RuntimeException e) {
                        return Optional.of("round %d %s: %s".formatted(round, loss, e));
                    }
                }
            }
            return Optional.empty();
        }

        private CuttableDisk startedOn(Map<String, byte[]> files) throws IOException {
            var found = new CuttableDisk();
            for (var file : files.entrySet()) found.keep(file.getKey(), file.getValue());
            found.leaveOut(leftOut);
            if (weak()) found.keepNamesInAnyOrder();
            var journal = Journal.in(new CuttableFolder("disk", found), FACTS, CLOCK, SMALL);
            journal.goOn();
            journal.verify();
            calls.addAll(found.calls());
            if (!journal.wentThrough(believed)) throw new IOException("it fell back");
            if (chance.nextBoolean()) journal.append(List.of(new PinFact.LockLifted("subject", "office", "again")));
            return found;
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
