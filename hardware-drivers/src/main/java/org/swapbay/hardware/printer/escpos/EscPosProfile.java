package org.swapbay.hardware.printer.escpos;

import java.util.List;

/**
 * What one model can do.
 *
 * @param columns characters a line in font A: 48 on 80 mm paper with 576 dots, 42 with 512 dots, 32 on 58 mm
 * @param dots printable dots a line, 8 to the millimetre
 * @param pages the code tables the model holds, the preferred one first; never empty
 * @param partialCut leaves the receipt hanging by a corner, so that it does not fall to the floor
 * @param linesToCutter blank lines that bring the last line past the cutter
 * @param answersInOrder knows {@code GS r}, whose answer comes once all before it was carried out: proof that the
 *     receipt was printed and not only swallowed
 * @param longestMillimetres no receipt gets longer than this, whatever it holds
 */
public record EscPosProfile(
        int columns,
        int dots,
        List<CodePage> pages,
        boolean partialCut,
        int linesToCutter,
        boolean answersInOrder,
        int longestMillimetres) {

    private static final int LONGEST_MILLIMETRES = 600;

    public EscPosProfile {
        pages = List.copyOf(pages);
        if (pages.isEmpty() || columns < 16 || columns > 96 || dots < 256 || dots > 832 || linesToCutter < 0) {
            throw new IllegalArgumentException("no such printer: " + columns + " columns, " + dots + " dots, " + pages);
        }
    }

    /** Epson TM-T20, TM-T88 and what imitates them on 80 mm paper at 203 dpi: 48 columns. */
    public static EscPosProfile eightyMillimetres() {
        return new EscPosProfile(48, 576, List.of(CodePage.values()), true, 4, true, LONGEST_MILLIMETRES);
    }

    /** The same with 512 dots, as in the 42-column mode of the TM-T88. */
    public static EscPosProfile fortyTwoColumns() {
        return new EscPosProfile(42, 512, List.of(CodePage.values()), true, 4, true, LONGEST_MILLIMETRES);
    }
}
