package org.swapbay.kiosk.touchscreen;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** A code for a phone, black on white in every theme: cameras read no other way surely. */
class QrPicture extends Span {

    /** Of the standard: four modules of white around it. */
    private static final int QUIET = 4;

    /** @param said what it is, for who cannot see it */
    QrPicture(String content, String said) {
        addClassName("sb-qr");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", said);
        getElement().setAttribute("data-content", content);
        // Squares alone: nothing of the content's letters gets into the page's markup.
        getElement().setProperty("innerHTML", svg(content));
    }

    private static String svg(String content) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET);
            var modules = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints);
            var squares = new StringBuilder();
            for (var y = 0; y < modules.getHeight(); y++) {
                for (var x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y)) squares.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
            return "<svg viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%1$dv%2$dH0z\"/><path fill=\"#000\" d=\"%s\"/></svg>"
                    .formatted(modules.getWidth(), modules.getHeight(), squares);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("not for a QR code", tooLong);
        }
    }
}
