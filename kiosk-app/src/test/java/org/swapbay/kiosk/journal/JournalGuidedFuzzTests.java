package org.swapbay.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.fuzz.Seeds;

class JournalGuidedFuzzTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T09:00:00Z"), ZoneOffset.UTC);
    private static final JournalCodec CODEC = new JournalCodec(List.of(Facts.of(Happening.class)));

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Journal.class);

    sealed interface Happening extends Fact {

        record Said(String what) implements Happening {}

        record Counted(int howMany, Optional<String> ofWhat) implements Happening {}
    }

    private static final Happening NEXT = new Happening.Said("next");

    static Stream<byte[]> seeds() throws IOException {
        var raw = good();
        raw = ByteBuffer.allocate(raw.length + 1).put((byte) 0).put(raw).array();
        var changes = Stream.of(
                new byte[] {1},
                new byte[] {1, 0, 0, 20, 1},
                new byte[] {1, 1, 0, 40},
                new byte[] {1, 2, 0, 10, 9},
                new byte[] {1, 3, 0, 10, 60},
                new byte[] {1, 4, 0, 3, 120});
        var sealed = Stream.of(
                        "[{\"fact\":\"Said\",\"what\":\"x\"}]",
                        "[ {\"fact\":\"Counted\",\"howMany\":1,\"ofWhat\":null} ]",
                        "[]",
                        "null",
                        "[null]",
                        "[{\"fact\":\"Unknown\"}]",
                        "[{\"fact\":\"Counted\"}]",
                        "{",
                        "")
                .map(json -> Seeds.text(2, json));
        return Stream.of(Stream.of(raw), changes, sealed, Seeds.of("journal")).flatMap(each -> each);
    }

    @BeforeAll
    static void doNotTellOfEveryTornEnd() {
        LOG.setLevel(Level.ERROR);
    }

    @AfterAll
    static void tellAgain() {
        LOG.setLevel(null);
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyFileIsRefusedUntouchedOrReadAsFarAsItEncodesToItself(byte[] input) throws IOException {
        if (input.length == 0) return;
        var rest = Arrays.copyOfRange(input, 1, input.length);
        switch (Math.floorMod(input[0], 3)) {
            case 0 -> judge(rest, true);
            case 1 -> judge(changed(good(), ByteBuffer.wrap(rest)), true);
            default -> judge(withSealed(rest), false);
        }
    }

    private static byte[] good() throws IOException {
        var file = new HeapFile(new byte[0]);
        var journal = new Journal(file, CODEC, CLOCK);
        journal.append(List.of(new Happening.Said("first"), new Happening.Counted(2, Optional.of("doors"))));
        journal.append(List.of(new Happening.Counted(3, Optional.empty())));
        journal.append(List.of(new Happening.Said("last")));
        return file.bytes();
    }

    /** A whole frame with number, checksum and hash in order around any body, as another version might have left. */
    private static byte[] withSealed(byte[] json) throws IOException {
        var good = good();
        var journal = new Journal(new HeapFile(good), CODEC, CLOCK);
        var frame = Frames.sealed(journal.lastSeq() + 1, CLOCK.instant(), json, journal.lastHash());
        return ByteBuffer.allocate(good.length + frame.length)
                .put(good)
                .put(frame)
                .array();
    }

    /** Bits flipped, ends cut off, bytes put in, stretches doubled and exchanged. */
    private static byte[] changed(byte[] file, ByteBuffer changes) {
        while (changes.remaining() >= 3 && file.length > 0) {
            int kind = Math.floorMod(changes.get(), 5);
            int at = Math.floorMod(changes.getShort(), file.length);
            int value = changes.hasRemaining() ? changes.get() & 0xFF : 1;
            switch (kind) {
                case 0 -> file[at] ^= (byte) value;
                case 1 -> file = Arrays.copyOf(file, at);
                case 2 -> file = joined(file, 0, at, new byte[value], at);
                case 3 -> file = joined(file, 0, at, stretch(file, at, value), at);
                default -> file = joined(file, 0, at, new byte[0], Math.min(file.length, at + value));
            }
        }
        return file;
    }

    private static byte[] stretch(byte[] file, int at, int length) {
        return Arrays.copyOfRange(file, at, Math.min(file.length, at + length));
    }

    private static byte[] joined(byte[] file, int from, int to, byte[] between, int restFrom) {
        return ByteBuffer.allocate(to - from + between.length + file.length - restFrom)
                .put(file, from, to - from)
                .put(between)
                .put(file, restFrom, file.length - restFrom)
                .array();
    }

    private static void judge(byte[] bytes, boolean encodesToItself) throws IOException {
        var file = new HeapFile(bytes);
        Journal journal;
        try {
            journal = new Journal(file, CODEC, CLOCK);
        } catch (JournalDamaged refused) {
            assertThat(file.bytes()).as("a refused file stays as it is").isEqualTo(bytes);
            return;
        }
        var kept = file.bytes();
        assertThat(Arrays.copyOf(bytes, kept.length))
                .as("only an end is cut off")
                .isEqualTo(kept);
        var entries = entries(journal);
        if (encodesToItself)
            assertThat(HexFormat.of().formatHex(encoded(entries)))
                    .isEqualTo(HexFormat.of().formatHex(kept));

        journal.append(List.of(NEXT));
        var again = entries(new Journal(new HeapFile(file.bytes()), CODEC, CLOCK));
        assertThat(again.subList(0, again.size() - 1)).isEqualTo(entries);
        assertThat(again.getLast().fact()).isEqualTo(NEXT);
    }

    private static List<Entry> entries(Journal journal) {
        var entries = new ArrayList<Entry>();
        journal.readAfter(0, entries::add);
        return entries;
    }

    private static byte[] encoded(List<Entry> entries) {
        var bytes = ByteBuffer.allocate(1 << 16);
        var previous = Position.NOTHING.hash();
        for (int from = 0; from < entries.size(); ) {
            var first = entries.get(from);
            var unit = entries.stream()
                    .filter(entry -> entry.hash().equals(first.hash()))
                    .toList();
            bytes.put(CODEC.encode(
                    first.seq(), first.at(), unit.stream().map(Entry::fact).toList(), previous));
            previous = first.hash();
            from += unit.size();
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
