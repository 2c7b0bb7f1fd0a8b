package org.swapbay.kiosk.swaps;

/** What a person came for. */
public enum Errand {
    /** Broken one in, loaner out. */
    SWAP,
    /** Broken one in; a loaner, if any, at a later visit. */
    HAND_IN_ONLY,
    /** The loaner that is owed since an earlier hand-in. */
    FETCH_LOANER,
    /** A loaner for the day; the own Chromebook stays where it is. */
    BORROW_TODAY,
    /** The own Chromebook, repaired; the loaner, where one is out, goes in first. */
    GET_MINE,
    /** The loaner comes back and nothing goes out. */
    RETURN_LOANER,
    /** The loaner for the day, until a later time. */
    KEEP_LONGER,
    /** None is ready: one that comes back today is to be kept. */
    WAIT_TODAY,
    /** One is owed and none is ready: the next one is to be kept. */
    WAIT_FOR_MINE,
    /** No loaner is to be kept any more. */
    LEAVE_LIST;

    /** Whether the next loaner is to be kept. */
    boolean waits() {
        return this == WAIT_TODAY || this == WAIT_FOR_MINE;
    }

    /** Whether a loaner, if any, is brought back. */
    boolean givesBack() {
        return this == GET_MINE || this == RETURN_LOANER;
    }
}
