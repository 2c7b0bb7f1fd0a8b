package org.swapbay.hardware.printer.escpos;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.swapbay.hardware.printer.Receipt;
import org.swapbay.hardware.printer.Receipt.Align;
import org.swapbay.hardware.printer.Receipt.Line;
import org.swapbay.hardware.printer.Receipt.Style;

/**
 * Writes receipts in ESC/POS for one profile. Whatever the receipt holds, only this class decides what is a command:
 * texts lose their control characters, codes that cannot be drawn are printed as text, and the paper is bounded.
 */
public final class EscPosComposer {

    private static final int MOST_FEED = 20;
    private static final int BARCODE_DOTS_HIGH = 80;
    private static final int WIDE_MODULE = 3;
    private static final int NARROW_MODULE = 2;
    // Ten modules on either side: the quiet zone Code 128 needs.
    private static final int QUIET_MODULES = 20;
    private static final String CUT_SHORT = "[...]";

    private final EscPosProfile profile;

    public EscPosComposer(EscPosProfile profile) {
        this.profile = profile;
    }

    /** Never fails and never grows beyond {@link EscPosProfile#longestMillimetres()} but for the last line. */
    public EscPosReceipt compose(Receipt receipt) {
        var paper = new EscPosBytes(profile);
        paper.initialise();
        for (var line : receipt.lines()) {
            if (paper.millimetres() >= profile.longestMillimetres()) {
                paper.line(CUT_SHORT);
                break;
            }
            compose(line, paper);
        }
        paper.feed(profile.linesToCutter());
        paper.cut(profile.partialCut());
        return paper.finish();
    }

    private void compose(Line line, EscPosBytes paper) {
        switch (line) {
            case Line.Text(var text, var style, var align) -> text(text, style, align, paper);
            case Line.Pair(var left, var right) ->
                lines(TextColumns.pair(printable(left), printable(right), profile.columns()), paper);
            case Line.Rule() -> paper.line("-".repeat(profile.columns()));
            case Line.Feed(int lines) -> paper.feed(Math.clamp(lines, 0, MOST_FEED));
            case Line.Code128(var text) -> code128(text, paper);
            case Line.Qr(var text) -> qr(text, paper);
        }
    }

    private void text(String text, Style style, Align align, EscPosBytes paper) {
        paper.align(align);
        paper.style(style);
        int columns = style == Style.LARGE ? profile.columns() / 2 : profile.columns();
        lines(TextColumns.wrap(printable(text), columns), paper);
        paper.style(Style.PLAIN);
        paper.align(Align.LEFT);
    }

    private void code128(String text, EscPosBytes paper) {
        var printable = PrintableText.withoutControls(text);
        boolean ascii = printable.chars().allMatch(character -> character >= 0x20 && character < 0x7F);
        if (printable.isEmpty() || !ascii) {
            text(printable, Style.PLAIN, Align.CENTRE, paper);
            return;
        }
        var code = Code128Subsets.of(printable);
        int modules = code.modules() + QUIET_MODULES;
        int width = modules * WIDE_MODULE <= profile.dots() ? WIDE_MODULE : NARROW_MODULE;
        // What fits on the widest paper has far fewer than the 255 bytes that GS k can count.
        if (modules * width > profile.dots()) {
            text(printable, Style.PLAIN, Align.CENTRE, paper);
            return;
        }
        paper.align(Align.CENTRE);
        paper.code128(code.bytes(), width, BARCODE_DOTS_HIGH);
        paper.align(Align.LEFT);
    }

    private void qr(String text, EscPosBytes paper) {
        var content = PrintableText.withoutControls(text);
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var size = QrSize.of(bytes.length, profile.dots());
        if (content.isEmpty() || size.isEmpty()) {
            text(content, Style.PLAIN, Align.LEFT, paper);
            return;
        }
        paper.align(Align.CENTRE);
        paper.qr(bytes, size.get());
        paper.align(Align.LEFT);
    }

    private String printable(String text) {
        return PrintableText.of(text, profile.pages());
    }

    private void lines(List<String> lines, EscPosBytes paper) {
        for (var line : lines) {
            if (paper.millimetres() >= profile.longestMillimetres()) {
                return;
            }
            paper.line(line);
        }
    }
}
