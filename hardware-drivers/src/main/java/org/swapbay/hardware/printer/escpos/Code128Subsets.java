package org.swapbay.hardware.printer.escpos;

import java.io.ByteArrayOutputStream;

/**
 * Writes the data of {@code GS k 73}: subset B for printable ASCII, subset C for runs of digits where that is shorter
 * (the rules of ISO/IEC 15417 annex E). In this form {@code 7Bh} announces a subset, so the character itself is doubled.
 */
final class Code128Subsets {

    private static final int SHORTEST_RUN_AT_AN_END = 4;
    private static final int SHORTEST_RUN_INSIDE = 6;

    private static final int DLE = 0x10;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean pairsAllowed;
    private char subset;
    private int symbols;

    private Code128Subsets(String text, boolean pairsAllowed) {
        this.pairsAllowed = pairsAllowed;
        int at = 0;
        while (at < text.length()) {
            int digits = digitsFrom(text, at);
            if (digits == 0) {
                writeCharacter(text.charAt(at++));
            } else {
                writeDigits(text.substring(at, at + digits), at == 0, at + digits == text.length());
                at += digits;
            }
        }
    }

    /**
     * Digit pairs become bytes 0 to 99, and "1604" would be {@code DLE EOT}, which printers carry out even inside
     * data. Such a text stays in subset B.
     *
     * @param text printable ASCII only
     */
    static Code128Subsets of(String text) {
        var shortest = new Code128Subsets(text, true);
        return shortest.mayHoldCommand() ? new Code128Subsets(text, false) : shortest;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** The symbol's width in modules: 11 for each symbol and the check symbol, 13 for the stop. */
    int modules() {
        return (symbols + 1) * 11 + 13;
    }

    private void writeDigits(String run, boolean first, boolean last) {
        boolean wholeText = first && last;
        int shortest =
                wholeText && run.length() == 2 ? 2 : first || last ? SHORTEST_RUN_AT_AN_END : SHORTEST_RUN_INSIDE;
        if (!pairsAllowed || run.length() < shortest) {
            run.chars().forEach(digit -> writeCharacter((char) digit));
            return;
        }
        boolean odd = run.length() % 2 == 1;
        int pairsFrom = odd && !first ? 1 : 0;
        int pairsTo = pairsFrom + run.length() / 2 * 2;
        run.substring(0, pairsFrom).chars().forEach(digit -> writeCharacter((char) digit));
        for (int at = pairsFrom; at < pairsTo; at += 2) {
            choose('C');
            out.write(Integer.parseInt(run.substring(at, at + 2)));
            symbols++;
        }
        run.substring(pairsTo).chars().forEach(digit -> writeCharacter((char) digit));
    }

    private void writeCharacter(char character) {
        choose('B');
        out.write(character);
        if (character == '{') {
            out.write('{');
        }
        symbols++;
    }

    private void choose(char wanted) {
        if (subset != wanted) {
            out.write('{');
            out.write(wanted);
            symbols++;
            subset = wanted;
        }
    }

    private boolean mayHoldCommand() {
        for (byte each : out.toByteArray()) {
            if (each == DLE) {
                return true;
            }
        }
        return false;
    }

    private static int digitsFrom(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - at;
    }
}
