package org.swapbay.hardware.transport;

import java.time.Duration;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;

/**
 * A two-way byte line to one device that repairs itself: a lost line is reopened in the background until {@link #close()}.
 *
 * <p>Nothing is ever kept for later: what could not be written now is not written after the line came back. Any thread
 * may call, but a request and its answer belong together only if one driver owns the line.
 */
public interface Line extends AutoCloseable {

    /**
     * Writes all bytes, or fails within the timeout.
     *
     * @throws DeviceUnavailableException the line is down; not one byte left
     * @throws DeviceTimeoutException the far end took too long or vanished meanwhile; some or all bytes may have left
     */
    void write(Bytes bytes, Duration timeout) throws DeviceUnavailableException, DeviceTimeoutException;

    /**
     * Waits for bytes and returns what is there, in pieces as the line delivered them; {@link Bytes#NONE} when nothing
     * came in time.
     *
     * @throws DeviceUnavailableException the line is down, or was lost since the last read; thrown at once, so a reader
     *     in a loop calls {@link #awaitOpen} before it tries again
     */
    Bytes read(Duration timeout) throws DeviceUnavailableException;

    /** Forgets what came in unread, such as a late answer to an earlier request. */
    void discardInput();

    /** Whether the line was open when last looked at; a write may still find it gone. */
    boolean isOpen();

    /** Waits until the line is open; false if it is not within the timeout. */
    boolean awaitOpen(Duration timeout);

    /** What to call this line in messages: its path or address. */
    String name();

    /** Ends the line for good; pending calls fail with {@link DeviceException}s. Never throws. */
    @Override
    void close();
}
