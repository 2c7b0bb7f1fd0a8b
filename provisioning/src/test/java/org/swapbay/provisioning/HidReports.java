package org.swapbay.provisioning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a HID POS scanner sends for a Code 128: reports of id 2 with 64 bytes. */
final class HidReports {

    private static final int REPORT = 64;
    private static final int MOST_TEXT = 56;

    private HidReports() {}

    static List<byte[]> of(String code) {
        var text = code.getBytes(StandardCharsets.US_ASCII);
        var reports = new ArrayList<byte[]>();
        for (var from = 0; from < text.length; from += MOST_TEXT) {
            var report = new byte[REPORT];
            var count = Math.min(MOST_TEXT, text.length - from);
            report[0] = 2;
            report[1] = (byte) count;
            System.arraycopy("]C0".getBytes(StandardCharsets.US_ASCII), 0, report, 2, 3);
            System.arraycopy(text, from, report, 5, count);
            report[REPORT - 1] = (byte) (from + count < text.length ? 1 : 0);
            reports.add(report);
        }
        return reports;
    }
}
