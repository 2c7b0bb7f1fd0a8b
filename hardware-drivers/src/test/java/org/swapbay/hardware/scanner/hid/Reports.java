package org.swapbay.hardware.scanner.hid;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** HID POS input reports as a scanner sends them: report id 2, 64 bytes. */
public final class Reports {

    private static final int MOST_TEXT = 56;

    private Reports() {}

    /** All reports of one read, one behind the other. */
    public static byte[] of(String identifier, String text) {
        return of(identifier, text.getBytes(StandardCharsets.UTF_8), 0);
    }

    /** @param shift by how many bytes everything stands later than it should */
    static byte[] of(String identifier, byte[] text, int shift) {
        var all = new ByteArrayOutputStream();
        var from = 0;
        do {
            var count = Math.min(MOST_TEXT, text.length - from);
            var report = new byte[HidPosParser.REPORT];
            report[0] = 2;
            report[1 + shift] = (byte) count;
            System.arraycopy(identifier.getBytes(StandardCharsets.US_ASCII), 0, report, 2 + shift, 3);
            System.arraycopy(text, from, report, 5 + shift, count);
            from += count;
            report[63] = (byte) (from < text.length ? 1 : 0);
            all.writeBytes(report);
        } while (from < text.length);
        return all.toByteArray();
    }

    static byte[] first(byte[] reports) {
        return Arrays.copyOf(reports, HidPosParser.REPORT);
    }
}
