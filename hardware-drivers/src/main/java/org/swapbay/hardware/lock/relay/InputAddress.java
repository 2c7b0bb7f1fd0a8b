package org.swapbay.hardware.lock.relay;

/**
 * One digital input.
 *
 * @param unit the Modbus unit it is on, often another board than the relay's
 * @param input as printed on the board: DI 1 is 1
 */
public record InputAddress(int unit, int input) {

    /** No board here has more inputs. */
    static final int MOST = 32;

    public InputAddress {
        RelayFrame.requireUnit(unit);
        if (input < 1 || input > MOST) throw new IllegalArgumentException("input out of 1..32: " + input);
    }
}
