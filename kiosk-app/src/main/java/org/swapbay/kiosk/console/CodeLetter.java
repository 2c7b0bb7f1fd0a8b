package org.swapbay.kiosk.console;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import org.swapbay.kiosk.security.StaffTexts;

/** A family's statement with a one-time code below it, as a page that needs nothing from anywhere. */
final class CodeLetter {

    private static final int QUIET = 4;

    private CodeLetter() {}

    /** @param statement a whole page @param texts in the family's language */
    static String of(String statement, String code, StaffTexts texts) {
        var part = """
                <section><h2>%s</h2><p>%s</p><div style="width:5cm">%s</div><p style="font:14pt monospace">%s</p></section>
                """.formatted(texts.say("letter.title"), texts.say("letter.how"), qr(code), code);
        return statement.replace("</body>", part + "</body>");
    }

    private static String qr(String code) {
        try {
            var modules =
                    new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
            var squares = new StringBuilder();
            for (var y = 0; y < modules.getHeight(); y++) {
                for (var x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y))
                        squares.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
            return "<svg viewBox=\"0 0 %d %d\"><path d=\"%s\"/></svg>"
                    .formatted(modules.getWidth(), modules.getHeight(), squares);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("not for a QR code", tooLong);
        }
    }
}
