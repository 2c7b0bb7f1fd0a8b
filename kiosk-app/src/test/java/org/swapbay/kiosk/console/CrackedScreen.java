package org.swapbay.kiosk.console;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** What a technician photographs. */
final class CrackedScreen {

    private CrackedScreen() {}

    /** A dark screen with a crack across it, as a PNG. */
    static byte[] photo() throws IOException {
        var image = new BufferedImage(640, 420, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x9aa3a0));
        pen.fillRect(0, 0, 640, 420);
        pen.setColor(new Color(0x1d2b33));
        pen.fillRoundRect(60, 40, 520, 320, 16, 16);
        pen.setColor(new Color(0xd8e4ea));
        pen.setStroke(new BasicStroke(3));
        int[] across = {90, 180, 230, 320, 380, 470, 560};
        int[] down = {330, 260, 275, 190, 205, 110, 70};
        pen.drawPolyline(across, down, across.length);
        pen.drawLine(230, 275, 300, 345);
        pen.drawLine(320, 190, 260, 90);
        pen.drawLine(380, 205, 500, 300);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
