package org.swapbay.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.safekeeping.Notice;

class HealthBoardTests {

    private final HandClock clock = new HandClock();
    private Finding said = Finding.fine(Part.PRINTER);

    private final class Said implements HealthSource {
        @Override
        public Set<Part> parts() {
            return Set.of(Part.PRINTER);
        }

        @Override
        public Look look() {
            return Look.of(said);
        }
    }

    @Test
    void sinceIsWhenItCameIntoThisStateForThisCause() {
        var board = Boards.of(clock, new Said());
        var began = clock.instant();
        board.look();
        clock.forward(Duration.ofHours(1));
        assertThat(board.look().getFirst().since()).isEqualTo(began);
        said = Finding.of(Part.PRINTER, HealthState.DOWN, Cause.NO_PAPER);
        assertThat(board.look().getFirst().since()).isEqualTo(clock.instant());
        clock.forward(Duration.ofHours(1));
        said = Finding.of(Part.PRINTER, HealthState.DOWN, Cause.COVER_OPEN);
        assertThat(board.look().getFirst().since()).isEqualTo(clock.instant());
    }

    @Test
    void aSourceThatThrowsHidesItsOwnPartsOnly() {
        var broken = new HealthSource() {
            @Override
            public Set<Part> parts() {
                return Set.of(Part.CASES);
            }

            @Override
            public Look look() {
                throw new IllegalStateException("the database is gone");
            }
        };
        assertThat(Boards.of(clock, broken, new Said()).look())
                .extracting(HealthLine::part, HealthLine::state)
                .containsExactly(tuple(Part.PRINTER, HealthState.OK), tuple(Part.CASES, HealthState.UNKNOWN));
    }

    @Test
    void changesAreToldOnceAndWhatStaysIsNot() {
        var told = new ArrayList<Object>();
        var board = new HealthBoard(List.of(new Said()), clock, told::add);
        board.look();
        board.look();
        assertThat(told).hasSize(1);
        said = Finding.of(Part.PRINTER, HealthState.ATTENTION, Cause.PAPER_LOW);
        board.look();
        board.look();
        assertThat(told).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyCauseHasWordsAndEveryTroubleARemedy(String language) throws IOException {
        var words = HealthWords.in(Locale.of(language));
        for (var part : Part.values()) {
            for (var cause : Cause.values()) {
                var line = new HealthLine(part, "7", HealthState.OK, clock.instant(), cause, "a file", 3);
                assertThat(words.cause(line, Instant::toString)).isNotBlank().doesNotContain("{", "}");
            }
        }
        for (var cause : remediable()) {
            var line = new HealthLine(Part.DOORS, "7", HealthState.DOWN, clock.instant(), cause, "", 3);
            assertThat(words.remedy(line, Instant::toString)).as(cause.name()).isNotBlank();
        }
        assertThat(keys("es")).isEqualTo(keys("en"));
    }

    @Test
    void everyNoticeAboutTheRecordsIsALine() {
        for (var kind : Notice.Kind.values()) {
            var good = Set.of(Notice.Kind.BACKED_UP, Notice.Kind.NOTHING_TO_BACK_UP, Notice.Kind.JOURNAL_CHECKED);
            var found = RecordsSource.finding(new Notice(kind, good.contains(kind), clock.instant(), 0, ""));
            assertThat(found.state().wrong()).as(kind.name()).isEqualTo(!good.contains(kind));
        }
    }

    @Test
    void aHotMachineAndAWrongClockAreSeen(@TempDir Path root) throws IOException {
        var steady = new AtomicLong();
        var machine = new MachineSource(root, clock, steady::get);
        assertThat(causes(machine)).containsExactly(Cause.CLOCK_UNCHECKED, Cause.NO_SENSOR);
        var zone = Files.createDirectories(root.resolve("sys/class/thermal/thermal_zone0"));
        Files.createDirectories(root.resolve("run/systemd/timesync"));
        Files.writeString(zone.resolve("temp"), "84500\n");
        assertThat(causes(machine)).containsExactly(Cause.CLOCK_NOT_SET, Cause.HOT);
        Files.writeString(zone.resolve("temp"), "96000\n");
        Files.writeString(root.resolve("run/systemd/timesync/synchronized"), "");
        assertThat(causes(machine)).containsExactly(Cause.NONE, Cause.TOO_HOT);
        Files.writeString(zone.resolve("temp"), "51000\n");
        clock.forward(Duration.ofHours(9));
        steady.addAndGet(Duration.ofHours(9).toNanos());
        assertThat(causes(machine)).containsExactly(Cause.NONE, Cause.NONE);
        clock.set(Duration.ofDays(-1));
        assertThat(causes(machine)).containsExactly(Cause.CLOCK_JUMPED, Cause.NONE);
        clock.forward(Duration.ofHours(2));
        steady.addAndGet(Duration.ofHours(2).toNanos());
        assertThat(causes(machine)).containsExactly(Cause.NONE, Cause.NONE);
        clock.set(Duration.ofDays(-5000));
        assertThat(causes(machine)).containsExactly(Cause.CLOCK_BEHIND, Cause.NONE);
    }

    private static List<Cause> causes(HealthSource source) {
        return source.look().findings().stream().map(Finding::cause).toList();
    }

    private static List<Cause> remediable() {
        var calm = Set.of(
                Cause.NONE,
                Cause.NOT_SEEN,
                Cause.STARTING,
                Cause.NOT_USED,
                Cause.LOCKS_SILENT,
                Cause.NOTHING_TO_BACK_UP,
                Cause.CLOCK_UNCHECKED,
                Cause.NO_SENSOR,
                Cause.NO_BAYS);
        return Stream.of(Cause.values()).filter(cause -> !calm.contains(cause)).toList();
    }

    private static Set<Object> keys(String language) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(Files.readString(
                Path.of("src/main/resources/health/words_" + language + ".properties"), StandardCharsets.UTF_8)));
        return texts.keySet();
    }
}
