package org.swapbay.kiosk.powercut;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/** One opening of a file, with a position of its own. */
final class OpenFile extends FileBaseDefault {

    private final CuttableChannel file;

    OpenFile(CuttableChannel file) {
        this.file = file;
    }

    @Override
    public int read(ByteBuffer into, long position) {
        return file.read(into, position);
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        return file.write(from, position);
    }

    @Override
    protected void implTruncate(long length) throws IOException {
        file.truncate(length);
    }

    @Override
    public void force(boolean metadata) throws IOException {
        file.force(metadata);
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() {}
}
