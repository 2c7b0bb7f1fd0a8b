package org.swapbay.hardware.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * One opening of a character device, polled and never blocking: closing a stream would not end a blocked read, and a
 * printer node whose read still hangs cannot be opened again.
 */
final class NodePort implements Port {

    private static final int GONE = -1;
    private static final int SLICE_MILLIS = 50;
    private static final long READ_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final int descriptor;
    /** Shared by calls on the descriptor, exclusive for closing it, so that no call meets a number given away again. */
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock(true);

    private volatile boolean closed;
    private boolean descriptorGiven;

    private NodePort(int descriptor) {
        this.descriptor = descriptor;
    }

    static Port open(Path node) throws IOException {
        if (!Files.readAttributes(node, BasicFileAttributes.class).isOther()) {
            throw new IOException("not a device node");
        }
        return new NodePort(NodeCalls.open(node.toString()));
    }

    @Override
    public int read(byte[] buffer) {
        long deadline = System.nanoTime() + READ_NANOS;
        while (System.nanoTime() < deadline) {
            int count = slice(NodeCalls.POLLIN, () -> NodeCalls.read(descriptor, buffer));
            if (count != 0) {
                return count;
            }
        }
        return 0;
    }

    @Override
    public int write(byte[] octets, int offset) {
        while (true) {
            int count = slice(NodeCalls.POLLOUT, () -> NodeCalls.write(descriptor, octets, offset));
            if (count != 0) {
                return count;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        use.writeLock().lock();
        try {
            if (!descriptorGiven) {
                descriptorGiven = true;
                NodeCalls.close(descriptor);
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    @FunctionalInterface
    private interface Transfer {
        int run() throws IOException;
    }

    // Bytes moved, 0 for none in this slice, below 0 when the node is gone.
    private int slice(short event, Transfer transfer) {
        use.readLock().lock();
        try {
            if (closed) {
                return GONE;
            }
            short events = NodeCalls.poll(descriptor, event, SLICE_MILLIS);
            if ((events & event) == 0) {
                return events == 0 ? 0 : GONE;
            }
            int count = transfer.run();
            boolean hungUp = events != event;
            if (count == 0 && hungUp) {
                return GONE;
            }
            if (count == 0) {
                // Ready and yet nothing, as usblp says for an empty packet: not again at once.
                LockSupport.parkNanos(PACE_NANOS);
            }
            return count;
        } catch (IOException e) {
            return GONE;
        } finally {
            use.readLock().unlock();
        }
    }
}
