package org.swapbay.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.hardware.VectorFile;
import org.swapbay.hardware.VectorFile.Vector;
import org.swapbay.hardware.emulator.PaperMark;
import org.swapbay.hardware.emulator.PaperReader;
import org.swapbay.hardware.emulator.PaperStrip;
import org.swapbay.hardware.printer.Receipt;
import org.swapbay.hardware.printer.Receipt.Align;
import org.swapbay.hardware.printer.Receipt.Line;
import org.swapbay.hardware.printer.Receipt.Style;

class EscPosComposerTests {

    private static final EscPosProfile PROFILE = EscPosProfile.eightyMillimetres();
    private static final EscPosProfile ONLY_437 =
            new EscPosProfile(42, 512, List.of(CodePage.PC437), false, 4, true, 600);

    static List<Vector> commands() {
        return VectorFile.read("epson-escpos/commands.txt");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theBytesAreTheMakers(Vector vector) {
        var everything = hex(compose(
                PROFILE,
                plain("AÄ"),
                plain("ÕŠ"),
                plain("€"),
                plain("Ж"),
                plain("Ő"),
                plain("°¥ı"),
                new Line.Qr("ABCD")));
        // Preferred pages win, so the others are asked for one at a time.
        for (var page : CodePage.values()) {
            everything += hex(compose(new EscPosProfile(48, 576, List.of(page), true, 4, true, 600), plain("A")));
        }
        assertThat(everything).contains(hex(vector.bytes()));
    }

    @Test
    void everyControlCharacterIsGoneFromEveryKindOfLine() {
        var hostile = "A\u001B@B\u001DV0C\u0010\u0004\u0001D\u0000\u007F\u009BE\u202EF";
        var composed = compose(
                PROFILE,
                plain(hostile),
                new Line.Pair(hostile, hostile),
                new Line.Code128(hostile),
                new Line.Qr(hostile));

        assertThat(onlyStrip(composed).text().lines())
                .containsExactly(
                        "A@BV0CDEF",
                        "A@BV0CDEF" + " ".repeat(30) + "A@BV0CDEF",
                        "[Code 128 A@BV0CDEF]",
                        "[QR A@BV0CDEF]");
    }

    @Test
    void linesAreWrappedAtWordsAndLongWordsAreCut() {
        assertThat(texts(ONLY_437, plain("the quick brown fox jumps over the lazy dog again")))
                .containsExactly("the quick brown fox jumps over the lazy", "dog again");
        assertThat(texts(ONLY_437, plain("x".repeat(90))))
                .containsExactly("x".repeat(42), "x".repeat(42), "x".repeat(6));
        assertThat(texts(ONLY_437, new Line.Text("y".repeat(30), Style.LARGE, Align.LEFT)))
                .containsExactly("y".repeat(21), "y".repeat(9));
    }

    @Test
    void aPairStandsLeftAndRightAndNeverRunsOverTheEdge() {
        assertThat(texts(PROFILE, new Line.Pair("Bay", "7"))).containsExactly("Bay" + " ".repeat(44) + "7");
        assertThat(texts(PROFILE, new Line.Pair("l".repeat(60), "r".repeat(60))))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(48));
        assertThat(texts(PROFILE, new Line.Rule())).containsExactly("-".repeat(48));
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë Núñez, Zoë Núñez",
        "Łukasz Žižka, Lukasz Zizka",
        "5 €, 5 EUR",
        "“Straße” – ok…, \"Stra\u00DFe\" - ok...",
        "日本 😀, ?? ?",
        "Привет, ??????"
    })
    void whatThePageLacksIsSpelledOrAsked(String text, String shown) {
        assertThat(texts(new EscPosProfile(42, 512, List.of(CodePage.PC850), true, 4, true, 600), plain(text)))
                .containsExactly(shown);
    }

    @Test
    void oneLineMayNeedTwoPages() {
        assertThat(texts(PROFILE, plain("Žižka Привет 5 € ½"))).containsExactly("Žižka Привет 5 € ½");
    }

    @Test
    void aDecomposedNameIsShownComposed() {
        assertThat(texts(PROFILE, plain("Zoe\u0308"))).containsExactly("Zoë");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CB004217",
                "12",
                "1234",
                "12345",
                "A1234",
                "AB123456CD",
                "1234AB",
                "A",
                "a{b",
                "CB-0042 x",
                "160401",
                "9916049999",
                "1620160516",
                "00000000000000000000"
            })
    void aBarCodeReadsAsWhatWasAsked(String text) {
        var composed = compose(PROFILE, new Line.Code128(text));
        assertThat(onlyStrip(composed).marks()).containsExactly(new PaperMark.Code128(text));
    }

    @ParameterizedTest
    @CsvSource({"12, 46", "1234, 57", "12345, 79", "CB004217, 101", "AB123456CD, 134", "AB1234CD, 123"})
    void digitsArePairedWhereThatIsShorter(String text, int modules) {
        assertThat(Code128Subsets.of(text).modules()).isEqualTo(modules);
    }

    @Test
    void digitsNeverSpellARealTimeCommand() {
        for (int number = 0; number < 1_000_000; number += 7) {
            var bytes = Code128Subsets.of("%06d".formatted(number)).bytes();
            for (byte each : bytes) {
                if (each == 0x10) {
                    throw new AssertionError("DLE in " + number);
                }
            }
        }
    }

    @Test
    void codesThatCannotBeDrawnArePrintedAsText() {
        assertThat(texts(PROFILE, new Line.Code128("Ä"))).containsExactly("Ä");
        assertThat(texts(PROFILE, new Line.Code128("x".repeat(60)))).hasSize(2);
        assertThat(texts(PROFILE, new Line.Qr("q".repeat(3000)))).hasSize(63);
        assertThat(texts(PROFILE, new Line.Qr(""))).containsExactly("");
    }

    @Test
    void theLargestQrIsStoredWhole() {
        var content = "q".repeat(2000);
        assertThat(onlyStrip(compose(PROFILE, new Line.Qr(content))).marks())
                .containsExactly(new PaperMark.Qr(content));
    }

    @Test
    void paperIsBoundedWhateverTheReceiptHolds() {
        var endless = new Receipt(java.util.Collections.nCopies(10_000, new Line.Feed(1_000_000)));
        assertThat(new EscPosComposer(PROFILE).compose(endless).millimetres()).isLessThan(750);
        var long1 = new Receipt(List.of(plain("word ".repeat(1_000_000))));
        assertThat(new EscPosComposer(PROFILE).compose(long1).millimetres()).isLessThan(650);
    }

    @Test
    void theComputedLengthIsThePapers() {
        var composed = new EscPosComposer(PROFILE).compose(typical());
        assertThat(onlyStrip(composed.bytes()).millimetres())
                .isCloseTo(composed.millimetres(), org.assertj.core.data.Percentage.withPercentage(5));
        assertThat(composed.millimetres()).isLessThan(150);
    }

    @Test
    void styleAndAlignmentEndWithTheirLine() {
        assertThat(onlyStrip(compose(
                                PROFILE,
                                new Line.Text("Big", Style.LARGE, Align.CENTRE),
                                plain("small"),
                                new Line.Text("Bold", Style.BOLD, Align.LEFT)))
                        .marks())
                .containsExactly(
                        new PaperMark.Text("Big", false, true, true),
                        new PaperMark.Text("small", false, false, false),
                        new PaperMark.Text("Bold", true, false, false));
    }

    @Test
    void randomReceiptsNeverCarryACommandOfTheirOwn() {
        var random = new Random(20_260_101);
        for (int round = 0; round < 5_000; round++) {
            var text = random.ints(random.nextInt(60), 0, random.nextBoolean() ? 0x20 : 0x3000)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            var strips = PaperReader.read(compose(
                    PROFILE, plain(text), new Line.Pair(text, text), new Line.Code128(text), new Line.Qr(text)));
            assertThat(strips).as("seed round %d", round).hasSize(1);
            assertThat(strips.getFirst().cut()).isTrue();
            assertThat(strips.getFirst().text().chars().filter(c -> c < 0x20 && c != '\n'))
                    .isEmpty();
        }
    }

    static Receipt typical() {
        return new Receipt(List.of(
                new Line.Text("Lincoln Middle School", Style.BOLD, Align.CENTRE),
                new Line.Rule(),
                new Line.Pair("Handed in", "CB004217"),
                new Line.Pair("Loaner", "CB009001"),
                new Line.Text("Bring it back when we tell you.", Style.PLAIN, Align.LEFT),
                new Line.Feed(1),
                new Line.Code128("T-000123"),
                new Line.Qr("https://kiosk.example/t/000123")));
    }

    private static Line plain(String text) {
        return new Line.Text(text, Style.PLAIN, Align.LEFT);
    }

    private static byte[] compose(EscPosProfile profile, Line... lines) {
        return new EscPosComposer(profile).compose(new Receipt(List.of(lines))).bytes();
    }

    // Without the blank lines that bring the paper to the cutter.
    private static PaperStrip onlyStrip(byte[] composed) {
        var strips = PaperReader.read(composed);
        assertThat(strips).hasSize(1);
        var strip = strips.getFirst();
        assertThat(strip.cut()).isTrue();
        var marks = strip.marks().subList(0, strip.marks().size() - PROFILE.linesToCutter());
        return new PaperStrip(marks, strip.millimetres(), true);
    }

    private static List<String> texts(EscPosProfile profile, Line... lines) {
        return onlyStrip(compose(profile, lines)).marks().stream()
                .map(mark -> ((PaperMark.Text) mark).text())
                .toList();
    }

    private static String hex(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
