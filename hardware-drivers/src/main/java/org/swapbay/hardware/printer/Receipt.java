package org.swapbay.hardware.printer;

import java.util.List;

/** What stands on the paper, top to bottom, in words a printer of any make can follow. */
public record Receipt(List<Line> lines) {

    public Receipt {
        lines = List.copyOf(lines);
    }

    /** One thing on the paper. */
    public sealed interface Line {

        /** Text, wrapped at words to the paper's width. Control characters never reach the printer. */
        record Text(String text, Style style, Align align) implements Line {}

        /** Two texts on one line, left and right. */
        record Pair(String left, String right) implements Line {}

        /** A rule across the paper. */
        record Rule() implements Line {}

        /** Blank lines. */
        record Feed(int lines) implements Line {}

        /** Code 128 with its text below. Printable ASCII only. */
        record Code128(String text) implements Line {}

        /** QR, error correction M. */
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
