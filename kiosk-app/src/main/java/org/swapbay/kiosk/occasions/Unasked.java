package org.swapbay.kiosk.occasions;

/**
 * Does something without being asked for. It says when, by itself: with annotations, each start would read every method
 * of every class to find them.
 */
public interface Unasked {

    /** Called once, when all beans are there. */
    void occasions(Occasions when);
}
