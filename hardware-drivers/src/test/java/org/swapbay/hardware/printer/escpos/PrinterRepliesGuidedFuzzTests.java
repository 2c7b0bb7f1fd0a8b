package org.swapbay.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.hardware.VectorFile;
import org.swapbay.hardware.fuzz.FuzzInput;
import org.swapbay.hardware.fuzz.Seeds;
import org.swapbay.hardware.printer.PrinterStatus;
import org.swapbay.hardware.printer.PrinterStatus.Fault;
import org.swapbay.hardware.printer.PrinterStatus.Paper;

class PrinterRepliesGuidedFuzzTests {

    static Stream<byte[]> seeds() {
        var makers = Stream.of("epson-tm-u220/real-time-status.txt", "epson-tm-t88iii/automatic-status.txt")
                .flatMap(path -> VectorFile.read(path).stream())
                .map(vector -> Seeds.behind(vector.bytes(), 3));
        return Stream.concat(makers, Seeds.of("printer-replies"));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesFromThePrinterAreRepliesOrCountedNoiseHoweverTheyAreCut(byte[] input) {
        var fuzz = new FuzzInput(input);
        int seed = fuzz.octet();
        var stream = fuzz.rest();
        var replies = replies(List.of(stream), stream.length);
        assertThat(replies(FuzzInput.singleBytes(stream), stream.length)).isEqualTo(replies);
        assertThat(replies(FuzzInput.pieces(stream, seed), stream.length)).isEqualTo(replies);
        replies.forEach(PrinterRepliesGuidedFuzzTests::check);
        realTime(stream);
    }

    private static List<PrinterReply> replies(List<byte[]> pieces, int fed) {
        var parser = new EscPosStatusParser();
        var replies = new ArrayList<PrinterReply>();
        for (var piece : pieces) replies.addAll(parser.accept(piece));
        int told = replies.stream().mapToInt(reply -> bytes(reply).length).sum();
        assertThat(fed - told - parser.noise()).as("held").isBetween(0L, 3L);

        parser.reset();
        assertThat(told + parser.noise()).as("told or noise").isEqualTo(fed);
        assertThat(parser.accept(new byte[] {0x18, 0x00, 0x0C, 0x00}))
                .containsExactly(new PrinterReply.Automatic(0x18, 0x00, 0x0C, 0x00));
        return replies;
    }

    /** Each reply read alone is that reply again. */
    private static void check(PrinterReply reply) {
        assertThat(new EscPosStatusParser().accept(bytes(reply))).containsExactly(reply);
        if (reply instanceof PrinterReply.Automatic automatic) honest(EscPosStatus.ofAutomatic(automatic));
    }

    private static byte[] bytes(PrinterReply reply) {
        return switch (reply) {
            case PrinterReply.RealTime(var value) -> new byte[] {(byte) value};
            case PrinterReply.InOrder(var value) -> new byte[] {(byte) value};
            case PrinterReply.FlowControl(var mayWrite) -> new byte[] {(byte) (mayWrite ? 0x11 : 0x13)};
            case PrinterReply.Automatic(var first, var second, var third, var fourth) ->
                new byte[] {(byte) first, (byte) second, (byte) third, (byte) fourth};
        };
    }

    private static void realTime(byte[] stream) {
        if (stream.length < 4) return;
        honest(EscPosStatus.ofRealTime(
                new int[] {stream[0] & 0xFF, stream[1] & 0xFF, stream[2] & 0xFF, stream[3] & 0xFF}));
    }

    /** Nobody is sent to a printer that cannot print. */
    private static void honest(PrinterStatus status) {
        if (status.online()) {
            assertThat(status.paper()).isNotEqualTo(Paper.END);
            assertThat(status.fault()).isEqualTo(Fault.NONE);
            assertThat(status.coverOpen()).isFalse();
        }
    }
}
