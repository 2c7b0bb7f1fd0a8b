package org.swapbay.hardware.cash.ssp;

import org.swapbay.hardware.transport.Bytes;

/**
 * A validator's answer.
 *
 * @param verdict GA138, generic responses
 * @param rest what was asked for
 */
record SspReply(int verdict, Bytes rest) {

    static final int OK = 0xF0;
    static final int NOT_KNOWN = 0xF2;
    static final int CANNOT_NOW = 0xF5;
    static final int FAIL = 0xF8;
    static final int KEY_NOT_SET = 0xFA;

    /** Answers begin with F0 and above, commands do not: so an echo is never taken for an answer. */
    static boolean is(SspPacket packet) {
        return packet.body().at(0) >= OK;
    }

    static SspReply of(SspPacket packet) {
        return new SspReply(
                packet.body().at(0), packet.body().slice(1, packet.body().length()));
    }

    boolean ok() {
        return verdict == OK;
    }
}
