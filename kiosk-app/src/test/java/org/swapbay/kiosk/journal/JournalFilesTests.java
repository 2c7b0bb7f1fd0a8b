package org.swapbay.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.journal.JournalDamaged.Damage;

/** A journal that goes on in new files: each holds 600 bytes and what was being written. */
class JournalFilesTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T09:00:00Z"), ZoneOffset.UTC);
    private static final int A_FILE = 600;

    @TempDir
    Path place;

    sealed interface Happening extends Fact {
        record Said(String what) implements Happening {}
    }

    @Test
    void theChainGoesThroughAllFilesAndOnAfterAReopening() throws IOException {
        Position before;
        try (var journal = open(0)) {
            say(journal, 1, 30);
            before = journal.position();
            assertThat(closed()).hasSizeGreaterThan(3);
        }
        try (var journal = open(0)) {
            assertThat(journal.position()).isEqualTo(before);
            assertThat(journal.lastSeq()).isEqualTo(before.seq());
            assertThat(journal.lastHash()).isEqualTo(before.hash());
            assertThat(said(journal, 0))
                    .isEqualTo(IntStream.rangeClosed(1, 30).boxed().toList());
            assertThat(seqs(journal, 0))
                    .isEqualTo(LongStream.rangeClosed(1, before.seq()).boxed().toList());
            say(journal, 31, 40);
            assertThat(said(journal, 0)).hasSize(40);
        }
    }

    @Test
    void whateverTheNumberOnlyWhatComesAfterItIsRead() throws IOException {
        try (var journal = open(0)) {
            say(journal, 1, 30);
            for (var seq = 0L; seq <= journal.lastSeq(); seq++) {
                assertThat(seqs(journal, seq))
                        .as("after %d", seq)
                        .isEqualTo(LongStream.rangeClosed(seq + 1, journal.lastSeq())
                                .boxed()
                                .toList());
            }
        }
    }

    @Test
    void theChainWentThroughItsOwnPositionsOnly() throws IOException {
        var positions = new ArrayList<Position>();
        try (var journal = open(0)) {
            for (var i = 1; i <= 12; i++) {
                say(journal, i, i);
                positions.add(journal.position());
            }
            assertThat(positions).allMatch(journal::wentThrough);
            assertThat(journal.wentThrough(Position.NOTHING)).isTrue();
            assertThat(journal.wentThrough(new Position(0, "11".repeat(32)))).isFalse();
            for (var position : positions) {
                assertThat(journal.wentThrough(new Position(position.seq(), "11".repeat(32))))
                        .isFalse();
            }
            assertThat(journal.wentThrough(new Position(journal.lastSeq() + 1, journal.lastHash())))
                    .isFalse();
        }
        // Also through the end of the last closed file, which the written one names.
        var ends = closed().getLast();
        var last = Long.parseLong(ends.substring("journal.".length() + 13, "journal.".length() + 25));
        try (var journal = open(0)) {
            var hash = new ArrayList<String>();
            journal.readAfter(last - 1, entry -> {
                if (entry.seq() == last) hash.add(entry.hash());
            });
            assertThat(journal.wentThrough(new Position(last, hash.getFirst()))).isTrue();
            assertThat(journal.wentThrough(new Position(last, "11".repeat(32)))).isFalse();
        }
    }

    @Test
    void aChangedByteInAClosedFileIsNamedAndTheOthersAreFound() throws IOException {
        try (var journal = open(0)) {
            say(journal, 1, 30);
            assertThat(journal.damagedFiles()).isEmpty();
            journal.verify();
            var second = closed().get(1);
            flip(second);
            assertThat(journal.damagedFiles()).extracting(DamagedFile::name).contains(second);
            assertThatThrownBy(journal::verify).isInstanceOf(JournalDamaged.class);
        }
    }

    @Test
    void aClosedFileCutAtItsEndIsDamageThoughWhatIsLeftFits() throws IOException {
        try (var journal = open(0)) {
            say(journal, 1, 30);
            var second = place.resolve(closed().get(1));
            var bytes = Files.readAllBytes(second);
            Files.write(second, Arrays.copyOf(bytes, bytes.length - 1));
            assertThat(journal.damagedFiles()).extracting(DamagedFile::name).containsExactly(closed().get(1));
            assertThat(catchThrowableOfType(JournalDamaged.class, journal::verify)
                            .damage())
                    .isEqualTo(Damage.BROKEN);
        }
    }

    @Test
    void aMissingFileInBetweenIsFoundAndOneArchivedFromTheFrontIsNotNeededLater() throws IOException {
        try (var journal = open(0)) {
            say(journal, 1, 30);
            var files = closed();
            Files.delete(place.resolve(files.getFirst()));
            var from = Long.parseLong(files.get(1).substring("journal.".length(), "journal.".length() + 12));
            assertThat(seqs(journal, from - 1)).startsWith(from);
            assertThat(catchThrowableOfType(JournalDamaged.class, () -> seqs(journal, from - 2))
                            .damage())
                    .isEqualTo(Damage.INCOMPLETE);
            assertThat(journal.damagedFiles()).isEmpty();
            Files.delete(place.resolve(files.get(2)));
            assertThat(journal.damagedFiles()).extracting(DamagedFile::name).containsExactly(files.get(3));
            assertThatThrownBy(() -> seqs(journal, from - 1)).isInstanceOf(JournalDamaged.class);
        }
    }

    @Test
    void aFileBeforeTheWrittenOneThatIsGoneStopsTheStart() throws IOException {
        try (var journal = open(0)) {
            say(journal, 1, 30);
        }
        Files.delete(place.resolve("journal"));
        assertThat(catchThrowableOfType(JournalDamaged.class, () -> open(0)).damage())
                .isEqualTo(Damage.INCOMPLETE);
    }

    @Test
    void aVisitNeedsItsRoomOnTheDisk() throws IOException {
        try (var journal = open(0)) {
            assertThat(journal.roomy()).isTrue();
        }
        try (var journal = open(Long.MAX_VALUE)) {
            assertThat(journal.roomy()).isFalse();
        }
    }

    @Test
    void withoutRecordsNothingIsTakenAndNothingIsThere() throws IOException {
        try (var none = Journal.none(CLOCK)) {
            assertThat(none.exists()).isFalse();
            assertThat(none.writable()).isFalse();
            assertThat(none.broken()).isPresent();
            assertThat(none.damagedFiles()).isEmpty();
            assertThat(seqs(none, 0)).isEmpty();
            assertThat(none.roomy()).isTrue();
            assertThatThrownBy(() -> say(none, 1, 1)).isInstanceOf(UncheckedIOException.class);
        }
        try (var journal = open(0)) {
            assertThat(journal.exists()).isTrue();
            assertThat(journal.writable()).isTrue();
            assertThat(journal.broken()).isEmpty();
        }
    }

    @Test
    void whatADistrustedJournalGaveAsItsReasonStays() throws IOException {
        try (var journal = open(0)) {
            var why = new IOException("the disk");
            journal.distrust(why);
            assertThat(journal.broken()).containsSame(why);
            assertThat(journal.writable()).isFalse();
        }
    }

    @Test
    void aFileIsFullFromItsLimitOnAndNotBefore() throws IOException {
        try (var journal = open(0)) {
            var n = 0;
            while (closed().isEmpty()) {
                assertThat(Files.size(place.resolve("journal"))).isLessThan(A_FILE);
                say(journal, ++n, n);
            }
            assertThat(Files.size(place.resolve(closed().getFirst()))).isGreaterThanOrEqualTo(A_FILE);
            assertThat(journal.lastSeq())
                    .as("the new file's first entry counts")
                    .isEqualTo(n + 1L);
        }
    }

    private Journal open(long room) throws IOException {
        var journal = Journal.in(
                new DiskFolder(place), List.of(Facts.of(Happening.class)), CLOCK, new Journal.Limits(A_FILE, room));
        journal.goOn();
        return journal;
    }

    private static void say(Journal journal, int from, int to) {
        for (var i = from; i <= to; i++) journal.append(List.of(new Happening.Said("" + i)));
    }

    private static List<Integer> said(Journal journal, long after) {
        var found = new ArrayList<Integer>();
        journal.readAfter(after, entry -> {
            if (entry.fact() instanceof Happening.Said(var what)) found.add(Integer.valueOf(what));
        });
        return found;
    }

    private static List<Long> seqs(Journal journal, long after) {
        var found = new ArrayList<Long>();
        journal.readAfter(after, entry -> found.add(entry.seq()));
        return found;
    }

    private List<String> closed() throws IOException {
        try (var files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("journal\\.\\d.*"))
                    .sorted()
                    .toList();
        }
    }

    private void flip(String name) throws IOException {
        var bytes = Files.readAllBytes(place.resolve(name));
        bytes[bytes.length / 2] ^= 1;
        Files.write(place.resolve(name), bytes);
    }

    @Test
    void aFileOfALaterFormatIsNotTakenForOneOfOurs() throws IOException {
        var codec = new JournalCodec(List.of(Facts.of(Happening.class)));
        var hash = Position.NOTHING.hash();
        var begun = new JournalFact.SegmentBegun(JournalFact.SegmentBegun.FORMAT + 1, hash);
        Files.write(
                place.resolve("journal"),
                codec.encode(7, CLOCK.instant(), List.of(begun), hash).array());
        assertThat(catchThrowableOfType(JournalDamaged.class, () -> open(0)).damage())
                .isEqualTo(Damage.OTHER_FORMAT);
    }
}
