package org.swapbay.kiosk.roster;

import java.time.LocalDate;

/** A part of the school year, both days included. */
public record Term(String name, LocalDate starts, LocalDate ends) {

    public Term {
        if (ends.isBefore(starts)) throw new IllegalArgumentException("a term ends after it starts");
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(starts) && !day.isAfter(ends);
    }
}
