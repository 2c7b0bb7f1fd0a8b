package org.swapbay.hardware.emulator;

/** One thing a person would see on the paper. */
public sealed interface PaperMark {

    /** A line of text without the blanks at its end; empty for a blank line. */
    record Text(String text, boolean bold, boolean large, boolean centred) implements PaperMark {}

    /** A Code 128 bar code, as a scanner would read it. */
    record Code128(String text) implements PaperMark {}

    /** A QR code, as a phone would read it. */
    record Qr(String text) implements PaperMark {}
}
