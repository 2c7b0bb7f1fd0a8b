package org.swapbay.hardware.emulator;

import java.util.List;
import java.util.stream.IntStream;
import org.swapbay.hardware.lock.LockAddress;

/**
 * How the cabinet is built: bays numbered row by row from the top left, lock n holding bay n.
 *
 * @param columns doors side by side, 1..16
 * @param rows doors above each other, 1..16
 * @param board bus address of the board all locks hang on
 */
public record CabinetLayout(int columns, int rows, int board) {

    public CabinetLayout {
        if (columns < 1 || columns > 16 || rows < 1 || rows > 16)
            throw new IllegalArgumentException("1..16 columns and rows: " + columns + "x" + rows);
    }

    /** Twelve bays, three beside and four above each other, on the board with this address. */
    public static CabinetLayout twelve(int board) {
        return new CabinetLayout(3, 4, board);
    }

    /** The bays of a new, empty cabinet. */
    public List<Bay> bays() {
        return IntStream.range(0, columns * rows)
                .mapToObj(i -> Bay.empty(i + 1, new LockAddress(board, i + 1), i % columns, i / columns))
                .toList();
    }
}
