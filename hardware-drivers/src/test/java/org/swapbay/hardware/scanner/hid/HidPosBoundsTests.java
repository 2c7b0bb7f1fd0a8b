package org.swapbay.hardware.scanner.hid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.scanner.ScanData;
import org.swapbay.hardware.scanner.Symbology;

/** How long a read and its report may be, and how long the rest of one may take. */
class HidPosBoundsTests {

    /** When the first report came: long after the machine was started. */
    private static final long THEN = Duration.ofDays(40).toNanos();

    private final HidPosParser parser = new HidPosParser();

    @Test
    void theRestOfAReadMayTakeAQuarterOfASecondAndNoMore() {
        var reports = Reports.of("]C0", "x".repeat(60));
        var rest = Arrays.copyOfRange(reports, 64, 128);
        parser.accept(Reports.first(reports), THEN);
        assertThat(parser.untilGap(after(100))).contains(Duration.ofMillis(150));
        assertThat(parser.untilGap(after(400))).contains(Duration.ZERO);
        parser.idle(after(250) - 1);
        assertThat(parser.accept(rest, after(250) - 1)).hasSize(1);
        assertThat(parser.untilGap(after(250))).isEmpty();

        parser.accept(Reports.first(reports), THEN);
        parser.idle(after(250));
        assertThat(parser.dropped()).isOne();
        assertThat(parser.accept(rest, after(250))).extracting(ScanData::label).containsExactly("x".repeat(4));
    }

    @Test
    void theLongestReadIsReadWholeAndALongerOneIsDropped() {
        assertThat(parser.accept(Reports.of("]Q1", "y".repeat(4096)), THEN))
                .containsExactly(new ScanData("y".repeat(4096), Symbology.QR));
        assertThat(parser.accept(Reports.of("]Q1", "y".repeat(4097)), THEN)).isEmpty();
        assertThat(parser.dropped()).isOne();
        assertThat(parser.accept(Reports.of("]Q1", "CB-0042"), THEN)).hasSize(1);
    }

    @Test
    void aReportIsFullWithFiftySixBytesOfText() {
        var full = Reports.of("]C0", "z".repeat(56));
        assertThat(parser.accept(full, THEN)).extracting(ScanData::label).containsExactly("z".repeat(56));
        full[1] = 57;
        assertThat(parser.accept(full, THEN)).isEmpty();
        assertThat(parser.dropped()).isOne();
    }

    @Test
    void aReportCutShortIsReadAsFarAsItSaysAndDroppedWhereItSaysMore() {
        var report = Arrays.copyOf(Reports.of("]C0", "7"), 6);
        assertThat(parser.accept(report, THEN)).extracting(ScanData::label).containsExactly("7");
        assertThat(parser.accept(Arrays.copyOf(report, 5), THEN)).isEmpty();
        assertThat(parser.dropped()).isZero();
        report[1] = 2;
        assertThat(parser.accept(report, THEN)).isEmpty();
        assertThat(parser.dropped()).isOne();
    }

    @Test
    void norIsMoreReadOfOneThatPutsEverythingOneByteLater() {
        var late = Arrays.copyOf(Reports.of("]C0", new byte[] {'7', '8'}, 1), 8);
        assertThat(parser.accept(late, THEN)).extracting(ScanData::label).containsExactly("78");
        assertThat(parser.accept(Arrays.copyOf(late, 7), THEN)).isEmpty();
        assertThat(parser.dropped()).isOne();
    }

    @Test
    void whatWasBegunIsDroppedWithAnImpossibleReport() {
        parser.accept(Reports.first(Reports.of("]C0", "half".repeat(20))), THEN);
        var impossible = Reports.of("]C0", "");
        impossible[1] = 99;
        parser.accept(impossible, THEN);
        assertThat(parser.dropped()).as("the half and the impossible one").isEqualTo(2);
        assertThat(parser.untilGap(THEN)).isEmpty();
        assertThat(parser.accept(Reports.of("]A0", "CB-0043"), THEN))
                .containsExactly(new ScanData("CB-0043", Symbology.CODE_39));
    }

    @Test
    void whatIsNotUtf8IsLatin1() {
        var text = "Zo\u00EB\0".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(parser.accept(Reports.of("]C0", text, 0), THEN))
                .extracting(ScanData::label)
                .containsExactly("Zo\u00EB");
    }

    private static long after(long millis) {
        return THEN + Duration.ofMillis(millis).toNanos();
    }
}
