package org.swapbay.hardware.scanner.serial;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.hardware.VectorFile;
import org.swapbay.hardware.fuzz.FuzzInput;
import org.swapbay.hardware.fuzz.Seeds;
import org.swapbay.hardware.scanner.ScanData;
import org.swapbay.hardware.scanner.serial.ScanSettings.Ending;

class ScansGuidedFuzzTests {

    private static final Duration GAP = Duration.ofMillis(100);
    private static final int SETUPS = 12;
    /** In the fuzzed stream these are not sent: a pause of so many times 4 ms, and a run of so many times 64 letters. */
    private static final int PAUSE = 0xFF;

    private static final int RUN = 0xFE;
    /** Letters of all runs together: beyond a read that is too long twice over there is nothing new, only time. */
    private static final int MOST_RUN = 3 * ScanFrameParser.LONGEST_READ;

    /** What comes after a silence. */
    private record Burst(long silence, byte[] bytes) {}

    private record Outcome(List<ScanData> reads, long dropped, long makersReplies) {}

    static Stream<byte[]> seeds() {
        var makers = Stream.of("aim/identifiers.txt", "honeywell-cf3680/replies.txt", "newland-nls-hr52/replies.txt")
                .flatMap(path -> VectorFile.read(path).stream())
                .flatMap(
                        vector -> IntStream.range(0, SETUPS).mapToObj(setup -> Seeds.behind(vector.bytes(), setup, 5)));
        return Stream.concat(makers, Seeds.of("scans"));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesInAnyRhythmAreTheSameReadsHoweverTheyAreCut(byte[] input) {
        var fuzz = new FuzzInput(input);
        var settings = settings(fuzz.below(SETUPS));
        int seed = fuzz.octet();
        var stream = fuzz.rest();
        var bursts = bursts(new FuzzInput(stream));

        var outcome = play(settings, bursts, List::of);
        assertThat(play(settings, bursts, FuzzInput::singleBytes)).isEqualTo(outcome);
        assertThat(play(settings, bursts, bytes -> FuzzInput.pieces(bytes, seed)))
                .isEqualTo(outcome);
        outcome.reads().forEach(ScansGuidedFuzzTests::check);
        anyTextComesBack(settings, new String(stream, StandardCharsets.UTF_8));
    }

    private static ScanSettings settings(int number) {
        var ending = Ending.values()[number % 3];
        return new ScanSettings(number / 3 % 2 == 0 ? "" : "#", ending, GAP, number / 6 == 0);
    }

    private static List<Burst> bursts(FuzzInput fuzz) {
        var bursts = new ArrayList<Burst>();
        var bytes = new ByteArrayOutputStream();
        long silence = 0;
        var run = 0;
        while (!fuzz.isEmpty()) {
            int octet = fuzz.octet();
            if (octet == PAUSE) {
                bursts.add(new Burst(silence, bytes.toByteArray()));
                bytes.reset();
                silence = Duration.ofMillis(4L * fuzz.octet()).toNanos();
            } else if (octet == RUN) {
                var letters = Math.min(64 * fuzz.octet(), MOST_RUN - run);
                bytes.writeBytes("A".repeat(letters).getBytes(StandardCharsets.US_ASCII));
                run += letters;
            } else {
                bytes.write(octet);
            }
        }
        bursts.add(new Burst(silence, bytes.toByteArray()));
        return bursts;
    }

    private static Outcome play(ScanSettings settings, List<Burst> bursts, Function<byte[], List<byte[]>> cut) {
        var parser = new ScanFrameParser(settings);
        var reads = new ArrayList<ScanData>();
        long now = 0;
        for (var burst : bursts) {
            long before = parser.untilGap(now).orElse(GAP).toNanos() - 1;
            if (before >= 0)
                assertThat(parser.idle(now + Math.min(burst.silence(), before)))
                        .as("nothing ends before the gap")
                        .isEmpty();
            now += burst.silence();
            // Silences in a row are one: whoever listens looks after each.
            reads.addAll(parser.accept(new byte[0], now));
            for (var piece : cut.apply(burst.bytes())) reads.addAll(parser.accept(piece, now));
            assertThat(parser.untilGap(now).orElse(GAP)).isBetween(Duration.ZERO, GAP);
        }
        var outcome = new Outcome(List.copyOf(reads), parser.dropped(), parser.makersReplies());
        goodReadIsFoundNext(parser, settings, now);
        return outcome;
    }

    private static void goodReadIsFoundNext(ScanFrameParser parser, ScanSettings settings, long now) {
        parser.accept(new byte[] {'\r'}, now);
        assertThat(parser.accept(sent(settings, "CB-0001"), now))
                .extracting(ScanData::label)
                .containsExactly("CB-0001");
        assertThat(parser.untilGap(now)).isEmpty();
    }

    private static void check(ScanData read) {
        assertThat(read.label()).isNotEmpty().doesNotContainPattern("[\\x00\\t\\n\\r\\x03]");
        assertThat(read.label().length()).isLessThanOrEqualTo(ScanFrameParser.LONGEST_READ);
    }

    private static void anyTextComesBack(ScanSettings settings, String text) {
        var label = text.codePoints()
                .filter(character -> character >= 0x20 && character != 0x7F)
                .limit(1000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (label.isEmpty()) return;
        assertThat(new ScanFrameParser(settings).accept(sent(settings, label), 0))
                .extracting(ScanData::label)
                .containsExactly(label);
    }

    private static byte[] sent(ScanSettings settings, String label) {
        var aim = settings.aimIdentifiers() ? "]C0" : "";
        return (settings.prefix() + aim + label + "\r").getBytes(StandardCharsets.UTF_8);
    }
}
