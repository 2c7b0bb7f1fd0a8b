package org.swapbay.hardware.cash;

import java.util.Set;
import org.swapbay.hardware.DeviceException;

/**
 * A bill acceptor with escrow. Any thread may call; calls queue, one at a time. Somebody has to {@link #look} several times a
 * second: an acceptor that is not looked at gives back what it holds after some seconds.
 *
 * <p>Money is taken in three steps: a note is {@link BillEvent.Held}, {@link #stack} is told once, and
 * {@link BillEvent.Credited} says that it is taken. Between the last two nothing is certain; only looking tells.
 */
public interface BillAcceptor extends AutoCloseable {

    /**
     * What happened since the last look. An event that is about money comes again after a restart of this program until it
     * was {@link #acknowledge}d, so the caller has to know what it recorded.
     */
    AcceptorSight look() throws DeviceException;

    /** The events of the last look are recorded; the acceptor may forget them and take the next note. */
    void acknowledge() throws DeviceException;

    /**
     * Takes notes of these kinds, one after the other, until {@link #endDeposit}; all others are handed back by the
     * acceptor itself.
     *
     * @throws org.swapbay.hardware.DeviceRefusedException it reads no note of these kinds
     */
    void beginDeposit(Set<Bill> accepted) throws DeviceException;

    /** Lets no further note in. What is in escrow stays there. */
    void endDeposit() throws DeviceException;

    /**
     * Moves the note in escrow into the cassette.
     *
     * @throws org.swapbay.hardware.DeviceRefusedException nothing is in escrow any more
     * @throws org.swapbay.hardware.DeviceTimeoutException it may be moving; {@link #look}, never call again
     */
    void stack() throws DeviceException;

    /**
     * Hands the note in escrow back.
     *
     * @throws org.swapbay.hardware.DeviceRefusedException nothing is in escrow any more
     */
    void giveBack() throws DeviceException;

    /** The kinds of notes it can tell apart; empty before it answered for the first time. */
    Set<Bill> denominations();

    /** Whether its last exchange made sense. */
    boolean online();

    @Override
    void close();
}
