package org.swapbay.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    sealed interface Happening extends Fact {

        record Said(String what) implements Happening {}

        record Counted(int howMany) implements Happening {}
    }

    @Test
    void whatWasWrittenIsReadBackInOrderAfterAReopening() throws IOException {
        try (var journal = open()) {
            journal.append(List.of(new Happening.Said("one"), new Happening.Counted(2)));
            journal.append(List.of(new Happening.Said("three")));
        }
        try (var journal = open()) {
            assertThat(facts(journal, 0))
                    .containsExactly(new Happening.Said("one"), new Happening.Counted(2), new Happening.Said("three"));
            assertThat(facts(journal, 2)).containsExactly(new Happening.Said("three"));
            assertThat(journal.append(List.of(new Happening.Said("four")))
                            .getFirst()
                            .seq())
                    .isEqualTo(4);
        }
    }

    @Test
    void aPowerCutAtAnyByteOfTheLastEntryLosesOnlyThatEntry() throws IOException {
        long whole;
        try (var journal = open()) {
            journal.append(List.of(new Happening.Said("kept")));
            whole = Files.size(path());
            journal.append(List.of(new Happening.Said("torn")));
        }
        var bytes = Files.readAllBytes(path());
        for (var cut = (int) whole; cut < bytes.length; cut++) {
            Files.write(path(), java.util.Arrays.copyOf(bytes, cut));
            try (var journal = open()) {
                assertThat(facts(journal, 0)).as("cut at byte %d", cut).containsExactly(new Happening.Said("kept"));
                assertThat(Files.size(path())).isEqualTo(whole);
            }
        }
    }

    @Test
    void anyFlippedBitBeforeTheLastEntryIsFoundAndTheFileKept() throws IOException {
        long last;
        try (var journal = open()) {
            journal.append(List.of(new Happening.Said("first"), new Happening.Said("second")));
            last = Files.size(path());
            journal.append(List.of(new Happening.Said("third")));
        }
        var bytes = Files.readAllBytes(path());
        for (var at = 0; at < last; at++) {
            var damaged = bytes.clone();
            damaged[at] ^= 0x10;
            Files.write(path(), damaged);
            assertThatThrownBy(this::open).as("byte %d", at).isInstanceOf(JournalDamaged.class);
            assertThat(Files.readAllBytes(path())).isEqualTo(damaged);
        }
    }

    @Test
    void anEntryCannotBeTakenOutOfTheMiddle() throws IOException {
        long one;
        long two;
        try (var journal = open()) {
            journal.append(List.of(new Happening.Said("first")));
            one = Files.size(path());
            journal.append(List.of(new Happening.Said("second")));
            two = Files.size(path());
            journal.append(List.of(new Happening.Said("third")));
        }
        var bytes = Files.readAllBytes(path());
        var without = new byte[(int) (bytes.length - (two - one))];
        System.arraycopy(bytes, 0, without, 0, (int) one);
        System.arraycopy(bytes, (int) two, without, (int) one, (int) (bytes.length - two));
        Files.write(path(), without);
        assertThatThrownBy(this::open).isInstanceOf(JournalDamaged.class);
    }

    @Test
    void aDiskThatFailsOnceIsNotBelievedAgain() throws IOException {
        var journal = open();
        journal.append(List.of(new Happening.Said("good")));
        journal.close();
        assertThatThrownBy(() -> journal.append(List.of(new Happening.Said("lost"))))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(journal.writable()).isFalse();
        assertThatThrownBy(() -> journal.append(List.of(new Happening.Said("again"))))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void thousandsOfEntriesAreReadThroughOneWindow() throws IOException {
        var long1 = "x".repeat(5_000);
        try (var journal = open()) {
            for (var i = 0; i < 1_000; i++)
                journal.append(List.of(new Happening.Said(long1), new Happening.Counted(i)));
        }
        try (var journal = open()) {
            assertThat(facts(journal, 0)).hasSize(2_000).last().isEqualTo(new Happening.Counted(999));
        }
    }

    private Journal open() throws IOException {
        var file =
                FileChannel.open(path(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new Journal(file, List.of(Facts.of(Happening.class)), CLOCK);
    }

    private Path path() {
        return folder.resolve("journal");
    }

    private static List<Fact> facts(Journal journal, long after) {
        var facts = new ArrayList<Fact>();
        journal.readAfter(after, entry -> facts.add(entry.fact()));
        return facts;
    }
}
