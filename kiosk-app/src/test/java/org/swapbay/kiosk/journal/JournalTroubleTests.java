package org.swapbay.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.kiosk.journal.JournalDamaged.Damage;

/** The journal's files on a disk that fails, is full, was cut off in the middle, or was meddled with. */
class JournalTroubleTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T09:00:00Z"), ZoneOffset.UTC);
    private static final long ROOM = 5_000;

    @TempDir
    Path place;

    @TempDir
    Path anotherKiosk;

    private TroubledFolder folder;

    sealed interface Happening extends Fact {
        record Said(String what) implements Happening {}
    }

    @BeforeEach
    void disk() {
        folder = new TroubledFolder(place);
    }

    @Test
    void aVisitMayBeginWithJustEnoughRoomAndNotWithAByteLess() throws IOException {
        try (var journal = open()) {
            folder.room = ROOM;
            assertThat(journal.roomy()).isTrue();
            folder.room = ROOM - 1;
            assertThat(journal.roomy()).isFalse();
            folder.room = Long.MAX_VALUE;
            folder.unreadable = true;
            assertThat(journal.roomy()).as("nobody knows how much").isFalse();
        }
    }

    @Test
    void whereItCannotGoOnInANewFileWhatWasAskedForStandsAndNothingMoreIsTaken() throws IOException {
        try (var journal = open()) {
            folder.takesNoNames = true;
            var n = 0;
            while (journal.writable()) journal.append(List.of(new Happening.Said("" + ++n)));
            var last = journal.position();
            assertThat(last.seq()).as("the last one was taken").isEqualTo(n);
            assertThatThrownBy(() -> journal.append(List.of(new Happening.Said("lost"))))
                    .hasMessageContaining("cannot be written");
            folder.takesNoNames = false;
            try (var again = open()) {
                assertThat(again.position()).isEqualTo(last);
                assertThat(seqs(again, 0)).hasSize(n);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal.written", "journal.next-written", "journal.closed"})
    void whereverItWasKilledOnTheWayIntoANewFileTheNextStartGoesOn(String point) throws IOException {
        var passed = new TreeSet<String>();
        Position before;
        try (var journal = open()) {
            before = written(journal);
            assertThatThrownBy(() -> ScopedValue.where(CrashPoint.WATCHER, here -> {
                                passed.add(here);
                                if (here.equals(point) && rotating(point)) throw new Killed();
                            })
                            .run(() -> fill(journal)))
                    .isInstanceOf(Killed.class);
        }
        assertThat(passed).contains(point);
        try (var journal = open()) {
            assertThat(journal.wentThrough(before)).isTrue();
            var reached = journal.lastSeq();
            assertThat(seqs(journal, 0))
                    .isEqualTo(LongStream.rangeClosed(1, reached).boxed().toList());
            assertThat(fill(journal)).as("and closes its file").isNotEmpty();
            assertThat(journal.damagedFiles()).isEmpty();
            journal.verify();
        }
    }

    @Test
    void aLeftoverOfALongerFileLeavesNothingInTheNewOne() throws IOException {
        Files.write(place.resolve("journal.next"), new byte[40_000]);
        try (var journal = open()) {
            journal.append(List.of(new Happening.Said("one")));
            assertThat(place.resolve("journal"))
                    .satisfies(file -> assertThat(Files.size(file)).isLessThan(500));
            Files.write(place.resolve("journal.next"), new byte[40_000]);
            fill(journal);
            assertThat(Files.size(place.resolve("journal"))).isLessThan(500);
        }
        try (var journal = open()) {
            journal.verify();
            assertThat(journal.damagedFiles()).isEmpty();
        }
    }

    @Test
    void whatAPowerCutTornOffIsKeptForAPerson() throws IOException {
        long whole;
        try (var journal = open()) {
            journal.append(List.of(new Happening.Said("kept")));
            whole = Files.size(place.resolve("journal"));
            journal.append(List.of(new Happening.Said("torn")));
        }
        var bytes = Files.readAllBytes(place.resolve("journal"));
        var cut = Arrays.copyOf(bytes, bytes.length - 3);
        Files.write(place.resolve("journal"), cut);
        try (var journal = open()) {
            assertThat(journal.lastSeq()).isEqualTo(1);
            assertThat(Files.size(place.resolve("journal"))).isEqualTo(whole);
        }
        var aside = folder.names("set-aside");
        assertThat(aside).hasSize(1);
        assertThat(Files.readAllBytes(place.resolve(aside.getFirst())))
                .isEqualTo(Arrays.copyOfRange(bytes, (int) whole, cut.length));
    }

    @Test
    void nothingIsSetAsideWhereNothingWasTorn() throws IOException {
        try (var journal = open()) {
            journal.append(List.of(new Happening.Said("kept")));
        }
        try (var journal = open()) {
            assertThat(journal.lastSeq()).isEqualTo(1);
        }
        assertThat(folder.names("set-aside")).isEmpty();
    }

    @Test
    void bytesBehindTheEndOfAClosedFileAreDamage() throws IOException {
        try (var journal = open()) {
            var closed = fill(journal);
            Files.write(place.resolve(closed), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
            assertThat(journal.damagedFiles())
                    .containsExactly(new DamagedFile(closed, "it does not hold what its name says"));
            assertThat(catchThrowableOfType(JournalDamaged.class, journal::verify))
                    .hasMessage(closed + " does not hold what it says");
        }
    }

    @Test
    void aClosedFileOfAnotherKioskInTheMiddleIsFoundByTheOneThatFollowsIt() throws IOException {
        String theirs;
        try (var journal = open(new TroubledFolder(anotherKiosk))) {
            journal.append(List.of(new Happening.Said("of another kiosk, as long as ours")));
            theirs = fill(journal, anotherKiosk);
        }
        try (var journal = open()) {
            journal.append(List.of(new Happening.Said("of this kiosk, which is just the same")));
            var ours = fill(journal);
            var next = fill(journal);
            Files.delete(place.resolve(ours));
            Files.copy(anotherKiosk.resolve(theirs), place.resolve(theirs));
            assertThat(theirs.substring(0, 34)).as("by its numbers it fits").isEqualTo(ours.substring(0, 34));
            assertThat(journal.damagedFiles()).extracting(DamagedFile::name).containsExactly(next);
        }
    }

    @Test
    void aClosedFileOfAnotherKioskBeforeTheWrittenOneStopsTheStart() throws IOException {
        String theirs;
        try (var journal = open(new TroubledFolder(anotherKiosk))) {
            theirs = fill(journal, anotherKiosk);
        }
        try (var journal = open()) {
            journal.append(List.of(new Happening.Said("of this one")));
            Files.delete(place.resolve(fill(journal)));
        }
        Files.copy(anotherKiosk.resolve(theirs), place.resolve(theirs));
        assertThat(catchThrowableOfType(JournalDamaged.class, this::open).damage())
                .isEqualTo(Damage.INCOMPLETE);
    }

    @Test
    void aKioskWhoseClosedFilesAreAllArchivedElsewhereGoesOn() throws IOException {
        long closedUpTo;
        try (var journal = open()) {
            Files.delete(place.resolve(fill(journal)));
            closedUpTo = journal.lastSeq() - 1;
            assertThat(seqs(journal, closedUpTo)).containsExactly(closedUpTo + 1);
            assertThat(catchThrowableOfType(JournalDamaged.class, () -> seqs(journal, closedUpTo - 1))
                            .damage())
                    .isEqualTo(Damage.INCOMPLETE);
        }
        try (var journal = open()) {
            assertThat(journal.lastSeq()).isEqualTo(closedUpTo + 1);
            assertThat(fill(journal)).isNotEmpty();
        }
    }

    @Test
    void whoAsksForWhatComesLaterWaitsForNoOlderFile() throws IOException {
        try (var journal = open()) {
            var first = fill(journal);
            var second = fill(journal);
            folder.read.clear();
            seqs(journal, Long.parseLong(second.substring(8, 20)) - 1);
            assertThat(folder.read).containsExactly(second).doesNotContain(first);
        }
    }

    @Test
    void aWholeCheckTellsHowFarItIsAndWhichFilesAreDamaged() throws IOException {
        try (var journal = open()) {
            var first = fill(journal);
            fill(journal);
            journal.append(List.of(new Happening.Said("the last one")));
            var reached = new ArrayList<Long>();
            assertThat(journal.check(reached::add)).isEmpty();
            assertThat(reached)
                    .isEqualTo(
                            LongStream.rangeClosed(1, journal.lastSeq()).boxed().toList());
            flip(first);
            flip("journal");
            assertThat(journal.check(_ -> {}))
                    .extracting(DamagedFile::name)
                    .startsWith(first)
                    .endsWith("journal");
        }
    }

    @Test
    void whatIsWrittenIsReturnedWithTheFirstEntryOfANewFile() throws IOException {
        try (var journal = open()) {
            var returned = new ArrayList<Long>();
            while (closed(place).size() < 2)
                journal.append(List.of(new Happening.Said("more"))).forEach(entry -> returned.add(entry.seq()));
            assertThat(returned)
                    .isEqualTo(
                            LongStream.rangeClosed(1, journal.lastSeq()).boxed().toList());
        }
    }

    @Test
    void aFileOfExactlyItsLimitIsFull() throws IOException {
        long one;
        try (var journal = open()) {
            journal.append(List.of(new Happening.Said("one")));
            one = Files.size(place.resolve("journal"));
        }
        var limits = new Journal.Limits(one, 0);
        try (var journal =
                Journal.in(new DiskFolder(anotherKiosk), List.of(Facts.of(Happening.class)), CLOCK, limits)) {
            journal.goOn();
            journal.append(List.of(new Happening.Said("one")));
            assertThat(closed(anotherKiosk)).hasSize(1);
        }
    }

    @Test
    void howeverManyFilesThereAreOneIsOpen() throws IOException {
        try (var journal = open()) {
            for (var n = 0; n < 3; n++) fill(journal);
            journal.verify();
            assertThat(folder.open).filteredOn(FileChannel::isOpen).hasSize(1);
        }
        assertThat(folder.open).noneMatch(FileChannel::isOpen);
    }

    @Test
    void aJournalOfOneFileHasNoOtherFilesToCheckAndNothingToGoOnWith() throws IOException {
        try (var journal = new Journal(new HeapFile(new byte[0]), Set.of(Facts.of(Happening.class)), CLOCK)) {
            assertThat(journal.check(_ -> {})).isEmpty();
            assertThat(journal.damagedFiles()).isEmpty();
            assertThat(journal.roomy()).isTrue();
            assertThatThrownBy(journal::goOn).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void afterAReopeningTheNextEntryStandsBehindTheLast() throws IOException {
        var said = new HeapFile(new byte[0]);
        try (var journal = new Journal(said, Set.of(Facts.of(Happening.class)), CLOCK)) {
            journal.append(List.of(new Happening.Said("one")));
        }
        var again = new HeapFile(said.bytes());
        try (var journal = new Journal(again, Set.of(Facts.of(Happening.class)), CLOCK)) {
            journal.append(List.of(new Happening.Said("two")));
            assertThat(seqs(journal, 0)).containsExactly(1L, 2L);
        }
        assertThat(again.size()).isEqualTo(2 * said.size());
    }

    @Test
    void whoClosesItLetsGoOfItsFile() throws IOException {
        var file = new HeapFile(new byte[0]);
        new Journal(file, Set.of(Facts.of(Happening.class)), CLOCK).close();
        assertThat(file.isOpen()).isFalse();
        Journal.none(CLOCK).close();
    }

    @Test
    void aFileThatBecomesShorterWhileItIsCopiedIsNotTakenForWhole() {
        var copy = new HeapFile(new byte[0]);
        assertThatThrownBy(() -> Segments.copy(new HeapFile(new byte[70_000]), 0, 70_001, copy))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000})
    void aCopyIsTheSameWhateverItsLength(int length) throws IOException {
        var bytes = new byte[length + 20];
        for (var i = 0; i < bytes.length; i++) bytes[i] = (byte) (i * 31);
        var copy = new HeapFile(new byte[0]);
        Segments.copy(new HeapFile(bytes), 10, length + 10L, copy);
        assertThat(copy.bytes()).isEqualTo(Arrays.copyOfRange(bytes, 10, length + 10));
    }

    private Journal open() throws IOException {
        return open(folder);
    }

    private static Journal open(Folder folder) throws IOException {
        var limits = new Journal.Limits(600, ROOM);
        var journal = Journal.in(folder, List.of(Facts.of(Happening.class)), CLOCK, limits);
        journal.goOn();
        return journal;
    }

    private static Position written(Journal journal) {
        journal.append(List.of(new Happening.Said("acknowledged")));
        return journal.position();
    }

    /** Writes until a file is full; returns the name it was closed under. */
    private String fill(Journal journal) {
        return fill(journal, place);
    }

    private static String fill(Journal journal, Path place) {
        var before = closed(place);
        while (closed(place).size() == before.size()) journal.append(List.of(new Happening.Said("more")));
        return closed(place).getLast();
    }

    private static List<String> closed(Path place) {
        var names = place.toFile().list((_, name) -> name.matches("journal\\.\\d.*"));
        return names == null ? List.of() : Arrays.stream(names).sorted().toList();
    }

    private boolean rotating(String point) {
        return !point.equals("journal.written")
                || place.resolve("journal").toFile().length() >= 600;
    }

    private static List<Long> seqs(Journal journal, long after) {
        var found = new ArrayList<Long>();
        journal.readAfter(after, entry -> found.add(entry.seq()));
        return found;
    }

    private void flip(String name) throws IOException {
        var bytes = Files.readAllBytes(place.resolve(name));
        bytes[bytes.length / 2] ^= 1;
        Files.write(place.resolve(name), bytes);
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
