package org.swapbay.hardware.lock;

/**
 * Where a lock sits on its bus.
 *
 * @param board the board's bus address, as its maker counts
 * @param lock the lock on that board, from 1
 */
public record LockAddress(int board, int lock) {

    public LockAddress {
        if (board < 0 || board > 255) throw new IllegalArgumentException("board address out of 0..255: " + board);
        if (lock < 1 || lock > 255) throw new IllegalArgumentException("lock number out of 1..255: " + lock);
    }

    @Override
    public String toString() {
        return board + "/" + lock;
    }
}
