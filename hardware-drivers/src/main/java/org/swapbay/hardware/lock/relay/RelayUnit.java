package org.swapbay.hardware.lock.relay;

import java.util.SortedSet;
import java.util.TreeSet;

/** Which relays and inputs of one board are used. */
final class RelayUnit {

    private final int number;
    private final SortedSet<Integer> relays = new TreeSet<>();
    private int lastInput;

    RelayUnit(int number) {
        this.number = number;
    }

    void addRelay(int relay) {
        relays.add(relay);
    }

    void addInput(int input) {
        lastInput = Math.max(lastInput, input);
    }

    int number() {
        return number;
    }

    /** As printed on the board, from 1. */
    SortedSet<Integer> relays() {
        return relays;
    }

    /** The one reading that tells all there is to know: whole bytes, because boards come with 8, 16 or 32 of each. */
    RelayRequest look() {
        return lastInput > 0
                ? new RelayRequest.ReadInputs(number, 0, wholeBytes(lastInput))
                : new RelayRequest.ReadRelays(number, 0, wholeBytes(relays.last()));
    }

    private static int wholeBytes(int count) {
        return (count + 7) / 8 * 8;
    }
}
