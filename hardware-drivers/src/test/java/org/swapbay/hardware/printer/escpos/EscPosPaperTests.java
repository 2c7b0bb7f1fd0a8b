package org.swapbay.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.swapbay.hardware.printer.Receipt;
import org.swapbay.hardware.printer.Receipt.Align;
import org.swapbay.hardware.printer.Receipt.Line;
import org.swapbay.hardware.printer.Receipt.Style;

/** The edges of the paper: what just fits, what just does not, and what one line must not leave to the next. */
class EscPosPaperTests {

    private static final String LEFT = "\u001Ba\0";
    private static final String CENTRED = "\u001Ba\1";
    private static final String PLAIN = "\u001BE\0\u001D!\0";
    private static final String PAGE = "\u001Bt";
    private static final String CUT = "\u001DV\1";

    @ParameterizedTest
    @CsvSource({
        "123, {B123",
        "A1234B, {BA1234B",
        "A12345B, {BA12345B",
        "12A, {B12A",
        "A12, {BA12",
        "A123, {BA123",
        "123A, {B123A"
    })
    void fewDigitsStayAsTheyAre(String text, String bytes) {
        assertThat(latin(Code128Subsets.of(text).bytes())).isEqualTo(bytes);
    }

    @Test
    void anOddDigitStandsWhereItCostsNoChange() {
        assertThat(latin(Code128Subsets.of("A34567").bytes())).isEqualTo("{BA3{C" + (char) 45 + (char) 67);
        assertThat(latin(Code128Subsets.of("34567A").bytes())).isEqualTo("{C" + (char) 34 + (char) 56 + "{B7A");
        assertThat(latin(Code128Subsets.of("A345678B").bytes()))
                .isEqualTo("{BA{C" + (char) 34 + (char) 56 + (char) 78 + "{BB");
    }

    @Test
    void aBarCodeIsDrawnAsWideAsThePaperAllowsWithItsQuietZones() {
        // 101 and 134 modules, and ten on either side.
        assertThat(composed(paper(3 * 121, 600), new Line.Code128("CB004217"))).contains("\u001Dw\3");
        assertThat(composed(paper(3 * 121 - 1, 600), new Line.Code128("CB004217")))
                .contains("\u001Dw\2");
        assertThat(composed(paper(2 * 154, 600), new Line.Code128("AB123456CD")))
                .contains("\u001Dw\2");
        assertThat(composed(paper(2 * 154 - 1, 600), new Line.Code128("AB123456CD")))
                .doesNotContain("\u001Dk")
                .contains("AB123456CD");
        assertThat(composed(paper(832, 600), new Line.Code128("7".repeat(3_000))))
                .doesNotContain("\u001Dk")
                .contains("7".repeat(48));
    }

    @Test
    void aBarCodeStandsInTheMiddleWithItsTextBelow() {
        assertThat(composed(paper(576, 600), new Line.Code128("CB-1")))
                .contains(CENTRED + "\u001DH\2\u001Df\0\u001Dh" + (char) 80 + "\u001Dw\3\u001Dk" + (char) 73)
                .contains("CB-1" + LEFT);
    }

    @Test
    void aQrCodeStandsInTheMiddleAndWhatFollowsAtTheLeft() {
        var qr = composed(paper(576, 600), new Line.Qr("abc"));
        assertThat(qr).contains(CENTRED + "\u001D(k").endsWith("1Q0" + LEFT + "\u001Bd\4" + CUT);
    }

    @ParameterizedTest
    @CsvSource({"14, 174, 6", "14, 173, 5", "14, 1000, 6", "14, 58, 2", "15, 66, 2"})
    void aQrCodeGetsAllTheDotsItsQuietZoneLeaves(int bytes, int paper, int dots) {
        assertThat(QrSize.of(bytes, paper))
                .hasValueSatisfying(size -> assertThat(size.dotsPerModule()).isEqualTo(dots));
    }

    @Test
    void aQrCodeTooSmallForAPhoneIsNone() {
        assertThat(QrSize.of(14, 57)).isEmpty();
    }

    @Test
    void aPairAfterALargeLineInTheMiddleIsPlainAndAtTheLeft() {
        var both = composed(
                paper(576, 600), new Line.Text("Bay 7", Style.LARGE, Align.CENTRE), new Line.Pair("Loaner", "CB-9"));
        assertThat(both).contains("Bay 7\n" + PLAIN + LEFT + "Loaner");
    }

    @Test
    void blankLinesAreAsManyAsWereAskedFor() {
        var cutter = "\u001Bd\4";
        assertThat(composed(paper(576, 600), new Line.Feed(3))).endsWith("\u001Bd\3" + cutter + CUT);
        assertThat(composed(paper(576, 600), new Line.Feed(21))).endsWith("\u001Bd\24" + cutter + CUT);
        assertThat(composed(paper(576, 600), new Line.Feed(0))).doesNotContain("\u001Bd\0");
        assertThat(composed(paper(576, 600), new Line.Feed(-1))).containsOnlyOnce("\u001Bd");
    }

