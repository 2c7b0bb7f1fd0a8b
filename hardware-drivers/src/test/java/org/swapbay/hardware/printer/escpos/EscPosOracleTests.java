package org.swapbay.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.barcode.BarCode;
import com.github.anastaciocintra.escpos.barcode.QRCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.emulator.PaperReader;
import org.swapbay.hardware.emulator.PaperStrip;
import org.swapbay.hardware.printer.Receipt;
import org.swapbay.hardware.printer.Receipt.Align;
import org.swapbay.hardware.printer.Receipt.Line;

/**
 * escpos-coffee 4.1.0 as an independent opinion. Where it differs, and why that is no fault of ours:
 * <ul>
 *   <li>numbers as digits ('1' for 1) in cut, alignment and HRI: Epson allows both;
 *   <li>feeding by empty lines instead of {@code ESC d}: the same paper;
 *   <li>a QR model one too low, 31h where Epson's model 2 is 32h: its {@code _2} prints model 1;
 *   <li>all style settings before each text, changed or not: the same paper.
 * </ul>
 * Commands that mean the same in the same form are compared byte by byte, the rest as paper.
 */
class EscPosOracleTests {

    private static final EscPosProfile PROFILE = EscPosProfile.eightyMillimetres();

    @Test
    void anEmptyReceiptIsTheSamePaper() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var oracle = new EscPos(out)) {
            oracle.initializePrinter();
            oracle.feed(4);
            oracle.cut(EscPos.CutMode.PART);
        }
        assertThat(PaperReader.read(compose())).isEqualTo(PaperReader.read(out.toByteArray()));
    }

    @Test
    void aQrCodeIsTheSameBytesButForTheModel() throws IOException {
        var oracle = new QRCode()
                .setModel(QRCode.QRModel._2)
                .setSize(6)
                .setErrorCorrectionLevel(QRCode.QRErrorCorrectionLevel.QR_ECLEVEL_M_Default)
                .getBytes("https://kiosk.example/t/000123");
        var model = bytes(0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x31, 0);
        int rest = indexOf(oracle, model) + model.length;
        var ours = compose(new Line.Qr("https://kiosk.example/t/000123"));
        assertContains(ours, Arrays.copyOfRange(oracle, rest, oracle.length));
        assertContains(ours, bytes(0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0));
    }

    @Test
    void aBarCodeIsTheSameBytes() throws IOException {
        var oracle = new BarCode()
                .setSystem(BarCode.BarCodeSystem.CODE128)
                .setBarCodeSize(3, 80)
                .setHRIPosition(BarCode.BarCodeHRIPosition.BelowBarCode)
                .setHRIFont(BarCode.BarCodeHRIFont.Font_A_Default)
                .getBytes("{BCB-A{C\u0000\u002A");
        var ours = compose(new Line.Code128("CB-A0042"));
        int print = indexOf(oracle, bytes(0x1D, 0x6B, 73));
        assertContains(ours, Arrays.copyOfRange(oracle, print, oracle.length));
        for (var setting : List.of(new int[] {0x1D, 0x77, 3}, new int[] {0x1D, 0x68, 80})) {
            assertContains(ours, bytes(setting));
            assertContains(oracle, bytes(setting));
        }
    }

    @Test
    void textInAnyPageGivesTheSamePaper() throws IOException {
        for (var page : List.of(
                EscPos.CharacterCodeTable.CP437_USA_Standard_Europe,
                EscPos.CharacterCodeTable.CP850_Multilingual,
                EscPos.CharacterCodeTable.CP858_Euro,
                EscPos.CharacterCodeTable.WPC1252,
                EscPos.CharacterCodeTable.CP866_Cyrillic_2,
                EscPos.CharacterCodeTable.CP852_Latin2)) {
            var text = page == EscPos.CharacterCodeTable.CP866_Cyrillic_2 ? "Привет" : "Zoë, Bäcker";
            var out = new ByteArrayOutputStream();
            try (var oracle = new EscPos(out)) {
                oracle.initializePrinter();
                oracle.setCharacterCodeTable(page);
                oracle.writeLF(new Style().setBold(true), text);
                oracle.feed(4);
                oracle.cut(EscPos.CutMode.PART);
            }
            var ours = compose(new Line.Text(text, Receipt.Style.BOLD, Align.LEFT));
            assertThat(PaperReader.read(out.toByteArray())).isEqualTo(PaperReader.read(ours));
        }
    }

    @Test
    void largeCentredTextGivesTheSamePaper() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var oracle = new EscPos(out)) {
            oracle.initializePrinter();
            oracle.writeLF(
                    new Style()
                            .setFontSize(Style.FontSize._2, Style.FontSize._2)
                            .setJustification(Justification.Center),
                    "Bay 7");
            oracle.feed(4);
            oracle.cut(EscPos.CutMode.PART);
        }
        List<PaperStrip> ours = PaperReader.read(compose(new Line.Text("Bay 7", Receipt.Style.LARGE, Align.CENTRE)));
        assertThat(PaperReader.read(out.toByteArray())).isEqualTo(ours);
    }

    private static byte[] compose(Line... lines) {
        return new EscPosComposer(PROFILE).compose(new Receipt(List.of(lines))).bytes();
    }

    private static void assertContains(byte[] all, byte[] part) {
        assertThat(indexOf(all, part))
                .as("%s in %s", Arrays.toString(part), Arrays.toString(all))
                .isNotNegative();
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int at = 0; at + part.length <= all.length; at++) {
            if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] bytes(int... numbers) {
        var bytes = new byte[numbers.length];
        for (int at = 0; at < numbers.length; at++) {
            bytes[at] = (byte) numbers[at];
        }
        return bytes;
    }
}
