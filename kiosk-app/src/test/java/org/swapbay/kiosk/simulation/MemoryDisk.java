package org.swapbay.kiosk.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.h2.store.fs.FileBaseDefault;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Journal;

/** A file that forgets on a power cut what was not forced, or keeps a torn part of it; and that can be full. */
final class MemoryDisk extends FileBaseDefault {

    private byte[] bytes = new byte[1 << 15];
    private int size;
    private int forced;
    private int readUpTo;
    private List<Entry> entries = List.of();
    boolean full;
    /** Says that it forced and did not. */
    boolean forgetful;

    /** The journal's entries that a power cut could not take any more; read again only when there are others. */
    List<Entry> entries() {
        if (forced == readUpTo) return entries;
        var read = new ArrayList<Entry>();
        try (var journal = new Journal(durable(), Kiosk.FACTS, Clock.systemUTC())) {
            journal.readAfter(0, read::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        readUpTo = forced;
        entries = List.copyOf(read);
        return entries;
    }

    private MemoryDisk durable() {
        var copy = new MemoryDisk();
        copy.bytes = Arrays.copyOf(bytes, bytes.length);
        copy.size = forced;
        copy.forced = forced;
        return copy;
    }

    void powerCut(RandomGenerator chance) {
        size = forced + (size > forced ? chance.nextInt(size - forced + 1) : 0);
        forced = size;
    }

    @Override
    public int read(ByteBuffer into, long from) {
        if (from >= size) return -1;
        var count = (int) Math.min(into.remaining(), size - from);
        into.put(bytes, (int) from, count);
        return count;
    }

    @Override
    public int write(ByteBuffer out, long to) throws IOException {
        if (full) throw new IOException("no space left on device");
        var count = out.remaining();
        var end = (int) to + count;
        if (end > bytes.length) bytes = Arrays.copyOf(bytes, 2 * end);
        out.get(bytes, (int) to, count);
        size = Math.max(size, end);
        return count;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        if (full && size > forced) throw new IOException("input/output error");
        if (!forgetful) forced = size;
    }

    @Override
    protected void implTruncate(long length) {
        size = (int) Math.min(size, length);
        forced = Math.min(forced, size);
        readUpTo = -1;
    }

    @Override
    public long size() {
        return size;
    }
}
