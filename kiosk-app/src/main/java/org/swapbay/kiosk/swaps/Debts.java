package org.swapbay.kiosk.swaps;

import org.swapbay.kiosk.roster.PersonId;

/** What a family owes, as far as the school's policy lets it matter here; without a word about money. Any thread may. */
public interface Debts {

    /** Whether this student is asked to see the office before they borrow for the day, or keep what they borrowed. */
    boolean sendToOffice(PersonId student);
}
