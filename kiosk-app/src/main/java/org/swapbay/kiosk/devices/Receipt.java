package org.swapbay.kiosk.devices;

import java.util.List;

/** What stands on the paper, top to bottom. */
public record Receipt(List<Line> lines) {

    public Receipt {
        lines = List.copyOf(lines);
    }

    public static Receipt of(Line... lines) {
        return new Receipt(List.of(lines));
    }

    /** Receipts carry names, so a receipt never prints itself into a log. */
    @Override
    public String toString() {
        return "Receipt[" + lines.size() + " lines]";
    }

    /** One thing on the paper. */
    public sealed interface Line {

        /** Text, wrapped at words to the paper's width; control characters never reach the printer. */
        record Text(String text, Style style, Align align) implements Line {

            public Text(String text) {
                this(text, Style.PLAIN, Align.LEFT);
            }

            public static Text bold(String text) {
                return new Text(text, Style.BOLD, Align.LEFT);
            }

            public static Text large(String text) {
                return new Text(text, Style.LARGE, Align.LEFT);
            }

            public Text centred() {
                return new Text(text, style, Align.CENTRE);
            }
        }

        /** Two texts on one line, left and right. */
        record Pair(String left, String right) implements Line {}

        /** A rule across the paper. */
        record Rule() implements Line {}

        /** Blank lines. */
        record Feed(int lines) implements Line {}

        /** Code 128 with its text below. Printable ASCII only. */
        record Code128(String text) implements Line {}

        /** QR code. */
        record Qr(String text) implements Line {}
    }

    /** How text looks. */
    public enum Style {
        PLAIN,
        BOLD,
        LARGE
    }

    /** Where text stands. */
    public enum Align {
        LEFT,
        CENTRE
    }
}
