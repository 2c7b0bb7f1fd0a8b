package org.swapbay.hardware.scanner.hid;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.hardware.fuzz.FuzzInput;
import org.swapbay.hardware.fuzz.Seeds;
import org.swapbay.hardware.scanner.ScanData;

class HidReportsGuidedFuzzTests {

    private static final Duration GAP = Duration.ofMillis(250);
    /** Long after the machine was started. */
    private static final long BEGINNING = Duration.ofDays(40).toNanos();

    private static final String[] IDENTIFIERS = {"]C0", "]Q1", "]A0", "]Z6", "]L2", "\0\0\0", "x]C", "]]]"};

    /** What comes after a silence, whole reports but for the last. */
    private record Burst(Duration silence, byte[] reports) {}

    static Stream<byte[]> seeds() {
        var reads = Stream.of("CB-0042", "S1234567\r", "x".repeat(130), "\r\0", "Zoë", "");
        return Stream.concat(reads.map(HidReportsGuidedFuzzTests::seed), Seeds.of("hid-reports"));
    }

    /** A read in the form that {@link #bursts} reads: good reports, one behind the other. */
    private static byte[] seed(String text) {
        var all = new ByteArrayOutputStream();
        var left = text.getBytes(StandardCharsets.UTF_8);
        do {
            var count = Math.min(56, left.length);
            var rest = left.length - count;
            all.writeBytes(new byte[] {0, (byte) (rest > 0 ? 8 : 0), (byte) count});
            all.write(left, 0, count);
            left = Arrays.copyOfRange(left, count, left.length);
        } while (left.length > 0);
        return all.toByteArray();
    }

    @MethodSource("seeds")
    @FuzzTest
    void noHalfOfAReadIsEverPutToAnother(byte[] input) {
        var bursts = bursts(new FuzzInput(input));
        var parser = new HidPosParser();
        var apart = new HidPosParser();
        var reads = new ArrayList<ScanData>();
        var readsApart = new ArrayList<ScanData>();
        var now = BEGINNING;
        var quiet = Duration.ZERO;
        for (var burst : bursts) {
            now += burst.silence().toNanos();
            quiet = quiet.plus(burst.silence());
            // Nothing that came before a silence as long as this can have to do with what comes after it.
            if (quiet.compareTo(GAP) >= 0) apart = new HidPosParser();
            if (burst.reports().length > 0) quiet = Duration.ZERO;
            reads.addAll(parser.accept(burst.reports(), now));
            for (var report : reports(burst.reports())) readsApart.addAll(apart.accept(report, now));
            assertThat(apart.idle(now)).isEmpty();
            assertThat(parser.untilGap(now)).isEqualTo(apart.untilGap(now));
            assertThat(parser.untilGap(now).orElse(GAP)).isBetween(Duration.ZERO, GAP);
            assertThat(parser.idle(now)).isEmpty();
        }
        assertThat(reads).isEqualTo(readsApart);
        reads.forEach(HidReportsGuidedFuzzTests::check);
        assertThat(parser.dropped()).isBetween(0L, 2L * input.length);
        goodReadIsFoundNext(parser, now + GAP.toNanos());
        anyTextComesBack(new String(input, StandardCharsets.UTF_8));
    }

    private static List<Burst> bursts(FuzzInput fuzz) {
        var bursts = new ArrayList<Burst>();
        var silence = Duration.ZERO;
        var reports = new ByteArrayOutputStream();
        while (!fuzz.isEmpty()) {
            switch (fuzz.below(6)) {
                case 0, 1, 2 -> good(fuzz, reports);
                case 3 -> damaged(fuzz, reports);
                case 4 -> {
                    // One that breaks off, and so is the last of its burst.
                    reports.writeBytes(some(fuzz, fuzz.below(HidPosParser.REPORT)));
                    bursts.add(new Burst(silence, reports.toByteArray()));
                    reports.reset();
                    silence = Duration.ZERO;
                }
                default -> {
                    bursts.add(new Burst(silence, reports.toByteArray()));
                    reports.reset();
                    silence = Duration.ofMillis(4L * fuzz.octet());
                }
            }
        }
        bursts.add(new Burst(silence, reports.toByteArray()));
        return bursts;
    }

    /** As a scanner sends it, or with everything one byte later. */
    private static void good(FuzzInput fuzz, ByteArrayOutputStream to) {
        var form = fuzz.octet();
        var identifier = IDENTIFIERS[form % IDENTIFIERS.length].getBytes(StandardCharsets.US_ASCII);
        var report = new byte[HidPosParser.REPORT];
        var shift = form >> 4 & 1;
        var text = some(fuzz, fuzz.below(57));
        report[0] = 2;
        report[1 + shift] = (byte) text.length;
        System.arraycopy(identifier, 0, report, 2 + shift, identifier.length);
        System.arraycopy(text, 0, report, 5 + shift, text.length);
        report[63] = (byte) (form >> 3 & 1);
        to.writeBytes(report);
    }

    private static void damaged(FuzzInput fuzz, ByteArrayOutputStream to) {
        var report = new byte[HidPosParser.REPORT];
        report[0] = (byte) (2 ^ fuzz.below(2));
        for (var hits = fuzz.below(8); hits > 0; hits--) report[fuzz.below(report.length)] = (byte) fuzz.octet();
        to.writeBytes(report);
    }

    private static byte[] some(FuzzInput fuzz, int count) {
        var bytes = new byte[count];
        for (var n = 0; n < count; n++) bytes[n] = (byte) fuzz.octet();
        return bytes;
    }

    private static List<byte[]> reports(byte[] burst) {
        var reports = new ArrayList<byte[]>();
        for (var from = 0; from < burst.length; from += HidPosParser.REPORT)
            reports.add(Arrays.copyOfRange(burst, from, Math.min(from + HidPosParser.REPORT, burst.length)));
        return reports;
    }

    private static void check(ScanData read) {
        assertThat(read.label())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(HidPosParser.LONGEST_READ)
                .doesNotContain("\0")
                .doesNotEndWith("\r");
    }

    private static void goodReadIsFoundNext(HidPosParser parser, long now) {
        assertThat(parser.accept(Reports.of("]C0", "CB-0001"), now))
                .extracting(ScanData::label)
                .containsExactly("CB-0001");
        assertThat(parser.untilGap(now)).isEmpty();
    }

    private static void anyTextComesBack(String text) {
        var label = text.codePoints()
                .filter(character -> character >= 0x20)
                .limit(1000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (label.isEmpty()) return;
        assertThat(new HidPosParser().accept(Reports.of("]C0", label), BEGINNING))
                .extracting(ScanData::label)
                .containsExactly(label);
    }
}
