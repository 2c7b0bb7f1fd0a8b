package org.swapbay.hardware.emulator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The device's end of a serial line: a pseudo-terminal whose other end stands under a link that stays the same when the
 * line is unplugged and plugged in again, as udev's links do.
 *
 * <p>It behaves as a wire: what is written while nobody has the line open is lost, and a reader who never reads loses
 * bytes instead of blocking the writer. Safe for any thread. {@link #read} blocks in native code, so call it from a
 * platform thread: it would pin a virtual thread's carrier.
 */
public final class Pty implements AutoCloseable {

    /** How long a write waits for a full buffer to move before its bytes are lost. */
    private static final Duration WRITE_PATIENCE = Duration.ofMillis(500);
    /** Nobody has the line open: poll says so at once each time, so look again only this often. */
    private static final int UNATTENDED_MILLIS = 10;

    private static final int NONE = -1;
    private static final byte[] ONE = ByteBuffer.allocate(Long.BYTES)
            .order(ByteOrder.nativeOrder())
            .putLong(1)
            .array();

    private final Path link;
    private final int wake;
    /** Shared by readers and writers of the line; exclusive while the descriptor changes. Fair, or a busy reader wins. */
    private final ReentrantReadWriteLock plug = new ReentrantReadWriteLock(true);

    private int master = NONE;
    private boolean closed;

    private Pty(Path link, int wake) {
        this.link = link;
        this.wake = wake;
    }

    /** A new line whose other end stands under this link; an older link there is replaced. */
    public static Pty open(Path link) throws IOException {
        var pty = new Pty(link, Posix.eventDescriptor());
        try {
            pty.plugIn();
            return pty;
        } catch (IOException e) {
            pty.close();
            throw e;
        }
    }

    /** Where a driver opens its end. */
    public Path line() {
        return link;
    }

    /**
     * Reads what the other end wrote.
     *
     * @return how many bytes; 0 when none came within the timeout, or the line was unplugged meanwhile
     */
    public int read(byte[] into, Duration timeout) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            plug.readLock().lock();
            try {
                if (closed) throw new IOException("line closed");
                int rest = restMillis(deadline);
                short events = Posix.poll(master, Posix.POLLIN, wake, rest);
                if ((events & Posix.POLLIN) != 0) {
                    int count = Posix.read(master, into);
                    if (count > 0) return count;
                }
                if ((events & Posix.POLLHUP) != 0)
                    Posix.poll(NONE, Posix.POLLIN, wake, Math.min(rest, UNATTENDED_MILLIS));
            } finally {
                plug.readLock().unlock();
            }
            if (restMillis(deadline) == 0) return 0;
        }
    }

    /** Sends bytes to the other end; returns within half a second even when nobody takes them. */
    public void write(byte[] bytes) throws IOException {
        plug.readLock().lock();
        try {
            if (closed) throw new IOException("line closed");
            long deadline = System.nanoTime() + WRITE_PATIENCE.toNanos();
            for (int sent = 0; sent < bytes.length && attended(); ) {
                int count = Posix.write(master, bytes, sent);
                sent += count;
                if (count > 0) deadline = System.nanoTime() + WRITE_PATIENCE.toNanos();
                else if (restMillis(deadline) == 0) return;
                else Posix.poll(master, Posix.POLLOUT, wake, Math.min(restMillis(deadline), UNATTENDED_MILLIS));
            }
        } finally {
            plug.readLock().unlock();
        }
    }

    /** Whether somebody has the other end open. */
    public boolean attended() throws IOException {
        plug.readLock().lock();
        try {
            return master != NONE && (Posix.poll(master, (short) 0, NONE, 0) & Posix.POLLHUP) == 0;
        } finally {
            plug.readLock().unlock();
        }
    }

    /** Pulls the plug: whoever has the line open sees a hang-up, and the link is gone. */
    public void hangUp() throws IOException {
        exclusively(() -> {
            Files.deleteIfExists(link);
            if (master != NONE) Posix.close(master);
            master = NONE;
        });
    }

    /** Plugs it in again: a new pseudo-terminal under the same link. Does nothing while plugged in. */
    public void plugIn() throws IOException {
        exclusively(() -> {
            if (closed) throw new IOException("line closed");
            if (master != NONE) return;
            master = Posix.openMaster();
            var slave = Posix.slaveName(master);
            // Opened and closed once: from then on the kernel reports whether anybody is there.
            int end = Posix.open(slave, Posix.O_RDWR | Posix.O_NOCTTY | Posix.O_CLOEXEC);
            Posix.makeRaw(end);
            Posix.close(end);
            point(link, Path.of(slave));
        });
    }

    @Override
    public void close() throws IOException {
        hangUp();
        exclusively(() -> {
            if (closed) return;
            closed = true;
            Posix.close(wake);
        });
    }

    private static void point(Path link, Path target) throws IOException {
        if (link.toAbsolutePath().getParent() instanceof Path folder) Files.createDirectories(folder);
        var fresh = link.resolveSibling(link.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, target);
        Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    /** Wakes whoever waits in poll, makes the change with nobody inside, and quiets the wake-up again. */
    private synchronized void exclusively(Change change) throws IOException {
        if (!closed) Posix.write(wake, ONE, 0);
        plug.writeLock().lock();
        try {
            if (!closed) Posix.read(wake, new byte[Long.BYTES]);
            change.make();
        } finally {
            plug.writeLock().unlock();
        }
    }

    private static int restMillis(long deadline) {
        return Math.clamp((deadline - System.nanoTime() + 999_999) / 1_000_000, 0, Integer.MAX_VALUE);
    }
}
