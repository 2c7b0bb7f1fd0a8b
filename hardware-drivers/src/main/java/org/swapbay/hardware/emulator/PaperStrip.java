package org.swapbay.hardware.emulator;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of paper that came out of the printer.
 *
 * @param marks top to bottom
 * @param millimetres its length
 * @param cut whether the cutter took it off; otherwise it still hangs in the printer, or was torn off
 */
public record PaperStrip(List<PaperMark> marks, int millimetres, boolean cut) {

    public PaperStrip {
        marks = List.copyOf(marks);
    }

    /** Everything readable, line by line; codes stand in brackets. */
    public String text() {
        return marks.stream()
                .map(mark -> switch (mark) {
                    case PaperMark.Text(var text, var bold, var large, var centred) -> text;
                    case PaperMark.Code128(var text) -> "[Code 128 " + text + "]";
                    case PaperMark.Qr(var text) -> "[QR " + text + "]";
                })
                .collect(Collectors.joining("\n"));
    }
}
