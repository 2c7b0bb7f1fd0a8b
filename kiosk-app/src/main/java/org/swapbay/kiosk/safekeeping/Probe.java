package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Folder;

/** Writes, forces and reads back a file of its own, to see whether the disk of the records works. */
final class Probe {

    private static final Logger log = LoggerFactory.getLogger(Probe.class);
    private static final String NAME = "probe";
    private static final int BYTES = 1 << 16;

    private final Folder folder;
    private final long floor;

    /** @param floor bytes that must be free */
    Probe(Folder folder, long floor) {
        this.folder = folder;
        this.floor = floor;
    }

    boolean succeeds() {
        try {
            return folder.room() >= floor && keeps();
        } catch (IOException still) {
            return false;
        } finally {
            forget();
        }
    }

    private boolean keeps() throws IOException {
        var written = ByteBuffer.allocate(BYTES);
        while (written.hasRemaining()) written.put((byte) written.position());
        try (var file = folder.open(NAME)) {
            written.flip();
            while (written.hasRemaining()) file.write(written);
            CrashPoint.disk("disk.probe");
            file.force(true);
            var read = ByteBuffer.allocate(BYTES);
            while (read.hasRemaining()) {
                if (file.read(read, read.position()) < 0) return false;
            }
            return read.flip().equals(written.flip());
        }
    }

    private void forget() {
        try {
            folder.delete(NAME);
        } catch (IOException still) {
            log.debug("records: the probe stays", still);
        }
    }
}
