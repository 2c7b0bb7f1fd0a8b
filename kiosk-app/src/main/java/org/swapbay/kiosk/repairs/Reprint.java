package org.swapbay.kiosk.repairs;

import java.awt.Color;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.swapbay.kiosk.repairs.PhotoVerdict.Why;

/**
 * Paints an uploaded picture anew, so that nothing of the file itself is kept: no place, no camera, no thumbnail, nothing
 * behind the picture. Its size is judged before a pixel is unpacked.
 */
final class Reprint {

    static final long MOST_PIXELS = 60_000_000;
    static final int LONGEST_SIDE = 1600;

    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final float QUALITY = 0.85f;
    /** A photo has one scan, or about ten when progressive; thousands would keep a core busy for hours. */
    private static final int MOST_SCANS = 40;

    private Reprint() {}

    sealed interface Outcome {
        record Printed(byte[] jpeg, int width, int height) implements Outcome {}

        record Refused(Why why) implements Outcome {}
    }

    static Outcome of(byte[] upload) {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) return new Outcome.Refused(Why.NOT_A_PICTURE);
            var reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return new Outcome.Refused(Why.NOT_A_PICTURE);
                }
                reader.setInput(stream, true, true);
                return print(reader, upload);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            // The readers of the JDK answer hostile files with whatever comes first, such as an index out of bounds.
            return new Outcome.Refused(Why.NOT_A_PICTURE);
        }
    }

    private static Outcome print(ImageReader reader, byte[] upload) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (width < 1 || height < 1) return new Outcome.Refused(Why.NOT_A_PICTURE);
        if ((long) width * height > MOST_PIXELS || scans(upload) > MOST_SCANS) {
            return new Outcome.Refused(Why.TOO_MANY_PIXELS);
        }
        var wish = reader.getDefaultReadParam();
        var every = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
        wish.setSourceSubsampling(every, every, 0, 0);
        var paper = paint(reader.read(0, wish), Orientation.of(upload));
        return new Outcome.Printed(jpeg(paper), paper.getWidth(), paper.getHeight());
    }

    private static BufferedImage paint(BufferedImage raw, Orientation orientation) {
        var scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(raw.getWidth(), raw.getHeight()));
        var width = Math.max(1, (int) Math.round(raw.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(raw.getHeight() * scale));
        var paper = orientation.lying()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = paper.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, paper.getWidth(), paper.getHeight());
            var upright = new AffineTransform(orientation.upright(width, height));
            upright.scale((double) width / raw.getWidth(), (double) height / raw.getHeight());
            brush.drawImage((Image) raw, upright, null);
        } finally {
            brush.dispose();
        }
        return paper;
    }

    private static byte[] jpeg(BufferedImage paper) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var wish = writer.getDefaultWriteParam();
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(paper, null, null), wish);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Starts of scan (T.81, table B.1). Inside a scan every FF is followed by 00, so this counts real ones. */
    private static int scans(byte[] upload) {
        if (upload[0] != (byte) 0xFF) return 1;
        var found = 0;
        for (var at = 0; at + 1 < upload.length; at++) {
            if (upload[at] == (byte) 0xFF && upload[at + 1] == (byte) 0xDA) found++;
        }
        return found;
    }
}
