package org.swapbay.kiosk.powercut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * A disk with power that fails at a chosen write or force. What was forced is kept; of the rest it keeps what
 * {@link Loss} leaves.
 */
final class CuttableDisk {

    /** What becomes of writes that were not forced. */
    enum Loss {
        ALL,
        /** The first few reach the disk, in order. */
        ALL_BUT_A_PREFIX,
        /** Any of them reach the disk. */
        SOME_IN_ANY_ORDER,
        /** As before, and the last one is cut at a sector of 512 bytes. */
        TORN
    }

    private final Map<String, CuttableChannel> files = new ConcurrentHashMap<>();
    private long operationsLeft = Long.MAX_VALUE;
    private boolean dark;

    /** The power fails at this write or force, counted from now. */
    synchronized void failAfter(long operations) {
        operationsLeft = operations;
    }

    CuttableChannel file(String name) {
        return files.computeIfAbsent(name, _ -> new CuttableChannel(this));
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    void delete(String name) {
        files.remove(name);
    }

    /** Counts one write or force; false once the power is off, and then nothing happens any more. */
    synchronized boolean powered() {
        if (!dark && operationsLeft-- <= 0) dark = true;
        return !dark;
    }

    synchronized void cut() {
        dark = true;
    }

    synchronized boolean isDark() {
        return dark;
    }

    /** Writes what a reader finds after the cut into a folder. */
    void recover(Path folder, Loss loss, RandomGenerator chance) throws IOException {
        cut();
        for (var file : files.entrySet()) {
            var name = Path.of(file.getKey()).getFileName().toString();
            Files.write(folder.resolve(name), file.getValue().afterCut(loss, chance));
        }
    }

    static byte[] overlay(byte[] image, long at, byte[] written) {
        var end = (int) at + written.length;
        var result = end > image.length ? Arrays.copyOf(image, end) : image.clone();
        System.arraycopy(written, 0, result, (int) at, written.length);
        return result;
    }
}
