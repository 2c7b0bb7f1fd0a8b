package org.swapbay.kiosk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/** Forces each write to the disk before the next one begins; the last one waits for whoever forces it. */
final class OrderedFile extends FileBaseDefault {

    private final FileChannel file;
    private boolean unforced;

    OrderedFile(FileChannel file) {
        this.file = file;
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        return file.read(into, position);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        waitForTheLastWrite();
        return file.write(from, position);
    }

    @Override
    protected void implTruncate(long length) throws IOException {
        waitForTheLastWrite();
        file.truncate(length);
    }

    @Override
    public synchronized void force(boolean metadata) throws IOException {
        file.force(metadata);
        unforced = false;
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

    private void waitForTheLastWrite() throws IOException {
        if (unforced) file.force(false);
        unforced = true;
    }
}
