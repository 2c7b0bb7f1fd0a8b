package org.swapbay.hardware.printer.escpos;

import java.util.Optional;

/**
 * How large a QR code gets on paper.
 *
 * @param modules its side without the quiet zone
 * @param dotsPerModule what {@code fn 67} is told
 */
record QrSize(int modules, int dotsPerModule) {

    // ISO/IEC 18004 table 7: bytes that versions 1 to 40 hold at error correction M.
    private static final int[] BYTES_AT_M = {
        14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779, 857,
        911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213, 2331
    };
    private static final int QUIET_ZONE = 8;
    private static final int LARGEST = 6;
    // Below two dots a 203 dpi head prints what phones no longer read.
    private static final int SMALLEST = 2;

    /** Empty where so many bytes do not fit on paper this wide. */
    static Optional<QrSize> of(int bytes, int paperDots) {
        for (int version = 1; version <= BYTES_AT_M.length; version++) {
            if (bytes <= BYTES_AT_M[version - 1]) {
                int modules = 17 + 4 * version;
                int dots = Math.min(LARGEST, paperDots / (modules + QUIET_ZONE));
                return dots < SMALLEST ? Optional.empty() : Optional.of(new QrSize(modules, dots));
            }
        }
        return Optional.empty();
    }
}
