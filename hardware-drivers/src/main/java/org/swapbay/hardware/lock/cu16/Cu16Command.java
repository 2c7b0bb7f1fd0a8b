package org.swapbay.hardware.lock.cu16;

import java.time.Duration;

/** What a host may ask of a CU16. */
public sealed interface Cu16Command extends Cu16Frame {

    /** Command 30: hooks and items of one board. */
    record Status(int board) implements Cu16Command {
        public Status {
            Cu16Frame.requireBoard(board);
        }
    }

    /** Command 32: every board answers for itself. */
    record StatusOfAll() implements Cu16Command {}

    /** Command 31: one pulse. */
    record Unlock(int board, int lock) implements Cu16Command {
        public Unlock {
            Cu16Frame.requireBoard(board);
            Cu16Frame.requireLock(lock);
        }
    }

    /** Command 33: all locks of a board. The driver never sends it; the supply feeds one coil at a time. */
    record UnlockAll(int board) implements Cu16Command {
        public UnlockAll {
            Cu16Frame.requireBoard(board);
        }
    }

    /**
     * Command 37, seen in one source only.
     *
     * @param time in steps of 10 ms, up to 655.35 s
     */
    record SetUnlockTime(int board, Duration time) implements Cu16Command {
        public SetUnlockTime {
            Cu16Frame.requireBoard(board);
            if (time.isNegative()
                    || time.toMillis() / 10 > 0xFFFF
                    || !time.equals(Duration.ofMillis(time.toMillis() / 10 * 10)))
                throw new IllegalArgumentException("unlock time not in steps of 10 ms up to 655.35 s: " + time);
        }
    }

    /** Command 38; some hosts send it to end a BUSY state. */
    record ReadUnlockTime(int board) implements Cu16Command {
        public ReadUnlockTime {
            Cu16Frame.requireBoard(board);
        }
    }
}
