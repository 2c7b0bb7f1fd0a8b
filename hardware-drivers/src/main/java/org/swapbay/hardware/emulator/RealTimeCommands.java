package org.swapbay.hardware.emulator;

import java.util.ArrayList;
import java.util.List;

/** Picks Epson's real-time commands out of the stream wherever they stand, also inside other commands' data. */
final class RealTimeCommands {

    private static final List<Integer> CLEAR_BUFFERS =
            List.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);
    private static final List<Integer> STATUS = List.of(0x10, 0x04);
    private static final List<Integer> REQUEST = List.of(0x10, 0x05);

    private final Listener listener;
    private final List<Integer> begun = new ArrayList<>();

    RealTimeCommands(Listener listener) {
        this.listener = listener;
    }

    /** Told in the order of the stream. */
    interface Listener {
        void printByte(int value) throws InterruptedException;

        void statusAsked(int which);

        void recover(boolean clearing);

        void clearBuffers();
    }

    void accept(int value) throws InterruptedException {
        begun.add(value);
        if (begun.equals(CLEAR_BUFFERS)) {
            begun.clear();
            listener.clearBuffers();
        } else if (isWhole(STATUS, 1, 4)) {
            begun.clear();
            listener.statusAsked(value);
        } else if (isWhole(REQUEST, 1, 2)) {
            begun.clear();
            listener.recover(value == 2);
        } else if (!mayBecomeOne()) {
            // Only the first byte is surely none of a command's: the rest may begin one.
            var others = List.copyOf(begun.subList(1, begun.size()));
            listener.printByte(begun.getFirst());
            begun.clear();
            for (int other : others) {
                accept(other);
            }
        }
    }

    void forget() {
        begun.clear();
    }

    private boolean isWhole(List<Integer> command, int least, int most) {
        return begun.size() == 3
                && begun.subList(0, 2).equals(command)
                && begun.get(2) >= least
                && begun.get(2) <= most;
    }

    private boolean mayBecomeOne() {
        return isPrefixOf(CLEAR_BUFFERS) || isPrefixOf(STATUS) || isPrefixOf(REQUEST);
    }

    private boolean isPrefixOf(List<Integer> command) {
        return begun.size() <= command.size()
                && command.subList(0, begun.size()).equals(begun);
    }
}
