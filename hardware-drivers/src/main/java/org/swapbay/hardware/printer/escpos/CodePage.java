package org.swapbay.hardware.printer.escpos;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** A character code table of {@code ESC t n}; the numbers are Epson's and most makers follow them. */
public enum CodePage {
    PC437(0, "IBM437"),
    PC850(2, "IBM850"),
    WPC1252(16, "windows-1252"),
    PC866(17, "IBM866"),
    PC852(18, "IBM852"),
    PC858(19, "IBM00858");

    private static final char UNDEFINED = '\uFFFD';

    private final int number;
    private final Map<Integer, Integer> bytes;

    CodePage(int number, String charset) {
        this.number = number;
        bytes = printableBytes(Charset.forName(charset));
    }

    /** The {@code n} of {@code ESC t n}. */
    public int number() {
        return number;
    }

    /** The byte that prints this character, 20h to FFh, never a control byte; empty where the page lacks it. */
    OptionalInt encode(int codePoint) {
        var found = bytes.get(codePoint);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    boolean encodesAll(String text) {
        return text.codePoints().allMatch(bytes::containsKey);
    }

    // Java's encoders map control characters onto themselves, so the table is built from what the bytes mean.
    private static Map<Integer, Integer> printableBytes(Charset charset) {
        var table = new HashMap<Integer, Integer>();
        for (int b = 0x20; b <= 0xFF; b++) {
            var decoded = new String(new byte[] {(byte) b}, charset);
            int codePoint = decoded.codePointAt(0);
            if (decoded.length() == 1 && codePoint != UNDEFINED && !Character.isISOControl(codePoint)) {
                table.putIfAbsent(codePoint, b);
            }
        }
        return Map.copyOf(table);
    }
}
