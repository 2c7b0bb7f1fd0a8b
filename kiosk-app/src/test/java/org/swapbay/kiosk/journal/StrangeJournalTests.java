package org.swapbay.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
                .hasMessageContaining("entry 2 at byte " + good.length);
        assertThat(file.bytes()).isEqualTo(bytes);
    }

    private static byte[] written(String what) throws IOException {
        var file = new HeapFile(new byte[0]);
        new Journal(file, CODEC, CLOCK).append(List.of(new Said(what)));
        return file.bytes();
    }
}
