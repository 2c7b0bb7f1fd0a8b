package org.swapbay.kiosk.powercut;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private static final String JOURNAL = "org.swapbay.kiosk.journal.";

    private final Map<String, CuttableChannel> files = new ConcurrentHashMap<>();
    /** What a directory was told since it was last forced, in order. */
    private final List<Runnable> unsyncedNames = new ArrayList<>();

    /** A file system that journals names keeps them in the order in which they were changed; POSIX promises none. */
    private boolean namesInAnyOrder;

    private final Map<String, CuttableChannel> safeNames = new ConcurrentHashMap<>();
    private long operationsLeft = Long.MAX_VALUE;
    private boolean dark;
    private final Set<String> calls = new TreeSet<>();
    private String leftOut = "";
    private String callerBefore = "";
    private String callBefore = "";

    /** The power fails at this write or force, counted from now. */
    synchronized void failAfter(long operations) {
        operationsLeft = operations;
    }

    /** Of those before the power fails. */
    synchronized long operationsLeft() {
        return operationsLeft;
    }

    /** Any of the changes to names reach the disk, as any of the writes do; otherwise the first few. */
    synchronized void keepNamesInAnyOrder() {
        namesInAnyOrder = true;
    }

    /** Hears everything but this call of the journal from now on, named as in {@link #calls}. */
    synchronized void leaveOut(String call) {
        leftOut = call;
    }

    /** What the journal called to make something durable: the call, by which method, after which other call of it. */
    synchronized Set<String> calls() {
        return Set.copyOf(calls);
    }

    synchronized boolean hears(String call) {
        var caller = StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::toStackTraceElement)
                .filter(frame -> frame.getClassName().startsWith(JOURNAL))
                .map(frame -> frame.getClassName().substring(JOURNAL.length()) + "." + frame.getMethodName())
                .findFirst());
        if (caller.isEmpty()) return true;
        var after = caller.get().equals(callerBefore) ? " after " + callBefore : "";
        callerBefore = caller.get();
        callBefore = call;
        var named = call + " in " + caller.get() + (call.equals("sync") ? after : "");
        calls.add(named);
        return !named.equals(leftOut);
    }

    /** As an earlier life of the disk left it. */
    synchronized void keep(String name, byte[] content) throws IOException {
        var kept = file(name);
        kept.write(ByteBuffer.wrap(content), 0);
        kept.force(true);
        syncNames();
    }

    synchronized CuttableChannel file(String name) {
        var there = files.get(name);
        if (there != null) return there;
        var made = new CuttableChannel(this);
        files.put(name, made);
        unsyncedNames.add(() -> safeNames.put(name, made));
        return made;
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    synchronized void rename(String from, String to) throws IOException {
        mustBePowered();
        if (!hears(to.endsWith("/journal") ? "rename to journal" : "rename to another name")) return;
        var moved = files.remove(from);
        if (moved == null) throw new IOException("there is no " + from);
        files.put(to, moved);
        unsyncedNames.add(() -> {
            safeNames.remove(from);
            safeNames.put(to, moved);
        });
    }

    synchronized void unlink(String name) throws IOException {
        mustBePowered();
        if (files.remove(name) != null) unsyncedNames.add(() -> safeNames.remove(name));
    }

    synchronized void syncNames() throws IOException {
        mustBePowered();
        if (!hears("sync")) return;
        unsyncedNames.forEach(Runnable::run);
        unsyncedNames.clear();
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    /** By H2, which forces no names: as good as durable when it matters, or found out at the next start. */
    synchronized void delete(String name) {
        files.remove(name);
        unsyncedNames.add(() -> safeNames.remove(name));
    }

    /** Every file by its name, as a reader finds them after the cut. */
    Map<String, byte[]> afterCut(Loss loss, RandomGenerator chance) {
        cut();
        var found = new TreeMap<String, byte[]>();
        namesAfterCut(loss, chance).forEach((name, file) -> found.put(name, file.afterCut(loss, chance)));
        return found;
    }

    private synchronized Map<String, CuttableChannel> namesAfterCut(Loss loss, RandomGenerator chance) {
        var before = new TreeMap<>(safeNames);
        keptNames(loss, chance).forEach(Runnable::run);
        var after = new TreeMap<>(safeNames);
        safeNames.clear();
        safeNames.putAll(before);
        return after;
    }

    private List<Runnable> keptNames(Loss loss, RandomGenerator chance) {
        if (loss == Loss.ALL) return List.of();
        return namesInAnyOrder && loss != Loss.ALL_BUT_A_PREFIX
                ? unsyncedNames.stream().filter(_ -> chance.nextBoolean()).toList()
                : unsyncedNames.subList(0, chance.nextInt(unsyncedNames.size() + 1));
    }

    private void mustBePowered() throws IOException {
        if (!powered()) throw new IOException("the power is off");
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
