package org.swapbay.kiosk.simulation;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.swapbay.kiosk.devices.BankNote;
import org.swapbay.kiosk.devices.CashAcceptor;
import org.swapbay.kiosk.devices.CashProblem;
import org.swapbay.kiosk.devices.CashSight;
import org.swapbay.kiosk.devices.CashTold;

/** A kiosk that takes no cash; what cash does under faults is played in {@code CashSimulationTests}. */
record NoAcceptor() implements CashAcceptor {

    @Override
    public boolean fitted() {
        return false;
    }

    @Override
    public Optional<CashProblem> problem() {
        return Optional.empty();
    }

    @Override
    public Set<BankNote> denominations() {
        return Set.of();
    }

    @Override
    public void heardBy(Consumer<CashSight> listener) {}

    @Override
    public CashTold letIn(Set<BankNote> notes) {
        return CashTold.NOT_DONE;
    }

    @Override
    public CashTold letNothingIn() {
        return CashTold.NOT_DONE;
    }

    @Override
    public CashTold stack() {
        return CashTold.NOT_DONE;
    }

    @Override
    public CashTold giveBack() {
        return CashTold.NOT_DONE;
    }
}
