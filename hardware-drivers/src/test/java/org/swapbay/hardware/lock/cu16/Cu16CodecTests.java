package org.swapbay.hardware.lock.cu16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.hardware.framing.FrameParser;
import org.swapbay.hardware.framing.FrameParser.Received;
import org.swapbay.hardware.lock.Vector;
import org.swapbay.hardware.transport.Bytes;

class Cu16CodecTests {

    static List<Vector> vectors() {
        return Vector.of("cu16");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyFrameMatchesTheMakersBytes(Vector vector) {
        var frame = decode(vector.bytes());
        assertThat(frame).hasToString(vector.frame());
        assertThat(frame instanceof Cu16Reply).isEqualTo(vector.fromBoard());
        assertThat(Cu16Codec.encode(frame)).isEqualTo(vector.bytes());
    }

    static Stream<Cu16Frame> frames() {
        return IntStream.rangeClosed(0, 14)
                .boxed()
                .flatMap(board -> Stream.of(
                        new Cu16Command.Status(board),
                        new Cu16Command.StatusOfAll(),
                        new Cu16Command.Unlock(board, board + 2),
                        new Cu16Command.UnlockAll(board),
                        new Cu16Command.SetUnlockTime(board, Duration.ofMillis(10 + 4000L * board)),
                        new Cu16Command.ReadUnlockTime(board),
                        new Cu16Reply(board, board % 2 == 0, 0x8001 + board, 0x4002 * board & 0xFFFF)));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void whatIsEncodedDecodesToTheSame(Cu16Frame frame) {
        assertThat(decode(Cu16Codec.encode(frame))).isEqualTo(frame);
    }

    @Test
    void theUnlockTimeIsSentInStepsOfTenMilliseconds() {
        // 37 and two bytes, upper first, as one source has it
        assertThat(Cu16Codec.encode(new Cu16Command.SetUnlockTime(1, Duration.ofMillis(3000))))
                .isEqualTo(Bytes.ofHex("02 10 37 01 2C 03 79"));
    }

    @Test
    void lockOneIsTheLowestBitAndLockNineBeginsTheSecondByte() {
        var reply = (Cu16Reply) decode(Bytes.ofHex("02 00 35 01 01 80 80 03 3C"));
        assertThat(IntStream.rangeClosed(1, 16).filter(reply::hook)).containsExactly(1, 9);
        assertThat(IntStream.rangeClosed(1, 16).filter(reply::item)).containsExactly(8, 16);
    }

    @Test
    void noAddressCanMeanAllBoardsByAccident() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cu16Command.Unlock(15, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cu16Command.Unlock(0, 17));
        assertThat(new FrameParser<>(Cu16Codec.FRAMING).accept(Bytes.ofHex("02 F0 31 03 26")))
                .noneMatch(Received.Frame.class::isInstance);
    }

    private static Cu16Frame decode(Bytes bytes) {
        var received = new FrameParser<>(Cu16Codec.FRAMING).accept(bytes);
        assertThat(received).hasSize(1);
        assertThat(received.getFirst()).isInstanceOf(Received.Frame.class);
        return ((Received.Frame<Cu16Frame>) received.getFirst()).frame();
    }
}
