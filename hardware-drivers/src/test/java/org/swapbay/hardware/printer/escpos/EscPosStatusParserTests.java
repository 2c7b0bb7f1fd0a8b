package org.swapbay.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.hardware.VectorFile;
import org.swapbay.hardware.VectorFile.Vector;
import org.swapbay.hardware.printer.PrinterStatus;

class EscPosStatusParserTests {

    private static final byte[] NOISE = {(byte) 0xFF, (byte) 0x81, 0x55, 0x07};

    private final EscPosStatusParser parser = new EscPosStatusParser();

    static List<Vector> realTime() {
        return VectorFile.read("epson-tm-u220/real-time-status.txt");
    }

    static List<Vector> automatic() {
        return VectorFile.read("epson-tm-t88iii/automatic-status.txt");
    }

    @ParameterizedTest
    @MethodSource("realTime")
    void theMakersRealTimeAnswersMeanWhatTheManualSays(Vector vector) {
        var values = parser.accept(vector.bytes()).stream()
                .mapToInt(reply -> ((PrinterReply.RealTime) reply).value())
                .toArray();
        assertThat(words(EscPosStatus.ofRealTime(values))).isEqualTo(vector.meaning());
    }

    @ParameterizedTest
    @MethodSource("automatic")
    void theMakersAutomaticStatusMeansWhatTheManualSaysHoweverItIsCut(Vector vector) {
        for (int first = 0; first <= 4; first++) {
            for (int second = first; second <= 4; second++) {
                var replies = new ArrayList<PrinterReply>();
                replies.addAll(parser.accept(Arrays.copyOfRange(vector.bytes(), 0, first)));
                replies.addAll(parser.accept(Arrays.copyOfRange(vector.bytes(), first, second)));
                replies.addAll(parser.accept(Arrays.copyOfRange(vector.bytes(), second, 4)));
                assertThat(replies).hasSize(1);
                var status = EscPosStatus.ofAutomatic((PrinterReply.Automatic) replies.getFirst());
                assertThat(words(status)).isEqualTo(vector.meaning());
            }
        }
        assertThat(parser.noise()).isZero();
    }

    @Test
    void aRealTimeAnswerAndFlowControlInsideAnAutomaticStatusBreakNothing() {
        assertThat(parser.accept(new byte[] {0x10, 0x12, 0x00, 0x13, 0x0C, 0x11, 0x00}))
                .containsExactly(
                        new PrinterReply.RealTime(0x12),
                        new PrinterReply.FlowControl(false),
                        new PrinterReply.FlowControl(true),
                        new PrinterReply.Automatic(0x10, 0x00, 0x0C, 0x00));
    }

    @Test
    void anAnswerInOrderIsOneByteBetweenFrames() {
        assertThat(parser.accept(new byte[] {0x00, 0x03, 0x0C, 0x0F}))
                .containsExactly(
                        new PrinterReply.InOrder(0x00),
                        new PrinterReply.InOrder(0x03),
                        new PrinterReply.InOrder(0x0C),
                        new PrinterReply.InOrder(0x0F));
    }

    @Test
    void noiseIsCountedAndTheNextFrameIsFound() {
        assertThat(parser.accept(NOISE)).isEmpty();
        assertThat(parser.noise()).isEqualTo(4);
        assertThat(parser.accept(new byte[] {0x18, 0x00, 0x0C, 0x00}))
                .containsExactly(new PrinterReply.Automatic(0x18, 0x00, 0x0C, 0x00));
    }

    @Test
    void aFrameThatBeginsInsideAnotherReplacesIt() {
        assertThat(parser.accept(new byte[] {0x38, 0x00, 0x10, 0x00, 0x03, 0x00}))
                .containsExactly(new PrinterReply.Automatic(0x10, 0x00, 0x03, 0x00));
        assertThat(parser.noise()).isEqualTo(2);
    }

    @Test
    void aForgottenFrameDoesNotTakeTheNextOnesBytes() {
        parser.accept(new byte[] {0x10, 0x00});
        parser.reset();
        assertThat(parser.accept(new byte[] {0x10, 0x00, 0x00, 0x00})).hasSize(1);
        assertThat(parser.noise()).isEqualTo(2);
    }

    private static String words(PrinterStatus status) {
        return (status.online() ? "online " : "offline ")
                + status.paper()
                + (status.coverOpen() ? " open " : " closed ")
                + status.fault();
    }
}
