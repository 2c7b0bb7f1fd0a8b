package org.swapbay.hardware.lock.cu16;

/** What crosses a CU16 bus, in either direction; on two wires everyone hears both. */
public sealed interface Cu16Frame permits Cu16Command, Cu16Reply {

    /** Locks on one board. */
    int LOCKS = 16;
    /** Addresses 0..14 are boards; 15 in the upper half of the address byte means all of them. */
    int LAST_BOARD = 14;

    static void requireBoard(int board) {
        if (board < 0 || board > LAST_BOARD) throw new IllegalArgumentException("CU16 boards are 0..14: " + board);
    }

    static void requireLock(int lock) {
        if (lock < 1 || lock > LOCKS) throw new IllegalArgumentException("a CU16 has locks 1..16: " + lock);
    }
}
