package org.swapbay.hardware.lock;

import java.util.Map;
import org.swapbay.hardware.DeviceException;

/**
 * The locks of one bus. Calls block for one bus transaction and may come from any thread; they queue, one at a time.
 *
 * <p>An acknowledgement is not an open door: only {@link #read()} tells what the door did.
 */
public interface LockController extends AutoCloseable {

    /**
     * Sends one unlock pulse, once. The board times the coil itself, so a crash here cannot leave it energised.
     *
     * @throws DeviceException also when the pulse may have been given ({@code DeviceTimeoutException}); never repeat
     *     the call to find out, {@link #read()} instead
     */
    void pulse(LockAddress lock) throws DeviceException;

    /** Reads every configured lock. Reading is repeated inside as often as it pays; it moves nothing. */
    Map<LockAddress, BayReading> read() throws DeviceException;

    /** Whether the line to the board is open and its last exchange made sense. */
    boolean online();

    @Override
    void close();
}
