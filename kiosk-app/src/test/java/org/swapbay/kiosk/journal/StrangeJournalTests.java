package org.swapbay.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.kiosk.journal.StrangeJournalTests.Happening.Said;

/** What fuzzing and mutation of the journal brought up, one by one. */
class StrangeJournalTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T09:00:00Z"), ZoneOffset.UTC);
    private static final JournalCodec CODEC = new JournalCodec(List.of(Facts.of(Happening.class)));
    private static final String GENESIS = "00".repeat(32);
    private static final int OVERHEAD_OF_SAID = "[{\"fact\":\"Said\",\"what\":\"\"}]".length() + 16;

    sealed interface Happening extends Fact {

        record Said(String what) implements Happening {}
    }

    @Test
    void nothingToRecordLeavesNothingBehind() throws IOException {
        var file = new HeapFile(new byte[0]);
        var journal = new Journal(file, CODEC, CLOCK);
        assertThat(journal.append(List.of())).isEmpty();
        assertThat(file.size()).isZero();
        assertThat(journal.append(List.of(new Said("next"))))
                .extracting(Entry::seq)
                .containsExactly(1L);
        assertThat(new Journal(new HeapFile(file.bytes()), CODEC, CLOCK).lastSeq())
                .isEqualTo(1);
    }

    @Test
    void theLongestEntryIsReadBackAndALongerOneIsRefusedBeforeItIsWritten() throws IOException {
        var file = new HeapFile(new byte[0]);
        var journal = new Journal(file, CODEC, CLOCK);
        var longest = new Said("x".repeat(JournalCodec.LONGEST_BODY - OVERHEAD_OF_SAID));
        journal.append(List.of(longest));
        assertThat(file.size()).isEqualTo(JournalCodec.LONGEST_FRAME);

        assertThatThrownBy(() -> journal.append(List.of(new Said(longest.what() + "x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than one entry can hold");
        assertThat(file.size()).isEqualTo(JournalCodec.LONGEST_FRAME);

        journal.append(List.of(new Said("next")));
        assertThat(new Journal(new HeapFile(file.bytes()), CODEC, CLOCK).lastSeq())
                .isEqualTo(2);
    }

    @Test
    void aTornEndIsAtMostOneEntryLongAndMoreIsDamage() throws IOException {
        var good = written("kept");
        var longestTornEnd = Arrays.copyOf(good, good.length + JournalCodec.LONGEST_FRAME);
        var file = new HeapFile(longestTornEnd);
        assertThat(new Journal(file, CODEC, CLOCK).lastSeq()).isEqualTo(1);
        assertThat(file.bytes()).isEqualTo(good);

        var hole = new HeapFile(Arrays.copyOf(good, good.length + JournalCodec.LONGEST_FRAME + 1));
        assertThatThrownBy(() -> new Journal(hole, CODEC, CLOCK)).isInstanceOf(JournalDamaged.class);
        assertThat(hole.size()).isEqualTo(good.length + JournalCodec.LONGEST_FRAME + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "[null]",
                "{\"fact\":\"Said\",\"what\":\"no list\"}",
                "[{\"fact\":\"FromALaterVersion\"}]",
                "[{\"what\":\"no kind\"}]",
                "[{\"fact\":\"Said\",\"what\":\"x\"},null]",
                "[{\"fact\":\"Said\",\"what\":\"x\"}] and more"
            })
    void aWholeEntryThatThisProgramCannotReadIsDamageAndNeverCutOff(String json) throws IOException {
        var good = written("kept");
        var hash = new Journal(new HeapFile(good), CODEC, CLOCK).lastHash();
        var frame = Frames.sealed(2, CLOCK.instant(), json.getBytes(StandardCharsets.UTF_8), hash);
        var bytes = Arrays.copyOf(good, good.length + frame.length);
        System.arraycopy(frame, 0, bytes, good.length, frame.length);
        var file = new HeapFile(bytes);
        assertThatThrownBy(() -> new Journal(file, CODEC, CLOCK))
                .isInstanceOf(JournalDamaged.class)
                .hasMessageContaining("entry 2 at byte " + good.length)
                .extracting(damaged -> ((JournalDamaged) damaged).damage())
                .isEqualTo(JournalDamaged.Damage.OTHER_FORMAT);
        assertThat(file.bytes()).isEqualTo(bytes);
    }

    @Test
    void whereItIsDamagedIsToldAlsoWithMuchBehindIt() throws IOException {
        var good = written("kept");
        var hash = new Journal(new HeapFile(good), CODEC, CLOCK).lastHash();
        var unknown = Frames.sealed(2, CLOCK.instant(), "[]".getBytes(StandardCharsets.UTF_8), hash);
        var much = new byte[2 * JournalCodec.LONGEST_FRAME];
        assertThatThrownBy(() -> new Journal(new HeapFile(joined(joined(good, unknown), much)), CODEC, CLOCK))
                .hasMessageStartingWith("journal entry 2 at byte " + good.length + ": ");
        assertThatThrownBy(() -> new Journal(new HeapFile(joined(good, much)), CODEC, CLOCK))
                .hasMessageStartingWith("journal entry 2 at byte " + good.length + ": ");
    }

    @Test
    void aDamagedEntryBeforeAnEmptyOneIsNeverCutOff() throws IOException {
        var good = written("kept");
        var empty = Frames.sealed(3, CLOCK.instant(), new byte[0], GENESIS);
        var file = new HeapFile(joined(joined(good, new byte[] {1, 2, 3}), empty));
        assertThatThrownBy(() -> new Journal(file, CODEC, CLOCK)).isInstanceOf(JournalDamaged.class);
        assertThat(file.size()).isEqualTo(good.length + 3 + empty.length);
    }

    @Test
    void whatAppendReturnedIsForcedAndSoIsWhatAStartBelieves() throws IOException {
        var file = new HeapFile(written("left by a killed process"));
        assertThat(file.forced()).isZero();
        var journal = new Journal(file, CODEC, CLOCK);
        assertThat(file.forced()).isEqualTo(Math.toIntExact(file.size()));
        journal.append(List.of(new Said("next")));
        assertThat(file.forced()).isEqualTo(Math.toIntExact(file.size()));
    }

    @Test
    void aPowerCutBetweenWritingAndForcingHasItsPoint() throws IOException {
        var file = new HeapFile(new byte[0]);
        var journal = new Journal(file, CODEC, CLOCK);
        var points = new ArrayList<String>();
        ScopedValue.where(CrashPoint.WATCHER, point -> points.add(point + " forced " + file.forced()))
                .run(() -> journal.append(List.of(new Said("x"))));
        assertThat(points).containsExactly("journal.written forced 0");
    }

    @Test
    void whatIsWrittenIsWhatTheDocumentationOfTheFormatSays() throws IOException {
        var json = "[{\"fact\":\"Said\",\"what\":\"kept\"}]".getBytes(StandardCharsets.UTF_8);
        assertThat(written("kept")).isEqualTo(Frames.sealed(1, CLOCK.instant(), json, GENESIS));
    }

    @Test
    void theHeadOfTheChainIsTheHashOfTheLastEntry() throws IOException {
        var journal = new Journal(new HeapFile(new byte[0]), CODEC, CLOCK);
        assertThat(journal.lastHash()).isEqualTo(GENESIS);
        var first = journal.append(List.of(new Said("one"))).getFirst();
        assertThat(journal.lastHash()).isEqualTo(first.hash()).isNotEqualTo(GENESIS);
    }

    @Test
    void anEntryThatFollowsAnotherHistoryIsDamage() throws IOException {
        var good = written("kept");
        var elsewhere = Frames.sealed(2, CLOCK.instant(), written("x"), "11".repeat(32));
        var file = new HeapFile(joined(good, elsewhere));
        assertThatThrownBy(() -> new Journal(file, CODEC, CLOCK))
                .isInstanceOf(JournalDamaged.class)
                .hasMessageContaining("does not follow");
        assertThat(file.bytes()).isEqualTo(joined(good, elsewhere));
    }

    @Test
    void aRestOfWhatWasRecordedBeforeIsATornEndToo() throws IOException {
        var good = written("kept");
        var file = new HeapFile(joined(good, good));
        assertThat(new Journal(file, CODEC, CLOCK).lastSeq()).isEqualTo(1);
        assertThat(file.bytes()).isEqualTo(good);
    }

    @Test
    void aTornEndBehindMoreThanOneWindowIsCutWhereItBegins() throws IOException {
        var file = new HeapFile(new byte[0]);
        var journal = new Journal(file, CODEC, CLOCK);
        for (var i = 0; i < 5; i++) journal.append(List.of(new Said("x".repeat(700_000))));
        var good = file.bytes();
        var torn = new HeapFile(Arrays.copyOf(good, good.length + 100));
        assertThat(new Journal(torn, CODEC, CLOCK).lastSeq()).isEqualTo(5);
        assertThat(torn.size()).isEqualTo(good.length);
    }

    @Test
    void aDamagedEntryBeforeALongestOneIsNeverCutOff() throws IOException {
        var file = new HeapFile(new byte[0]);
        var journal = new Journal(file, CODEC, CLOCK);
        journal.append(List.of(new Said("first")));
        journal.append(List.of(new Said("x".repeat(JournalCodec.LONGEST_BODY - OVERHEAD_OF_SAID))));
        var bytes = file.bytes();
        bytes[30] ^= 1;
        var damaged = new HeapFile(bytes);
        assertThatThrownBy(() -> new Journal(damaged, CODEC, CLOCK)).isInstanceOf(JournalDamaged.class);
        assertThat(damaged.size()).isEqualTo(bytes.length);
    }

    @Test
    void afterAFailedWriteNothingMoreIsTaken() throws IOException {
        var file = new HeapFile(written("kept"));
        var journal = new Journal(file, CODEC, CLOCK);
        assertThat(journal.writable()).isTrue();
        file.fail();
        for (var i = 0; i < 2; i++) {
            assertThatThrownBy(() -> journal.append(List.of(new Said("lost"))))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(journal.writable()).isFalse();
        }
        assertThat(journal.lastSeq()).isEqualTo(1);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] written(String what) throws IOException {
        var file = new HeapFile(new byte[0]);
        new Journal(file, CODEC, CLOCK).append(List.of(new Said(what)));
        return file.bytes();
    }
}
