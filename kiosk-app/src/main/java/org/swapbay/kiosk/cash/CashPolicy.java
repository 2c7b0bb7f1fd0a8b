package org.swapbay.kiosk.cash;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What the school decided about cash, from a day on.
 *
 * @param taken whether cash is a way to pay at all
 * @param partial whether less than what was chosen may be paid; otherwise only notes go in that can still come out even
 * @param largestNote in whole units
 * @param mostPerVisit in minor units
 * @param mostNotes in the cassette: then it has to be emptied before the next note goes in
 */
public record CashPolicy(
        int version,
        LocalDate effectiveFrom,
        boolean taken,
        boolean partial,
        int largestNote,
        long mostPerVisit,
        int mostNotes) {

    /** From this share of the most notes on, staff are told. */
    private static final int NEARLY_FULL_PERCENT = 80;

    public Money mostPerVisit(CurrencyUnit currency) {
        return Money.ofMinor(currency, mostPerVisit);
    }

    public boolean full(int notes) {
        return notes >= mostNotes;
    }

    public boolean nearlyFull(int notes) {
        return notes * 100 >= mostNotes * NEARLY_FULL_PERCENT;
    }
}
