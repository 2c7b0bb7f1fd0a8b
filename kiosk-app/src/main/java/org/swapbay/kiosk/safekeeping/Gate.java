package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/** Lets nothing be written to a database's file until it is opened, and again once it is shut; for any thread. */
final class Gate {

    private final List<FileChannel> behind = new ArrayList<>();
    private volatile boolean open;
    private boolean refused;

    synchronized FileChannel guard(FileChannel file) {
        behind.removeIf(before -> !before.isOpen());
        behind.add(file);
        return new GatedFile(file, this);
    }

    /** @throws IOException if nothing may be written now */
    void pass() throws IOException {
        if (!open) refuse();
    }

    /** @return false where something had to be refused: then what H2 has in memory is no longer what is in the file */
    synchronized boolean open() {
        open = !refused;
        return open;
    }

    synchronized void shut() {
        open = false;
        refused = true;
    }

    /** Whatever H2 left open is let go of, also the lock on it. */
    synchronized void close() {
        shut();
        for (var file : behind) {
            try {
                file.close();
            } catch (IOException e) {
                // Nothing waits to be written.
            }
        }
        behind.clear();
    }

    private synchronized void refuse() throws IOException {
        if (open) return;
        refused = true;
        throw new IOException("nothing may be written to the database now");
    }
}
