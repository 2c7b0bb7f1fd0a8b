package org.swapbay.hardware.cash.ssp;

import org.swapbay.hardware.transport.Bytes;

/**
 * What a host may ask of a note validator. GA138, NV9USB command table.
 *
 * @param code first byte of the packet's data
 * @param parameters the bytes after it
 */
public record SspCommand(int code, Bytes parameters) {

    public static final int RESET = 0x01;
    public static final int SET_INHIBITS = 0x02;
    public static final int SETUP_REQUEST = 0x05;
    public static final int HOST_PROTOCOL = 0x06;
    public static final int POLL = 0x07;
    public static final int REJECT = 0x08;
    public static final int DISABLE = 0x09;
    public static final int ENABLE = 0x0A;
    public static final int SERIAL_NUMBER = 0x0C;
    public static final int SYNC = 0x11;
    public static final int HOLD = 0x18;
    public static final int POLL_WITH_ACK = 0x56;
    public static final int EVENT_ACK = 0x57;
    public static final int COUNTERS = 0x58;

    static SspCommand of(int code, int... parameters) {
        return new SspCommand(code, Bytes.of(parameters));
    }

    /** Bit 0 is channel 1; a channel whose bit is 0 is handed back at the front. */
    static SspCommand setInhibits(int channels) {
        return of(SET_INHIBITS, channels & 0xFF, channels >> 8 & 0xFF);
    }

    Bytes bytes() {
        return Bytes.of(code).plus(parameters);
    }

    boolean isPoll() {
        return code == POLL || code == POLL_WITH_ACK;
    }
}
