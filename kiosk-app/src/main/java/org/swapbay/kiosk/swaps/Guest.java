package org.swapbay.kiosk.swaps;

/**
 * A person who has shown who they are.
 *
 * @param byPin signed in by PIN; only then may amounts be shown
 */
public record Guest(VisitId visit, Student student, boolean byPin) {

    /** The visit only: names stay out of logs. */
    @Override
    public String toString() {
        return "Guest[" + visit + "]";
    }
}
