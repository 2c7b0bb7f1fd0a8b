package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/** Can be read at any time, and changed while its gate is open. */
final class GatedFile extends FileBaseDefault {

    private final FileChannel file;
    private final Gate gate;

    GatedFile(FileChannel file, Gate gate) {
        this.file = file;
        this.gate = gate;
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        return file.read(into, position);
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        gate.pass();
        return file.write(from, position);
    }

    @Override
    protected void implTruncate(long length) throws IOException {
        gate.pass();
        file.truncate(length);
    }

    @Override
    public void force(boolean metadata) throws IOException {
        file.force(metadata);
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
