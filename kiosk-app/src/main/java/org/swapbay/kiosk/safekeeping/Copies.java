package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Copies bytes between files of any {@link org.swapbay.kiosk.journal.Folder}. */
final class Copies {

    private static final int CHUNK = 1 << 16;

    private Copies() {}

    /** From the first byte to the last; both files are left at their ends. */
    static void copy(FileChannel from, FileChannel to) throws IOException {
        var bytes = ByteBuffer.allocate(CHUNK);
        from.position(0);
        to.position(0);
        while (from.read(bytes.clear()) > 0) {
            bytes.flip();
            while (bytes.hasRemaining()) to.write(bytes);
        }
    }
}
