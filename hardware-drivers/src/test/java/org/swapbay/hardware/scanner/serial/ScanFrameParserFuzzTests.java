package org.swapbay.hardware.scanner.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.swapbay.hardware.FrameFuzz;
import org.swapbay.hardware.VectorFile;
import org.swapbay.hardware.scanner.ScanData;
import org.swapbay.hardware.scanner.Symbology;

@Timeout(600)
class ScanFrameParserFuzzTests {

    @ParameterizedTest
    @EnumSource
    void noReadIsEverEmptyOrTooLongAndAGoodReadIsFoundAfterwards(ScanSettings.Ending ending) {
        var good = Stream.of("aim/identifiers.txt", "honeywell-cf3680/replies.txt", "newland-nls-hr52/replies.txt")
                .flatMap(path -> VectorFile.read(path).stream())
                .map(VectorFile.Vector::bytes)
                .toList();
        var gap = Duration.ofMillis(50);
        var parser = new ScanFrameParser(new ScanSettings("", ending, gap, true));
        var now = new AtomicLong();

        FrameFuzz.feed(2, good, frame -> {
            // Some frames come at once, some after a gap.
            long time = now.addAndGet(frame.length * 2_000_000L);
            parser.accept(frame, time).forEach(ScanFrameParserFuzzTests::check);
            parser.idle(time + gap.toNanos() / 2).ifPresent(ScanFrameParserFuzzTests::check);
        });

        parser.reset();
        assertThat(parser.accept("]C0CB1\r".getBytes(StandardCharsets.US_ASCII), now.get()))
                .containsExactly(new ScanData("CB1", Symbology.CODE_128));
    }

    private static void check(ScanData read) {
        if (read.label().isEmpty() || read.label().length() > ScanFrameParser.LONGEST_READ) {
            throw new AssertionError(read + " from the fuzz");
        }
    }
}
