package org.swapbay.kiosk.devices;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The bill acceptor. Any thread may tell it something; its own thread looks several times a second and passes on what it
 * saw. An event is acknowledged to the acceptor only after whoever heard it returned, so what was not recorded is told again.
 */
public interface CashAcceptor {

    /** Whether this kiosk has one. */
    boolean fitted();

    /** What keeps it from taking notes now. Does not block. */
    Optional<CashProblem> problem();

    /** The notes it can tell apart; none before it answered for the first time. */
    Set<BankNote> denominations();

    /**
     * Who is told what is seen, on the acceptor's own thread. Nothing is looked at before there is somebody: a look may bring
     * a credit. Must return only when what matters is durable, and throw where it could not be recorded.
     */
    void heardBy(Consumer<CashSight> listener);

    /** Takes notes of these kinds until told otherwise, one after the other, each into escrow. */
    CashTold letIn(Set<BankNote> notes);

    CashTold letNothingIn();

    /** Moves the note in escrow into the cassette. Said once for each note. */
    CashTold stack();

    CashTold giveBack();
}
