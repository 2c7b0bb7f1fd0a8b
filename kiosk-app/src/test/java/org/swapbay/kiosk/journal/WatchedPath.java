package org.swapbay.kiosk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A database at {@code jdbc:h2:watched:…}: a test sees what a power cut would still take. */
public final class WatchedPath extends FilePathWrapper {

    /** Writes since the last force, of all files. */
    static final AtomicInteger UNFORCED = new AtomicInteger();

    private static final String SCHEME = "watched";

    static {
        FilePath.register(new WatchedPath());
    }

    static String url(String path) {
        return "jdbc:h2:" + SCHEME + ":" + path;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Watched(getBase().open(mode));
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    private static final class Watched extends FileBaseDefault {

        private final FileChannel file;

        Watched(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            UNFORCED.incrementAndGet();
            return file.write(from, position);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            file.force(metadata);
            UNFORCED.set(0);
        }

        @Override
        protected void implTruncate(long length) throws IOException {
            file.truncate(length);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
