package org.swapbay.hardware.cash.ssp;

import org.swapbay.hardware.transport.Bytes;

/**
 * What crosses the line, in either direction.
 *
 * @param address of the validator, 0..125; 0 from the factory
 * @param sequence toggles with each new packet of the host; the answer carries the same. A packet with the bit of the one
 *     before is not carried out again: its answer is repeated
 * @param body of a host's packet the command and its parameters, of an answer the verdict and what was asked for
 */
public record SspPacket(int address, boolean sequence, Bytes body) {

    static final int HIGHEST_ADDRESS = 0x7D;
    static final int LONGEST = 0xFF;

    public SspPacket {
        if (address < 0 || address > HIGHEST_ADDRESS)
            throw new IllegalArgumentException("SSP addresses are 0..125: " + address);
        if (body.isEmpty() || body.length() > LONGEST)
            throw new IllegalArgumentException("an SSP packet has 1..255 bytes of data: " + body.length());
    }
}
