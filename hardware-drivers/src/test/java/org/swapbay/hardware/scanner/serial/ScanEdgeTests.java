package org.swapbay.hardware.scanner.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.hardware.scanner.ScanData;
import org.swapbay.hardware.scanner.Symbology;
import org.swapbay.hardware.scanner.serial.ScanSettings.Ending;

class ScanEdgeTests {

    private static final long GAP = Duration.ofMillis(100).toNanos();
    private static final long LATER = 7 * GAP;

    private final ScanFrameParser parser = new ScanFrameParser(ScanSettings.standard());

    @Test
    void aReadThatTheGapEndedComesWithTheNextBytes() {
        accept("]C0CB1", LATER);
        assertThat(accept("]C0CB2", LATER + GAP)).extracting(ScanData::label).containsExactly("CB1");
    }

    @Test
    void theGapIsCountedFromTheLastByteWheneverThatWas() {
        accept("]C0CB1", LATER);
        assertThat(parser.untilGap(LATER + 1)).contains(Duration.ofNanos(GAP - 1));
        assertThat(parser.idle(LATER + GAP - 1)).isEmpty();
        assertThat(parser.idle(LATER + GAP)).isPresent();
    }

    @Test
    void whatIsTooLongHasItsGapToo() {
        accept("x".repeat(ScanFrameParser.LONGEST_READ + 1), LATER);
        assertThat(parser.untilGap(LATER)).contains(Duration.ofNanos(GAP));
        assertThat(parser.idle(LATER + GAP)).isEmpty();
        assertThat(parser.dropped()).isEqualTo(1);
        assertThat(parser.untilGap(LATER + GAP)).isEmpty();
    }

    @Test
    void aFramedReadInLatin1EndsWhereItEnds() {
        assertThat(parser.accept(new byte[] {0x02, 'Z', (byte) 0xEB, 0x03}, 0))
                .extracting(ScanData::label)
                .containsExactly("Z\u00EB");
    }

    @Test
    void oneCharacterIsARead() {
        assertThat(accept("7\r", 0)).extracting(ScanData::label).containsExactly("7");
        assertThat(accept("\u0006\r", 0)).extracting(ScanData::label).containsExactly("\u0006");
        assertThat(accept("\u0002\r", 0)).isEmpty();
        assertThat(parser.makersReplies()).isZero();
    }

    @Test
    void whatAnEarlierAnswerLeftBehindIsNoPartOfTheNextRead() {
        accept("\u0002\u0001\r\u0002\r", 0);
        assertThat(parser.makersReplies()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0006.", "\u0005!", "\u0015,", "\u0002\u0001"})
    void twoBytesMayBeAWholeAnswerToACommand(String reply) {
        assertThat(accept(reply + "\r", 0)).isEmpty();
        assertThat(parser.makersReplies()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CB\u0006;", "CB\u0007.", "CB.", "\u00011"})
    void whatOnlyResemblesAnAnswerIsARead(String text) {
        assertThat(accept(text + "\r", 0)).extracting(ScanData::label).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"]A0", "]Z5", "]a9", "]zA", "]CZ", "]X1", "]W6"})
    void lettersWithADigitOrCapitalAreIdentifiers(String identifier) {
        assertThat(accept(identifier + "CB1\r", 0)).extracting(ScanData::label).containsExactly("CB1");
        assertThat(parser.makersReplies()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"]@0", "][0", "]`0", "]{0", "]C/", "]C:", "]C@", "]C[", "[C0", "]Ca"})
    void anythingElseBelongsToTheText(String begin) {
        assertThat(accept(begin + "CB1\r", 0)).containsExactly(new ScanData(begin + "CB1", Symbology.NOT_TOLD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"]Z6", "]X0"})
    void theMakersOwnIdentifiersAnnounceAnAnswer(String identifier) {
        assertThat(accept(identifier + "REVINF\r", 0)).isEmpty();
        assertThat(parser.makersReplies()).isEqualTo(1);
    }

    @Test
    void theGapGoesFromTwentyMillisecondsToTwoSeconds() {
        assertThat(settings(20).gap()).hasMillis(20);
        assertThat(settings(2000).gap()).hasMillis(2000);
        assertThatIllegalArgumentException().isThrownBy(() -> settings(19));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(2001));
    }

    @Test
    void aReadIsNeverPrinted() {
        assertThat(new ScanData("S1234567", Symbology.QR)).hasToString("ScanData[QR, 8 characters]");
    }

    private List<ScanData> accept(String text, long now) {
        return parser.accept(text.getBytes(StandardCharsets.UTF_8), now);
    }

    private static ScanSettings settings(long millis) {
        return new ScanSettings("", Ending.GAP, Duration.ofMillis(millis), true);
    }
}
