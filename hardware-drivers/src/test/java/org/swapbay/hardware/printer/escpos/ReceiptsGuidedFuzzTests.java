package org.swapbay.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.hardware.fuzz.FuzzInput;
import org.swapbay.hardware.fuzz.Seeds;
import org.swapbay.hardware.printer.Receipt;
import org.swapbay.hardware.printer.Receipt.Align;
import org.swapbay.hardware.printer.Receipt.Line;
import org.swapbay.hardware.printer.Receipt.Style;

class ReceiptsGuidedFuzzTests {

    private static final List<EscPosProfile> PROFILES = List.of(
            EscPosProfile.eightyMillimetres(),
            EscPosProfile.fortyTwoColumns(),
            new EscPosProfile(32, 384, List.of(CodePage.PC437), false, 3, false, 300),
            new EscPosProfile(16, 256, List.of(CodePage.WPC1252, CodePage.PC866), true, 0, true, 300));

    /** A barcode of 80 dots or a QR code across 576 of them, its text, and what follows the last line. */
    private static final int LAST_LINE_MILLIMETRES = 110;

    static Stream<byte[]> seeds() {
        var hostile = Stream.of(
                "Zoë Müller-Łukasz €5 ½ ≠ 你好 🎒",
                "\u001B@\u001Dk\u0010\u0004\u0001\u0010\u0014\u0008",
                "1604160516201604 {A{B{C",
                "\u202Egnirts\u202C \uD83D a\u0301\u0302",
                "=cmd|' /C calc'!A0; drop table person; --");
        var each = hostile.flatMap(text -> Stream.of(0, 1, 2, 3)
                .map(profile -> Seeds.behind(text.getBytes(StandardCharsets.UTF_8), profile, 0, 40)));
        return Stream.concat(each, Seeds.of("receipts"));
    }

    @MethodSource("seeds")
    @FuzzTest
    void noTextEverBecomesACommandAndThePaperIsBounded(byte[] input) {
        var fuzz = new FuzzInput(input);
        var profile = PROFILES.get(fuzz.below(PROFILES.size()));
        var receipt = receipt(fuzz);
        var composed = new EscPosComposer(profile).compose(receipt);
        new StrictPrinter(composed.bytes(), profile).readAll();
        assertThat(composed.millimetres()).isLessThan(profile.longestMillimetres() + LAST_LINE_MILLIMETRES);
        assertThat(new EscPosComposer(profile).compose(receipt).bytes()).isEqualTo(composed.bytes());
    }

    /** Kind and length, then so many bytes of text, until the input is used up. */
    private static Receipt receipt(FuzzInput fuzz) {
        var lines = new ArrayList<Line>();
        while (!fuzz.isEmpty()) {
            int kind = fuzz.below(10);
            var text = text(fuzz);
            lines.add(
                    switch (kind) {
                        case 0 -> new Line.Text(text, Style.PLAIN, Align.LEFT);
                        case 1 -> new Line.Text(text, Style.LARGE, Align.CENTRE);
                        case 2 -> new Line.Text(text, Style.BOLD, Align.LEFT);
                        case 3 -> new Line.Pair(text, text(fuzz));
                        case 4 -> new Line.Rule();
                        case 5 -> new Line.Feed(text.length() - 5);
                        case 6, 7 -> new Line.Code128(text);
                        case 8 -> new Line.Qr(text);
                        default -> new Line.Qr(text.repeat(40));
                    });
        }
        return new Receipt(lines);
    }

    // UTF-8 first, and where the length is odd UTF-16, so that unpaired surrogates come too.
    private static String text(FuzzInput fuzz) {
        int length = fuzz.octet();
        var bytes = new byte[length];
        for (int i = 0; i < length && !fuzz.isEmpty(); i++) bytes[i] = (byte) fuzz.octet();
        if (length % 2 == 0) return new String(bytes, StandardCharsets.UTF_8);
        var text = new StringBuilder();
        for (int i = 0; i + 1 < length; i += 2) text.append((char) (bytes[i] << 8 | bytes[i + 1] & 0xFF));
        return text.toString();
    }
}
