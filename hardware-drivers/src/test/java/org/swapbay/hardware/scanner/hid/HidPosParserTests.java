package org.swapbay.hardware.scanner.hid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.scanner.ScanData;
import org.swapbay.hardware.scanner.Symbology;
import org.swapbay.hardware.transport.Bytes;

class HidPosParserTests {

    private final HidPosParser parser = new HidPosParser();

    /** Laid out by the tables in Access-IS's ATR110 (p. 33) and LSR118 (p. 68) manuals. */
    @Test
    void aReportOfTheMakersManualIsARead() {
        var report = Bytes.ofHex("02 06 5D 43 30 41 42 31 32 33 34")
                .plus(Bytes.copyOf(new byte[50]))
                .plus(Bytes.ofHex("6A 00 00"));
        assertThat(report.length()).isEqualTo(64);
        assertThat(parser.accept(report.toArray(), 0)).containsExactly(new ScanData("AB1234", Symbology.CODE_128));
    }

    @Test
    void aLongReadComesInSeveralReportsAndIsOne() {
        var text = "0123456789".repeat(6);
        var reports = Reports.of("]Q1", text);
        assertThat(reports).hasSize(2 * HidPosParser.REPORT);
        assertThat(parser.accept(Reports.first(reports), 0)).isEmpty();
        assertThat(parser.accept(Arrays.copyOfRange(reports, 64, 128), 1))
                .containsExactly(new ScanData(text, Symbology.QR));
    }

    @Test
    void reportsThatArriveTogetherAreTakenApart() {
        var both = Bytes.copyOf(Reports.of("]C0", "CB-0042")).plus(Bytes.copyOf(Reports.of("]A0", "CB-0043")));
        assertThat(parser.accept(both.toArray(), 0))
                .containsExactly(
                        new ScanData("CB-0042", Symbology.CODE_128), new ScanData("CB-0043", Symbology.CODE_39));
    }

    @Test
    void aDeviceThatPutsEverythingOneByteLaterIsRead() {
        var late = Reports.of("]C0", "CB-0042".getBytes(StandardCharsets.UTF_8), 1);
        assertThat(parser.accept(late, 0)).containsExactly(new ScanData("CB-0042", Symbology.CODE_128));
    }

    @Test
    void halfAReadWhoseRestNeverComesIsDropped() {
        parser.accept(Reports.first(Reports.of("]C0", "x".repeat(60))), 0);
        assertThat(parser.untilGap(0)).contains(Duration.ofMillis(250));
        parser.idle(Duration.ofMillis(300).toNanos());
        assertThat(parser.dropped()).isOne();
        assertThat(parser.accept(
                        Reports.of("]C0", "CB-0042"), Duration.ofMillis(301).toNanos()))
                .containsExactly(new ScanData("CB-0042", Symbology.CODE_128));
    }

    @Test
    void whatIsNoReadIsNone() {
        assertThat(parser.accept(Reports.of("]Z6", "REVINF:1.2"), 0)).isEmpty();
        assertThat(parser.accept(Reports.of("]C0", ""), 1)).isEmpty();
        assertThat(parser.accept(Reports.of("]C0", "\r"), 2)).isEmpty();
        var keyboard = new byte[64];
        keyboard[0] = 1;
        assertThat(parser.accept(keyboard, 3)).isEmpty();
        assertThat(parser.accept(new byte[] {2, 3}, 4)).isEmpty();
        assertThat(parser.accept(Reports.of("]C0", "CB-0042\r"), 5))
                .containsExactly(new ScanData("CB-0042", Symbology.CODE_128));
    }

    @Test
    void anEndlessReadFillsNoMemoryAndIsDropped() {
        assertThat(parser.accept(Reports.of("]Q1", "x".repeat(5000)), 0)).isEmpty();
        assertThat(parser.dropped()).isOne();
    }

    @Test
    void hostileReportsBreakNothing() {
        var random = new Random(42);
        assertThatCode(() -> {
                    for (var round = 0; round < 200_000; round++) {
                        var report = new byte[random.nextInt(130)];
                        random.nextBytes(report);
                        if (report.length > 0 && random.nextBoolean()) report[0] = 2;
                        parser.accept(report, round);
                    }
                })
                .doesNotThrowAnyException();
    }
}
