package org.swapbay.hardware.scanner.hid;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a HID device says its reports are about, out of {@code report_descriptor}: items one behind the other, HID 1.11,
 * 6.2.2. It comes from whatever is plugged in; what breaks off is read as far as it goes.
 */
public record ReportDescriptor(Set<Integer> pages) {

    /** HID Usage Tables 1.5: 07 keyboard, 0D digitizers, 8C bar code scanners. */
    public static final int KEYS = 0x07;

    public static final int DIGITIZER = 0x0D;
    public static final int POS_SCANNER = 0x8C;

    private static final int LONG_ITEM = 0xFE;
    private static final int SIZE = 0x03;
    private static final int KIND = 0xFC;
    private static final int USAGE_PAGE = 0x04;
    private static final int USAGE = 0x08;
    private static final int PAGE_OF_USAGE = 16;

    public ReportDescriptor {
        pages = Collections.unmodifiableSet(new TreeSet<>(pages));
    }

    public static ReportDescriptor of(byte[] descriptor) {
        var pages = new TreeSet<Integer>();
        for (var at = 0; at < descriptor.length; ) {
            var prefix = descriptor[at] & 0xFF;
            if (prefix == LONG_ITEM) {
                if (at + 1 == descriptor.length) break;
                at += 3 + (descriptor[at + 1] & 0xFF);
                continue;
            }
            // The two lowest bits say how many bytes follow, 3 meaning 4.
            var size = (prefix & SIZE) == SIZE ? 4 : prefix & SIZE;
            if (at + size >= descriptor.length) break;
            var value = value(descriptor, at + 1, size);
            if ((prefix & KIND) == USAGE_PAGE) pages.add((int) (value & 0xFFFF));
            // A usage of four bytes names its own page.
            if ((prefix & KIND) == USAGE && size == 4) pages.add((int) (value >>> PAGE_OF_USAGE));
            at += 1 + size;
        }
        return new ReportDescriptor(pages);
    }

    private static long value(byte[] bytes, int from, int size) {
        var value = 0L;
        for (var n = size - 1; n >= 0; n--) value = value << Byte.SIZE | bytes[from + n] & 0xFF;
        return value;
    }

    public boolean speaksOf(int page) {
        return pages.contains(page);
    }
}
