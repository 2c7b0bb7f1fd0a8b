package org.swapbay.hardware.emulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Carries out print bytes the way a printer does, from what Epson's command reference says and not from what our
 * composer writes: it must be able to disagree with it.
 */
final class EscPosInterpreter {

    private static final int DLE = 0x10;
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;
    private static final int LF = 0x0A;
    private static final int CODE128 = 73;
    private static final PaperMark BLANK = new PaperMark.Text("", false, false, false);
    private static final Map<Integer, String> PAGES = Map.of(
            0, "IBM437",
            2, "IBM850",
            16, "windows-1252",
            17, "IBM866",
            18, "IBM852",
            19, "IBM00858");

    private final PrintBytes bytes;
    private final PrintHead head;
    private final StringBuilder line = new StringBuilder();
    private Charset page = charset(0);
    private boolean bold;
    private int widthAndHeight;
    private int alignment;
    private int barcodeHeight = 162;
    private int qrModule = 3;
    private byte[] qrStored = {};

    EscPosInterpreter(PrintBytes bytes, PrintHead head) {
        this.bytes = bytes;
        this.head = head;
    }

    /** Where the bytes come from; waits for them. */
    @FunctionalInterface
    interface PrintBytes {
        int next() throws InterruptedException;
    }

    /** What the mechanics do; each waits while the printer is stopped. */
    interface PrintHead {
        void print(PaperMark mark, int dots) throws InterruptedException;

        void feed(int dots) throws InterruptedException;

        void cut() throws InterruptedException;

        void pushChanges(int mask) throws InterruptedException;

        void answerInOrder() throws InterruptedException;
    }

    /** Carries out one command or takes one character. */
    void step() throws InterruptedException {
        int next = bytes.next();
        switch (next) {
            case LF -> endLine();
            case ESC -> escape(bytes.next());
            case GS -> group(bytes.next());
            case FS, DLE -> bytes.next();
            default -> {
                if (next >= 0x20) {
                    line.append(new String(new byte[] {(byte) next}, page));
                }
            }
        }
    }

    private void escape(int command) throws InterruptedException {
        switch (command) {
            case '@' -> reset();
            case 'a' -> alignment = bytes.next() & 3;
            case 'E' -> bold = (bytes.next() & 1) == 1;
            case 't' -> page = charset(bytes.next());
            case 'd' -> feedLines(bytes.next());
            case '!', 'M', '-', '3', 'R', 'J', '{' -> bytes.next();
            default -> {}
        }
    }

    private void group(int command) throws InterruptedException {
        switch (command) {
            case '!' -> widthAndHeight = bytes.next();
            case 'V' -> cut(bytes.next());
            case 'a' -> head.pushChanges(bytes.next());
            case 'r' -> {
                bytes.next();
                head.answerInOrder();
            }
            case 'h' -> barcodeHeight = bytes.next();
            case 'k' -> barcode(bytes.next());
            case '(' -> extended(bytes.next());
            case 'H', 'f', 'w', 'B' -> bytes.next();
            default -> {}
        }
    }

    void reset() {
        line.setLength(0);
        page = charset(0);
        bold = false;
        widthAndHeight = 0;
        alignment = 0;
        barcodeHeight = 162;
        qrModule = 3;
        qrStored = new byte[0];
    }

    private void endLine() throws InterruptedException {
        boolean large = widthAndHeight != 0;
        var text = line.toString().stripTrailing();
        line.setLength(0);
        head.print(text.isEmpty() ? BLANK : new PaperMark.Text(text, bold, large, alignment == 1), lineDots());
    }

    private void feedLines(int lines) throws InterruptedException {
        if (!line.isEmpty()) {
            endLine();
        }
        for (int blank = 0; blank < lines; blank++) {
            head.print(BLANK, PaperRoll.LINE_DOTS);
        }
    }

    private void cut(int how) throws InterruptedException {
        if (how == 65 || how == 66) {
            head.feed(bytes.next());
        }
        head.cut();
    }

    private void barcode(int symbology) throws InterruptedException {
        var content = symbology >= 65 ? counted(bytes.next()) : untilNul();
        if (symbology == CODE128) {
            head.print(new PaperMark.Code128(Code128Reader.read(content)), barcodeHeight + PaperRoll.LINE_DOTS);
        }
    }

    private void extended(int kind) throws InterruptedException {
        int length = bytes.next() + (bytes.next() << 8);
        var parameters = counted(length);
        if (kind != 'k' || length < 3 || parameters[0] != 49) {
            return;
        }
        switch (parameters[1]) {
            case 67 -> qrModule = parameters[2];
            case 80 -> {
                qrStored = new byte[length - 3];
                System.arraycopy(parameters, 3, qrStored, 0, qrStored.length);
            }
            case 81 -> head.print(new PaperMark.Qr(new String(qrStored, StandardCharsets.UTF_8)), qrDots());
            default -> {}
        }
    }

    private int qrDots() {
        int version = 1;
        while (version < 40 && qrBytes(version) < qrStored.length) {
            version++;
        }
        return (17 + 4 * version) * qrModule;
    }

    // A version's modules less its patterns, some 63 % of them for data at error correction M, 2 bytes of header.
    private static int qrBytes(int version) {
        int modules = (16 * version + 128) * version + 64;
        if (version >= 2) {
            int alignments = version / 7 + 2;
            modules -= (25 * alignments - 10) * alignments - 55;
        }
        if (version >= 7) {
            modules -= 36;
        }
        return modules / 8 * 63 / 100 - 2;
    }

    private int lineDots() {
        return PaperRoll.LINE_DOTS * ((widthAndHeight & 7) + 1);
    }

    private byte[] counted(int count) throws InterruptedException {
        var content = new byte[count];
        for (int at = 0; at < count; at++) {
            content[at] = (byte) bytes.next();
        }
        return content;
    }

    private byte[] untilNul() throws InterruptedException {
        var content = new ByteArrayOutputStream();
        for (int next = bytes.next(); next != 0 && content.size() < 255; next = bytes.next()) {
            content.write(next);
        }
        return content.toByteArray();
    }

    private static Charset charset(int number) {
        return Charset.forName(PAGES.getOrDefault(number, "IBM437"));
    }
}
