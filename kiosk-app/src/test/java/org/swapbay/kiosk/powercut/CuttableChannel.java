package org.swapbay.kiosk.powercut;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.swapbay.kiosk.powercut.CuttableDisk.Loss;

/** One file of the disk: what a program sees, what is safe, and what was written since the last force. */
final class CuttableChannel extends FileBaseDefault {

    private static final int SECTOR = 512;

    private final CuttableDisk disk;
    private byte[] seen = {};
    private byte[] safe = {};
    private final List<Write> unforced = new ArrayList<>();

    CuttableChannel(CuttableDisk disk) {
        this.disk = disk;
    }

    private sealed interface Write {

        record Bytes(long at, byte[] bytes) implements Write {}

        record Truncation(long length) implements Write {}
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) {
        if (position >= seen.length) return -1;
        var count = (int) Math.min(into.remaining(), seen.length - position);
        into.put(seen, (int) position, count);
        return count;
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        var bytes = new byte[from.remaining()];
        from.get(bytes);
        mustBePowered();
        apply(new Write.Bytes(position, bytes));
        return bytes.length;
    }

    @Override
    protected synchronized void implTruncate(long length) throws IOException {
        mustBePowered();
        apply(new Write.Truncation(length));
    }

    @Override
    public synchronized void force(boolean metadata) throws IOException {
        mustBePowered();
        if (!disk.hears("force")) return;
        safe = seen.clone();
        unforced.clear();
    }

    @Override
    public synchronized long size() {
        return seen.length;
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        return new FileLock(FakeFileChannel.INSTANCE, position, size, shared) {
            @Override
            public boolean isValid() {
                return true;
            }

            @Override
            public void release() {}
        };
    }

    /** Stays readable: the same file is opened again. */
    @Override
    protected void implCloseChannel() {}

    synchronized byte[] afterCut(Loss loss, RandomGenerator chance) {
        var kept =
                switch (loss) {
                    case ALL -> List.<Write>of();
                    case ALL_BUT_A_PREFIX -> unforced.subList(0, chance.nextInt(unforced.size() + 1));
                    case SOME_IN_ANY_ORDER, TORN ->
                        unforced.stream().filter(_ -> chance.nextBoolean()).toList();
                };
        var image = safe;
        for (var i = 0; i < kept.size(); i++) {
            var torn = loss == Loss.TORN && i == kept.size() - 1;
            image = applied(image, torn ? torn(kept.get(i), chance) : kept.get(i));
        }
        return image;
    }

    private void apply(Write write) {
        seen = applied(seen, write);
        unforced.add(write);
    }

    private static byte[] applied(byte[] image, Write write) {
        return switch (write) {
            case Write.Bytes(var at, var bytes) -> CuttableDisk.overlay(image, at, bytes);
            case Write.Truncation(var length) -> Arrays.copyOf(image, (int) Math.min(length, image.length));
        };
    }

    private static Write torn(Write write, RandomGenerator chance) {
        return switch (write) {
            case Write.Bytes(var at, var bytes) -> {
                var sectors = (bytes.length + SECTOR - 1) / SECTOR;
                var length = Math.min(bytes.length, SECTOR * chance.nextInt(sectors + 1));
                yield new Write.Bytes(at, Arrays.copyOf(bytes, length));
            }
            case Write.Truncation truncation -> truncation;
        };
    }

    private void mustBePowered() throws IOException {
        if (!disk.powered()) throw new IOException("the power is off");
    }

    FileChannel asJournal() throws IOException {
        position(0);
        return this;
    }
}
