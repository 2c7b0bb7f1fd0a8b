package org.swapbay.kiosk.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's own extension point: a database at {@code jdbc:h2:ordered:…} has its file written in order. H2 leaves it to the
 * disk in which order the writes between two forces arrive, and once a file has been open for longer than the retention
 * time the second of them may lie on what the first made superfluous. A disk that kept the second only has lost both.
 *
 * @see "Decision 0003: durable means synced"
 */
public final class OrderedPath extends FilePathWrapper {

    private static final String SCHEME = "ordered";

    static {
        FilePath.register(new OrderedPath());
    }

    /** @param path of H2, with the scheme of what lies below unless that is the machine's disk */
    public static String url(String path) {
        return "jdbc:h2:" + SCHEME + ":" + path;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new OrderedFile(getBase().open(mode));
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }
}
