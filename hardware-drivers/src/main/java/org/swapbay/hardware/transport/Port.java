package org.swapbay.hardware.transport;

import java.io.IOException;

/** One opening of a port: blocking calls, good until it is closed or lost, never reopened. */
interface Port {

    /** Waits for bytes, at most about a second; returns how many, 0 for none in time, below 0 when the port is gone. */
    int read(byte[] buffer);

    /** Writes from {@code offset} on and returns how many bytes left; 0 or below when the port is gone. */
    int write(byte[] octets, int offset);

    /** Ends pending calls of other threads within milliseconds. May be called twice. */
    void close();

    /** Opens the port afresh, each time from its path: after a re-plug the old object points at the wrong node. */
    @FunctionalInterface
    interface Opener {
        Port open() throws IOException;
    }
}
