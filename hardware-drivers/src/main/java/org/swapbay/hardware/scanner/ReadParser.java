package org.swapbay.hardware.scanner;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes reads of what a scanner sends. Time is passed in, in nanoseconds of any origin; nothing here waits. Not
 * thread-safe.
 */
public interface ReadParser {

    /** Whole reads among what was held and this, in order. */
    List<ScanData> accept(byte[] chunk, long now);

    /** To be called when nothing came; ends or drops what was begun once the gap has passed. */
    Optional<ScanData> idle(long now);

    /** How long to wait for more before {@link #idle} has something to say; empty while nothing was begun. */
    Optional<Duration> untilGap(long now);

    /** Drops what was begun, as after the line was lost. */
    void reset();

    /** Reads that were too long or only half there, since the beginning. */
    long dropped();
}
