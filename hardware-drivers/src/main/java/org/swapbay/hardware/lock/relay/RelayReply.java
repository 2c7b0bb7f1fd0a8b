package org.swapbay.hardware.lock.relay;

import org.swapbay.hardware.transport.Bytes;

/** What a relay board answers. */
public sealed interface RelayReply extends RelayFrame {

    /** The answer to functions 01 and 02. Bit 0 of the first byte is the first one asked for. */
    record Bits(int unit, int function, Bytes bits) implements RelayReply {
        public Bits {
            RelayFrame.requireUnit(unit);
            if (function != 0x01 && function != 0x02)
                throw new IllegalArgumentException("function does not read bits: " + function);
            if (bits.isEmpty() || bits.length() > RelayCodec.MOST_BITS / 8)
                throw new IllegalArgumentException("bytes out of 1..250: " + bits.length());
        }

        /** Bit {@code index} counted from the first one asked for. */
        public boolean bit(int index) {
            return (bits.at(index / 8) >> index % 8 & 1) == 1;
        }
    }

    /** The answer to functions 05 and 06: the request again. */
    record Done(int unit, int function, int address, int value) implements RelayReply {
        public Done {
            RelayFrame.requireUnit(unit);
            if (function != 0x05 && function != 0x06)
                throw new IllegalArgumentException("function does not write: " + function);
            RelayFrame.requireWord(address);
            RelayFrame.requireWord(value);
        }
    }

    /** An exception: the board understood the frame and will not do it. */
    record Refused(int unit, int function, int code) implements RelayReply {

        public static final int NO_SUCH_FUNCTION = 1;
        public static final int NO_SUCH_ADDRESS = 2;
        public static final int NO_SUCH_VALUE = 3;

        public Refused {
            RelayFrame.requireUnit(unit);
            if (function < 1 || function > 0x7F) throw new IllegalArgumentException("function: " + function);
            if (code < 0 || code > 0xFF) throw new IllegalArgumentException("exception code: " + code);
        }
    }
}
