package org.swapbay.kiosk.powercut;

import org.swapbay.kiosk.journal.Fact;

/** What the test kiosk records. */
sealed interface Written extends Fact {

    /** @param padding makes entries of different lengths */
    record Line(int number, String padding) implements Written {}
}
