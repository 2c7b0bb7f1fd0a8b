package org.swapbay.hardware.scanner.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.hardware.VectorFile;
import org.swapbay.hardware.VectorFile.Vector;
import org.swapbay.hardware.scanner.ScanData;
import org.swapbay.hardware.scanner.Symbology;
import org.swapbay.hardware.scanner.serial.ScanSettings.Ending;

class ScanFrameParserTests {

    private static final long GAP = Duration.ofMillis(100).toNanos();

    private ScanFrameParser parser = new ScanFrameParser(ScanSettings.standard());

    static List<Vector> identifiers() {
        return VectorFile.read("aim/identifiers.txt");
    }

    static List<Vector> makersReplies() {
        var all = new ArrayList<>(VectorFile.read("honeywell-cf3680/replies.txt"));
        all.addAll(VectorFile.read("newland-nls-hr52/replies.txt"));
        return all;
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void theMakersIdentifiersNameTheSymbologyHoweverTheReadIsCut(Vector vector) {
        var expected = vector.meaning().split(" ", 2);
        for (int cut = 0; cut <= vector.bytes().length; cut++) {
            var reads = new ArrayList<ScanData>();
            reads.addAll(parser.accept(Arrays.copyOfRange(vector.bytes(), 0, cut), 0));
            reads.addAll(parser.accept(Arrays.copyOfRange(vector.bytes(), cut, vector.bytes().length), GAP - 1));
            assertThat(reads).containsExactly(new ScanData(expected[1], Symbology.valueOf(expected[0])));
        }
    }

    @ParameterizedTest
    @MethodSource("makersReplies")
    void aScannersAnswerToACommandIsNoRead(Vector vector) {
        var reads = new ArrayList<>(parser.accept(vector.bytes(), 0));
        parser.idle(GAP).ifPresent(reads::add);
        assertThat(reads).isEmpty();
        assertThat(parser.makersReplies()).isEqualTo(1);
        assertThat(read("]C0CB1\r")).containsExactly(code128("CB1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\t", "\u0003"})
    void eachTerminatorEndsOneRead(String terminator) {
        assertThat(read("]C0CB1" + terminator + "]C0CB2" + terminator)).containsExactly(code128("CB1"), code128("CB2"));
    }

    @Test
    void aFrameFromStxToEtxIsTheTextBetween() {
        assertThat(read("\u0002]C0CB1\u0003")).containsExactly(code128("CB1"));
    }

    @Test
    void aSilenceEndsAReadWhileNoTerminatorWasEverSeen() {
        assertThat(read("]C0CB1")).isEmpty();
        assertThat(parser.idle(GAP - 1)).isEmpty();
        assertThat(parser.idle(GAP)).contains(code128("CB1"));
    }

    @Test
    void onceATerminatorWasSeenHalfAReadIsDropped() {
        read("]C0CB1\r");
        read("]C012");
        assertThat(parser.idle(GAP)).isEmpty();
        assertThat(parser.dropped()).isEqualTo(1);
        assertThat(parser.accept(bytes("]C0CB2\r"), GAP)).containsExactly(code128("CB2"));
    }

    @Test
    void halfAReadIsNotGluedToTheNextEvenIfNobodySaidThatTimePassed() {
        parser = new ScanFrameParser(new ScanSettings("", Ending.TERMINATOR, Duration.ofMillis(100), true));
        read("]C012");
        assertThat(parser.accept(bytes("]C0CB2\r"), GAP)).containsExactly(code128("CB2"));
    }

    @Test
    void aReadTooLongIsDroppedWholeAndCounted() {
        assertThat(read("x".repeat(10_000) + "\r]C0CB1\r")).containsExactly(code128("CB1"));
        assertThat(parser.dropped()).isEqualTo(1);
        assertThat(read("y".repeat(ScanFrameParser.LONGEST_READ) + "\r")
                        .getFirst()
                        .label())
                .hasSize(ScanFrameParser.LONGEST_READ);
    }

    @Test
    void aThreeKilobyteQrCodeArrivesWhole() {
        assertThat(read("]Q1" + "q".repeat(2953) + "\r")).containsExactly(new ScanData("q".repeat(2953), Symbology.QR));
    }

    @Test
    void theConfiguredPrefixIsStripped() {
        parser = new ScanFrameParser(new ScanSettings("#", Ending.LEARNED, Duration.ofMillis(100), true));
        assertThat(read("#]C0#CB1\r")).containsExactly(code128("#CB1"));
    }

    @Test
    void withoutIdentifiersACodeCannotPoseAsAnother() {
        parser = new ScanFrameParser(new ScanSettings("", Ending.LEARNED, Duration.ofMillis(100), false));
        assertThat(read("]C1CB1\r")).containsExactly(new ScanData("]C1CB1", Symbology.NOT_TOLD));
    }

    @Test
    void nulIsDroppedAndOtherBytesAreKept() {
        assertThat(read("]C0C\u0000B\u001D1\r")).containsExactly(code128("CB\u001D1"));
        assertThat(read("Zoë\r")).containsExactly(new ScanData("Zoë", Symbology.NOT_TOLD));
        assertThat(parser.accept(new byte[] {'Z', (byte) 0xEB, '\r'}, 0))
                .containsExactly(new ScanData("Zë", Symbology.NOT_TOLD));
    }

    @Test
    void nothingBetweenTerminatorsIsNoRead() {
        assertThat(read("\r\n\r\n\t]C0\r")).isEmpty();
    }

    @Test
    void aLostLineDropsWhatWasBegun() {
        read("]C012");
        parser.reset();
        assertThat(read("]C034\r")).containsExactly(code128("34"));
        assertThat(parser.dropped()).isEqualTo(1);
    }

    @Test
    void itTellsHowLongToWaitForTheGap() {
        assertThat(parser.untilGap(0)).isEmpty();
        read("]C0");
        assertThat(parser.untilGap(GAP / 4)).contains(Duration.ofNanos(GAP - GAP / 4));
        assertThat(parser.untilGap(2 * GAP)).contains(Duration.ZERO);
    }

    private List<ScanData> read(String text) {
        return parser.accept(bytes(text), 0);
    }

    private static ScanData code128(String label) {
        return new ScanData(label, Symbology.CODE_128);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