    @Test
    void aReceiptAsLongAsThePaperMayGetEndsThereAndSaysSo() {
        // Four lines of a sixth of an inch at eight dots a millimetre are 17 mm.
        var lines = Collections.nCopies(6, plain("word")).toArray(Line[]::new);
        assertThat(composed(paper(576, 17), lines)).containsPattern("(word\n[^w]*){4}\\[\\.\\.\\.]\n");
        assertThat(composed(paper(576, 17), lines).split("word")).hasSize(5);
        assertThat(composed(paper(576, 17), plain("w".repeat(48 * 6))).split("\n"))
                .hasSize(5);
    }

    @Test
    void aLineThatOnePageHasWholeIsPrintedFromIt() {
        // Page 437 has the e, and only 1252 and 852 have both; 1252 comes first.
        var both = composed(EscPosProfile.eightyMillimetres(), plain("\u00E9\u017D\u00E9"), plain("\u00E9"));
        assertThat(both).contains(PAGE + (char) 16 + "\u00E9\u008E\u00E9\n");
        assertThat(both).containsOnlyOnce(PAGE);
        assertThat(composed(EscPosProfile.eightyMillimetres(), plain("\u00E9"))).contains(PAGE + "\0" + (char) 0x82);
    }

    @Test
    void whatNoPageHasIsAskedAndNeverACommand() {
        var paper = new EscPosBytes(paper(576, 600));
        paper.line("a\u65E5\u001Bb");
        assertThat(latin(paper.finish().bytes())).endsWith("a??b\n");
        assertThat(PrintableText.of("\u3200", List.of(CodePage.PC437)))
                .as("a letter in brackets that can be shown without its letter only")
                .isEqualTo("?");
    }

    @Test
    void aLineThatJustFitsIsNotBroken() {
        assertThat(TextColumns.wrap("quick fox", 9)).containsExactly("quick fox");
        assertThat(TextColumns.wrap("quick foxy", 9)).containsExactly("quick", "foxy");
        assertThat(TextColumns.wrap("x".repeat(18), 9)).containsExactly("x".repeat(9), "x".repeat(9));
        assertThat(TextColumns.wrap("  two  blanks   ", 20)).containsExactly("two  blanks");
        assertThat(TextColumns.wrap("123456789     next", 9))
                .as("blanks at a break")
                .containsExactly("123456789", "next");
    }

    @Test
    void aPairThatHasNoRoomBesideStandsBelow() {
        assertThat(TextColumns.pair("left", "", 16)).containsExactly("left");
        assertThat(TextColumns.pair("leftleft", "7777777", 16)).containsExactly("leftleft 7777777");
        assertThat(TextColumns.pair("leftleft", "88888888", 16)).containsExactly("leftleft", "        88888888");
        assertThat(TextColumns.pair("left left left", "7777777", 16))
                .containsExactly("left", "left", "left     7777777");
    }

    @Test
    void aProfileIsAPrinterThatExists() {
        for (int columns : new int[] {15, 97}) assertNoPrinter(columns, 576, 4);
        for (int dots : new int[] {255, 833}) assertNoPrinter(48, dots, 4);
        assertNoPrinter(48, 576, -1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EscPosProfile(48, 576, List.of(), true, 4, true, 600));
        for (int columns : new int[] {16, 96})
            assertThat(profile(columns, 576, 0).columns()).isEqualTo(columns);
        for (int dots : new int[] {256, 832})
            assertThat(profile(48, dots, 0).dots()).isEqualTo(dots);
    }

    @Test
    void theTwoWidthsOfEightyMillimetres() {
        assertThat(composed(EscPosProfile.eightyMillimetres(), new Line.Rule())).contains("\n", "-".repeat(48));
        assertThat(composed(EscPosProfile.fortyTwoColumns(), new Line.Rule()))
                .contains("-".repeat(42) + "\n")
                .doesNotContain("-".repeat(43));
    }

    private static void assertNoPrinter(int columns, int dots, int linesToCutter) {
        assertThatIllegalArgumentException().isThrownBy(() -> profile(columns, dots, linesToCutter));
    }

    private static EscPosProfile profile(int columns, int dots, int linesToCutter) {
        return new EscPosProfile(columns, dots, List.of(CodePage.PC437), true, linesToCutter, true, 600);
    }

    private static EscPosProfile paper(int dots, int longest) {
        return new EscPosProfile(48, dots, List.of(CodePage.PC437), true, 4, true, longest);
    }

    private static Line plain(String text) {
        return new Line.Text(text, Style.PLAIN, Align.LEFT);
    }

    private static String composed(EscPosProfile profile, Line... lines) {
        return latin(
                new EscPosComposer(profile).compose(new Receipt(List.of(lines))).bytes());
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
