package org.swapbay.kiosk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;

/** A file without a disk. */
final class HeapFile extends FileChannel {

    private byte[] bytes;
    private int position;
    private boolean failing;
    private int forced;

    HeapFile(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes a power cut could not take any more. */
    int forced() {
        return forced;
    }

    /** Every write fails from now on. */
    void fail() {
        failing = true;
    }

    @Override
    public int read(ByteBuffer into, long from) {
        if (from >= bytes.length) return -1;
        int count = (int) Math.min(into.remaining(), bytes.length - from);
        into.put(bytes, (int) from, count);
        return count;
    }

    @Override
    public int write(ByteBuffer out) throws IOException {
        if (failing) throw new IOException("no space left on device");
        int count = out.remaining();
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length, position + count));
        out.get(bytes, position, count);
        position += count;
        return count;
    }

    @Override
    public void force(boolean metaData) {
        forced = bytes.length;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public FileChannel position(long to) {
        position = (int) to;
        return this;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public FileChannel truncate(long to) {
        bytes = Arrays.copyOf(bytes, (int) to);
        return this;
    }

    @Override
    protected void implCloseChannel() {}

    @Override
    public int read(ByteBuffer into) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] out, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer out, long to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long to, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long from, long count, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long from, long count, boolean shared) {
        throw new UnsupportedOperationException();
    }
}
