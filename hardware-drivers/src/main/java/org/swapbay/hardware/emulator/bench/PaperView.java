package org.swapbay.hardware.emulator.bench;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.swapbay.hardware.emulator.PaperMark;
import org.swapbay.hardware.emulator.PaperStrip;

/**
 * A piece of paper as the page draws it.
 *
 * @param text everything readable on it
 */
record PaperView(int millimetres, boolean cut, String text, List<Mark> marks) {

    /**
     * One thing on the paper.
     *
     * @param kind {@code text}, {@code code128} or {@code qr}
     * @param rows the pixels of a code, row by row, 1 for black; a bar code is one row
     */
    record Mark(String kind, String text, boolean bold, boolean large, boolean centred, List<String> rows) {

        static Mark of(PaperMark mark) {
            return switch (mark) {
                case PaperMark.Text(var text, boolean bold, boolean large, boolean centred) ->
                    new Mark("text", text, bold, large, centred, List.of());
                case PaperMark.Code128(var text) -> code("code128", text);
                case PaperMark.Qr(var text) -> code("qr", text);
            };
        }

        private static Mark code(String kind, String text) {
            try {
                var drawn = kind.equals("qr")
                        ? new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0)
                        : new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1);
                return new Mark(kind, text, false, false, true, rows(drawn));
            } catch (WriterException | IllegalArgumentException e) {
                return new Mark("text", text, false, false, true, List.of());
            }
        }

        private static List<String> rows(BitMatrix drawn) {
            return IntStream.range(0, drawn.getHeight())
                    .mapToObj(y -> IntStream.range(0, drawn.getWidth())
                            .mapToObj(x -> drawn.get(x, y) ? "1" : "0")
                            .collect(Collectors.joining()))
                    .toList();
        }
    }

    static PaperView of(PaperStrip strip) {
        return new PaperView(
                strip.millimetres(),
                strip.cut(),
                strip.text(),
                strip.marks().stream().map(Mark::of).toList());
    }
}
