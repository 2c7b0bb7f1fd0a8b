package org.swapbay.kiosk.devices;

import org.swapbay.hardware.printer.Receipt.Align;
import org.swapbay.hardware.printer.Receipt.Style;

/** The same receipt in the printer's words. */
final class PrintedReceipt {

    private PrintedReceipt() {}

    static org.swapbay.hardware.printer.Receipt of(Receipt receipt) {
        return new org.swapbay.hardware.printer.Receipt(
                receipt.lines().stream().map(PrintedReceipt::line).toList());
    }

    private static org.swapbay.hardware.printer.Receipt.Line line(Receipt.Line line) {
        return switch (line) {
            case Receipt.Line.Text(var text, var style, var align) ->
                new org.swapbay.hardware.printer.Receipt.Line.Text(text, style(style), align(align));
            case Receipt.Line.Pair(var left, var right) ->
                new org.swapbay.hardware.printer.Receipt.Line.Pair(left, right);
            case Receipt.Line.Rule() -> new org.swapbay.hardware.printer.Receipt.Line.Rule();
            case Receipt.Line.Feed(var lines) -> new org.swapbay.hardware.printer.Receipt.Line.Feed(lines);
            case Receipt.Line.Code128(var text) -> new org.swapbay.hardware.printer.Receipt.Line.Code128(text);
            case Receipt.Line.Qr(var text) -> new org.swapbay.hardware.printer.Receipt.Line.Qr(text);
        };
    }

    private static Style style(Receipt.Style style) {
        return switch (style) {
            case PLAIN -> Style.PLAIN;
            case BOLD -> Style.BOLD;
            case LARGE -> Style.LARGE;
        };
    }

    private static Align align(Receipt.Align align) {
        return switch (align) {
            case LEFT -> Align.LEFT;
            case CENTRE -> Align.CENTRE;
        };
    }
}
