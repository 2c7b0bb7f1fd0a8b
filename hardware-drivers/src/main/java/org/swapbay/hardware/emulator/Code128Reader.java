package org.swapbay.hardware.emulator;

/** Reads the data of {@code GS k 73} as the printed bars would be scanned. */
final class Code128Reader {

    private static final String UNREADABLE = "(no bar code: wrong data)";

    private Code128Reader() {}

    static String read(byte[] content) {
        var text = new StringBuilder();
        char subset = 0;
        for (int at = 0; at < content.length; at++) {
            int value = content[at] & 0xFF;
            if (value == '{') {
                if (++at == content.length) {
                    return UNREADABLE;
                }
                int announced = content[at];
                if (announced == '{' && subset != 0 && subset != 'C') {
                    text.append('{');
                } else if (announced >= 'A' && announced <= 'C') {
                    subset = (char) announced;
                } else {
                    return UNREADABLE;
                }
            } else if (subset == 'C' && value < 100) {
                text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
            } else if (subset == 'A' && value < 0x60 || subset == 'B' && value >= 0x20 && value < 0x80) {
                text.append((char) value);
            } else {
                return UNREADABLE;
            }
        }
        return text.isEmpty() ? UNREADABLE : text.toString();
    }
}
