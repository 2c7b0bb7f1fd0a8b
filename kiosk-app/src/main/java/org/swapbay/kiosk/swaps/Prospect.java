package org.swapbay.kiosk.swaps;

/**
 * What somebody can expect who wants a loaner.
 *
 * @param now one can be had in this visit
 * @param place on the waiting list, from 1; the one they would get where they do not wait
 * @param waits they are on the list already
 */
public record Prospect(boolean now, int place, boolean waits) {

    /** One is there, and nobody waits. */
    public static final Prospect READY = new Prospect(true, 1, false);

    static Prospect of(Student student, Situation situation) {
        var line = situation.line();
        return new Prospect(
                LoanerChoice.of(student, situation).isPresent(), line.place(student.id()), line.has(student.id()));
    }
}
