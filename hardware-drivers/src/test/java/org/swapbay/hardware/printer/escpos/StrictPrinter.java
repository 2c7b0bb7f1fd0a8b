package org.swapbay.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

/**
 * A printer that knows the commands of a receipt and nothing else, written from Epson's command tables and not from the
 * composer: whatever is no command must be a character, and no real-time command may hide anywhere.
 */
final class StrictPrinter {

    private static final int DLE = 0x10;
    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int LF = 0x0A;
    /** What printers carry out even inside other commands: DLE EOT n, DLE ENQ n, DLE DC4 n. */
    private static final Set<List<Integer>> REAL_TIME = Set.of(
            List.of(0x04, 1),
            List.of(0x04, 2),
            List.of(0x04, 3),
            List.of(0x04, 4),
            List.of(0x04, 7),
            List.of(0x04, 8),
            List.of(0x04, 18),
            List.of(0x05, 0),
            List.of(0x05, 1),
            List.of(0x05, 2),
            List.of(0x14, 1),
            List.of(0x14, 2),
            List.of(0x14, 3),
            List.of(0x14, 7),
            List.of(0x14, 8));

    private final byte[] bytes;
    private final EscPosProfile profile;
    private int at;
    private int column;
    private int width = 1;

    StrictPrinter(byte[] bytes, EscPosProfile profile) {
        this.bytes = bytes;
        this.profile = profile;
    }

    void readAll() {
        noRealTimeCommand();
        while (at < bytes.length) read();
        assertThat(column).as("characters behind the last line").isZero();
    }

    private void noRealTimeCommand() {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == DLE) assertThat(REAL_TIME).doesNotContain(List.of((int) bytes[i + 1], (int) bytes[i + 2]));
        }
    }

    private void read() {
        int octet = next();
        switch (octet) {
            case ESC -> escape();
            case GS -> group();
            case LF -> column = 0;
            default -> {
                assertThat(octet).as("character at byte %d", at - 1).isGreaterThanOrEqualTo(0x20);
                column += width;
                assertThat(column).as("columns").isLessThanOrEqualTo(profile.columns());
            }
        }
    }

    private void escape() {
        switch (next()) {
            case '@' -> {}
            case 'a', 'E' -> assertThat(next()).isBetween(0, 1);
            case 'd' -> assertThat(next()).isBetween(1, 20);
            case 't' -> assertThat(profile.pages()).extracting(CodePage::number).contains(next());
            default -> unknown();
        }
    }

    private void group() {
        switch (next()) {
            case 'a' -> assertThat(next()).isEqualTo(0x0E);
            case '!' -> width = next() == 0x11 ? 2 : 1;
            case 'V', 'f' -> assertThat(next()).isBetween(0, 1);
            case 'H', 'w' -> assertThat(next()).isBetween(2, 3);
            case 'h' -> assertThat(next()).isEqualTo(80);
            case 'k' -> code128();
            case '(' -> qr();
            default -> unknown();
        }
    }

    private void code128() {
        assertThat(next()).isEqualTo(73);
        int length = next();
        assertThat(next()).as("a subset comes first").isEqualTo('{');
        assertThat(next()).isIn((int) 'B', (int) 'C');
        at += length - 2;
        assertThat(at).isLessThanOrEqualTo(bytes.length);
    }

    private void qr() {
        assertThat(next()).isEqualTo('k');
        int length = next() + 256 * next();
        int end = at + length;
        assertThat(end).isLessThanOrEqualTo(bytes.length);
        assertThat(next()).isEqualTo(49);
        if (next() == 80) {
            assertThat(next()).isEqualTo(48);
            while (at < end) assertThat(next()).as("content").isGreaterThanOrEqualTo(0x20);
        }
        at = end;
    }

    private int next() {
        assertThat(at).as("bytes of a command").isLessThan(bytes.length);
        return bytes[at++] & 0xFF;
    }

    private void unknown() {
        throw new AssertionError("unknown command at byte " + (at - 1));
    }
}
