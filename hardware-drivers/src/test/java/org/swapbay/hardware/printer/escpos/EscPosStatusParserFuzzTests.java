package org.swapbay.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.swapbay.hardware.FrameFuzz;
import org.swapbay.hardware.VectorFile;

@Timeout(600)
class EscPosStatusParserFuzzTests {

    @Test
    void everyByteIsPartOfAReplyOrCountedAsNoiseAndAGoodFrameIsFoundAfterwards() {
        var good = Stream.of("epson-tm-u220/real-time-status.txt", "epson-tm-t88iii/automatic-status.txt")
                .flatMap(path -> VectorFile.read(path).stream())
                .map(VectorFile.Vector::bytes)
                .toList();
        var parser = new EscPosStatusParser();
        var fed = new AtomicLong();
        var understood = new AtomicLong();

        FrameFuzz.feed(1, good, frame -> {
            fed.addAndGet(frame.length);
            for (var reply : parser.accept(frame)) {
                understood.addAndGet(reply instanceof PrinterReply.Automatic automatic ? lengthOf(automatic) : 1);
            }
        });

        long held = fed.get() - understood.get() - parser.noise();
        assertThat(held).isBetween(0L, 3L);
        assertThat(parser.accept(new byte[] {0x18, 0x00, 0x0C, 0x00}))
                .containsExactly(new PrinterReply.Automatic(0x18, 0x00, 0x0C, 0x00));
    }

    // Whatever was taken for a status reads as one, without an exception.
    private static int lengthOf(PrinterReply.Automatic frame) {
        assertThat(EscPosStatus.ofAutomatic(frame).paper()).isNotNull();
        return 4;
    }
}
