package org.swapbay.kiosk.whole;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A technician with the page of a ticket open beside the broken Chromebook. */
public final class Workbench {

    private final Page page;

    public Workbench(Page page) {
        this.page = page;
    }

    /** As a scanner types it, with the cursor nowhere. */
    void scans(String tag) {
        page.locator("h1").first().click();
        page.keyboard().type(tag);
        page.keyboard().press("Enter");
    }

    /** Presses what the page offers, by the name of the step. */
    public void does(String step) {
        page.locator("#act-" + step).click();
    }

    public void finds(String diagnosis) {
        chooses("diagnosis", diagnosis);
        page.locator("#add-diagnosis").click();
    }

    void uses(String part) {
        chooses("part", part);
        page.locator("#add-part").click();
    }

    void works(int minutes) {
        page.locator("#minutes input").fill(Integer.toString(minutes));
        page.locator("#add-labour").click();
    }

    void photographs() {
        page.locator("#photos input[type=file]")
                .setInputFiles(new FilePayload("screen.jpg", "image/jpeg", crackedScreen()));
        page.locator(".photo img").waitFor();
    }

    private void chooses(String field, String words) {
        var input = page.locator("#" + field + " input");
        input.fill(words);
        page.getByRole(AriaRole.OPTION).first().waitFor();
        input.press("ArrowDown");
        input.press("Enter");
    }

    /** Drawn, so that nobody's desk is in it. */
    private static byte[] crackedScreen() {
        var picture = new BufferedImage(960, 640, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0x2b3440));
        pen.fillRect(0, 0, 960, 640);
        pen.setColor(new Color(0x9fb4c8));
        pen.fillRect(70, 60, 820, 470);
        pen.setColor(new Color(0x1d232b));
        pen.setStroke(new BasicStroke(3));
        for (var end = 0; end < 12; end++) {
            var angle = Math.PI * 2 * end / 12;
            var length = 120 + 37 * (end % 5);
            pen.drawLine(640, 220, 640 + (int) (Math.cos(angle) * length), 220 + (int) (Math.sin(angle) * length));
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
