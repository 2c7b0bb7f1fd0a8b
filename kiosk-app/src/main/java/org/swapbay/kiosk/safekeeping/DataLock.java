package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.journal.Folder;

/** Keeps a second program from writing to the same records. Given back when this one ends, however it ends. */
final class DataLock implements AutoCloseable {

    private final FileChannel file;
    private final @Nullable FileLock lock;

    DataLock(Folder folder) throws IOException {
        file = folder.open("lock");
        lock = take(file);
    }

    boolean held() {
        return lock != null;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static @Nullable FileLock take(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException sameProgram) {
            return null;
        }
    }
}
