package org.swapbay.kiosk.repairs;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a phone was held, by tag 0x0112 of the EXIF segment (EXIF 2.3, 4.6.4). The only thing read of it; all else of the
 * segment is dropped with it, and anything odd counts as upright.
 *
 * @param code 1 to 8
 */
record Orientation(int code) {

    static final Orientation UPRIGHT = new Orientation(1);
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int TIFF_IN_SEGMENT = 6;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    static Orientation of(byte[] picture) {
        try {
            return read(ByteBuffer.wrap(picture));
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException cut) {
            return UPRIGHT;
        }
    }

    private static Orientation read(ByteBuffer jpeg) {
        if ((jpeg.getShort(0) & 0xFFFF) != START_OF_IMAGE) return UPRIGHT;
        var at = 2;
        while (true) {
            var marker = jpeg.getShort(at) & 0xFFFF;
            if (marker == START_OF_SCAN || marker < 0xFF00) return UPRIGHT;
            var length = jpeg.getShort(at + 2) & 0xFFFF;
            if (marker == APP1 && jpeg.getInt(at + 4) == 0x45786966) {
                return tag(jpeg.slice(at + 4 + TIFF_IN_SEGMENT, length - 2 - TIFF_IN_SEGMENT));
            }
            at += 2 + Math.max(2, length);
        }
    }

    private static Orientation tag(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var n = 0; n < entries; n++) {
            var entry = directory + 2 + n * ENTRY;
            if ((tiff.getShort(entry) & 0xFFFF) != TAG || tiff.getShort(entry + 2) != SHORT) continue;
            var code = tiff.getShort(entry + 8);
            return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean lying() {
        return code >= 5;
    }

    /** What puts a picture of this size, as stored, upright with its corner at the origin. */
    AffineTransform upright(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
