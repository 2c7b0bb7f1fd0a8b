package org.swapbay.kiosk.swaps;

/**
 * Somebody of the staff wants to look into a bay.
 *
 * @param by who stands there
 * @param reason in their words
 */
public record LookWish(int bay, String by, String reason) {

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return "LookWish[" + bay + "]";
    }
}
