package org.swapbay.kiosk.cash;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.swapbay.kiosk.devices.BankNote;

/**
 * What the payer should see.
 *
 * @param rest still owed of what was chosen
 * @param taken in this visit, and booked
 * @param welcome the notes that are let in now, the smallest first
 * @param closed why nothing is let in any more
 */
public record CashState(
        String visit, Money rest, Money taken, Phase phase, List<BankNote> welcome, Optional<CashClosed> closed) {

    public enum Phase {
        /** The next note may be put in. */
        READY,
        /** A note is being read or moved; please wait. */
        MOVING,
        /** The last note came back: please take it. */
        GAVE_BACK,
        /** The last note's place is not known: the office finds out, and nothing is lost. */
        IN_DOUBT,
        /** All is paid that notes can pay. */
        DONE
    }

    public CashState {
        welcome = List.copyOf(welcome);
    }
}
