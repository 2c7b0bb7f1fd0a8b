package org.swapbay.hardware.lock.relay;

/** What crosses a Modbus RTU line, in either direction. */
public sealed interface RelayFrame permits RelayRequest, RelayReply {

    /** The board's address, 1..247. Units above are reserved; 0 would reach every board at once and is never used. */
    int unit();

    static void requireUnit(int unit) {
        if (unit < 1 || unit > 247) throw new IllegalArgumentException("Modbus units are 1..247: " + unit);
    }

    static void requireWord(int word) {
        if (word < 0 || word > 0xFFFF) throw new IllegalArgumentException("not a 16-bit number: " + word);
    }
}
