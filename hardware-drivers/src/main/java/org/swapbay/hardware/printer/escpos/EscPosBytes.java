package org.swapbay.hardware.printer.escpos;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.printer.Receipt.Align;
import org.swapbay.hardware.printer.Receipt.Style;

/**
 * The commands a receipt needs, and the paper they take. Source of the bytes: the command tables of python-escpos
 * and escpos-coffee, which are Epson's.
 */
final class EscPosBytes {

    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int LF = 0x0A;
    private static final int PUSHED_CHANGES = 0x0E;
    private static final int QUESTION_MARK = '?';
    private static final int DOTS_PER_MILLIMETRE = 8;
    // ESC 2: a sixth of an inch.
    private static final int LINE_DOTS = 34;
    private static final int QR_MODEL_2 = 50;
    private static final int QR_CORRECTION_M = 49;

    private final EscPosProfile profile;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private @Nullable CodePage page;
    private boolean large;
    private int dots;

    EscPosBytes(EscPosProfile profile) {
        this.profile = profile;
    }

    int millimetres() {
        return dots / DOTS_PER_MILLIMETRE;
    }

    EscPosReceipt finish() {
        return new EscPosReceipt(out.toByteArray(), millimetres());
    }

    /** Sets everything back, and has every change of online, error and paper pushed from here on. */
    void initialise() {
        put(ESC, '@');
        put(GS, 'a', PUSHED_CHANGES);
    }

    void align(Align align) {
        put(ESC, 'a', align.ordinal());
    }

    void style(Style style) {
        large = style == Style.LARGE;
        put(ESC, 'E', style == Style.BOLD ? 1 : 0);
        put(GS, '!', large ? 0x11 : 0x00);
    }

    /** @param text printable on the profile's pages */
    void line(String text) {
        turnToPageFor(text);
        text.codePoints().forEach(this::character);
        put(LF);
        dots += large ? 2 * LINE_DOTS : LINE_DOTS;
    }

    void feed(int lines) {
        if (lines > 0) {
            put(ESC, 'd', lines);
            dots += lines * LINE_DOTS;
        }
    }

    /** Its text stands below the bars. */
    void code128(byte[] subsets, int moduleDots, int dotsHigh) {
        put(GS, 'H', 2);
        put(GS, 'f', 0);
        put(GS, 'h', dotsHigh);
        put(GS, 'w', moduleDots);
        put(GS, 'k', 73, subsets.length);
        out.writeBytes(subsets);
        dots += dotsHigh + LINE_DOTS;
    }

    void qr(byte[] content, QrSize size) {
        put(GS, '(', 'k', 4, 0, 49, 65, QR_MODEL_2, 0);
        put(GS, '(', 'k', 3, 0, 49, 67, size.dotsPerModule());
        put(GS, '(', 'k', 3, 0, 49, 69, QR_CORRECTION_M);
        int stored = content.length + 3;
        put(GS, '(', 'k', stored & 0xFF, stored >> 8, 49, 80, 48);
        out.writeBytes(content);
        put(GS, '(', 'k', 3, 0, 49, 81, 48);
        dots += size.modules() * size.dotsPerModule();
    }

    void cut(boolean partial) {
        put(GS, 'V', partial ? 1 : 0);
    }

    // A page that has the whole line saves switching; the last page stays while it will do.
    private void turnToPageFor(String text) {
        if (page != null && page.encodesAll(text)) {
            return;
        }
        for (var candidate : profile.pages()) {
            if (candidate.encodesAll(text)) {
                turnTo(candidate);
                return;
            }
        }
    }

    private void character(int character) {
        if (page != null && page.encode(character).isPresent()) {
            put(page.encode(character).getAsInt());
            return;
        }
        for (var candidate : profile.pages()) {
            var encoded = candidate.encode(character);
            if (encoded.isPresent()) {
                turnTo(candidate);
                put(encoded.getAsInt());
                return;
            }
        }
        put(QUESTION_MARK);
    }

    private void turnTo(CodePage wanted) {
        if (page != wanted) {
            put(ESC, 't', wanted.number());
            page = wanted;
        }
    }

    private void put(int... bytes) {
        for (int each : bytes) {
            out.write(each);
        }
    }
}
