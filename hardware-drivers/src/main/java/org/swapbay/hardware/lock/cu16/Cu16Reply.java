package org.swapbay.hardware.lock.cu16;

/**
 * The status a board sends: reply 35 when it was asked itself, 36 when all were.
 *
 * @param hooks bit 0 is lock 1; what a 1 means depends on the wiring
 * @param items the item sensors likewise
 */
public record Cu16Reply(int board, boolean toAll, int hooks, int items) implements Cu16Frame {

    public Cu16Reply {
        Cu16Frame.requireBoard(board);
        if (hooks >>> LOCKS != 0 || items >>> LOCKS != 0)
            throw new IllegalArgumentException("a CU16 reports sixteen locks");
    }

    /** The hook bit of lock 1..16. */
    public boolean hook(int lock) {
        Cu16Frame.requireLock(lock);
        return (hooks >> (lock - 1) & 1) == 1;
    }

    /** The item bit of lock 1..16. */
    public boolean item(int lock) {
        Cu16Frame.requireLock(lock);
        return (items >> (lock - 1) & 1) == 1;
    }
}
