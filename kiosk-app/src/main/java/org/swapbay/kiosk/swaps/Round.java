package org.swapbay.kiosk.swaps;

/**
 * One time that a staff member works at the kiosk, from sign-in to sign-out.
 *
 * @param by the staff account
 * @param in how many Chromebooks were put in
 * @param out how many were taken out
 */
public record Round(VisitId id, String by, int in, int out) {

    Round plusIn(int more) {
        return new Round(id, by, in + more, out);
    }

    Round plusOut() {
        return new Round(id, by, in, out + 1);
    }

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return "Round[" + id + ", in=" + in + ", out=" + out + "]";
    }
}
