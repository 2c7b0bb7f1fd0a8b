package org.swapbay.kiosk.console;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import org.swapbay.kiosk.security.StaffTexts;

/** A family's statement with a one-time code below it, as a page that needs nothing from anywhere. */
final class CodeLetter {

    private static final int QUIET = 4;

    private CodeLetter() {}

    /**
     * @param statement a whole page
     * @param pages where all of it can be paid on a phone instead, by name
     * @param texts in the family's language
     */
    static String of(String statement, String code, Map<String, String> pages, StaffTexts texts) {
        var parts = new StringBuilder(part(texts.say("letter.title"), texts.say("letter.how"), code));
        pages.forEach((name, address) ->
                parts.append(part(texts.say("letter.page", name), texts.say("letter.page.how"), address)));
        return statement.replace("</body>", parts + "</body>");
    }

    private static String part(String title, String how, String code) {
        return """
                <section style="break-inside:avoid"><h2>%s</h2><p>%s</p><div style="width:5cm">%s</div>\
                <p style="font:14pt monospace;overflow-wrap:anywhere">%s</p></section>
                """.formatted(
                        HtmlUtils.htmlEscape(title, "UTF-8"),
                        HtmlUtils.htmlEscape(how, "UTF-8"),
                        qr(code),
                        HtmlUtils.htmlEscape(code, "UTF-8"));
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
