package org.swapbay.kiosk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.store.fs.FileBaseDefault;

/** A file without a disk. */
final class HeapFile extends FileBaseDefault {

    private byte[] bytes;
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
    public int write(ByteBuffer out, long to) throws IOException {
        if (failing) throw new IOException("no space left on device");
        int count = out.remaining();
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length, (int) to + count));
        out.get(bytes, (int) to, count);
        return count;
    }

    @Override
    public void force(boolean metaData) {
        forced = bytes.length;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    protected void implTruncate(long to) {
        bytes = Arrays.copyOf(bytes, (int) to);
    }
}
