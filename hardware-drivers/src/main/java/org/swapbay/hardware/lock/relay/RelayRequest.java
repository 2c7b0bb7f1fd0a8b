package org.swapbay.hardware.lock.relay;

/** What a master asks of a relay board: the few functions that locks need. Numbers count from 0 as on the wire. */
public sealed interface RelayRequest extends RelayFrame {

    int function();

    /** Function 01: which relays are on. */
    record ReadRelays(int unit, int first, int count) implements RelayRequest {
        public ReadRelays {
            RelayFrame.requireUnit(unit);
            requireRange(first, count);
        }

        @Override
        public int function() {
            return 0x01;
        }
    }

    /** Function 02: which inputs are on. */
    record ReadInputs(int unit, int first, int count) implements RelayRequest {
        public ReadInputs {
            RelayFrame.requireUnit(unit);
            requireRange(first, count);
        }

        @Override
        public int function() {
            return 0x02;
        }
    }

    /**
     * Function 05: write one coil. Two uses: {@link #flashOn} and, from an ordinary master, on {@code FF00} and off
     * {@code 0000}.
     */
    record WriteCoil(int unit, int address, int value) implements RelayRequest {

        /** Address of "flash on" for relay 0, value in 100 ms: the board switches off by itself (Waveshare wiki). */
        public static final int FLASH_ON = 0x0200;
        /** The longest flash the board takes, in 100 ms. */
        public static final int LONGEST_FLASH = 0x7FFF;

        public WriteCoil {
            RelayFrame.requireUnit(unit);
            RelayFrame.requireWord(address);
            RelayFrame.requireWord(value);
        }

        /** On now, off by the board after so many tenths of a second. */
        public static WriteCoil flashOn(int unit, int relay, int tenths) {
            if (relay < 0 || relay > 0xFF) throw new IllegalArgumentException("relay out of 0..255: " + relay);
            if (tenths < 1 || tenths > LONGEST_FLASH)
                throw new IllegalArgumentException("flash out of 1..32767 tenths: " + tenths);
            return new WriteCoil(unit, FLASH_ON + relay, tenths);
        }

        @Override
        public int function() {
            return 0x05;
        }
    }

    /** Function 06: write one register. */
    record WriteRegister(int unit, int address, int value) implements RelayRequest {

        /** Register of relay 0's control mode (Waveshare wiki); 0 is "only the master switches this relay". */
        public static final int CONTROL_MODE = 0x1000;

        public WriteRegister {
            RelayFrame.requireUnit(unit);
            RelayFrame.requireWord(address);
            RelayFrame.requireWord(value);
        }

        /** No input ever drives this relay; some boards leave the factory with inputs linked to relays. */
        public static WriteRegister unlinked(int unit, int relay) {
            return new WriteRegister(unit, CONTROL_MODE + relay, 0);
        }

        @Override
        public int function() {
            return 0x06;
        }
    }

    /** Functions 03 and 04, which the driver never uses: a board answers them, if only with an exception. */
    record ReadRegisters(int unit, boolean holding, int first, int count) implements RelayRequest {
        public ReadRegisters {
            RelayFrame.requireUnit(unit);
            RelayFrame.requireWord(first);
            RelayFrame.requireWord(count);
        }

        @Override
        public int function() {
            return holding ? 0x03 : 0x04;
        }
    }

    private static void requireRange(int first, int count) {
        RelayFrame.requireWord(first);
        if (count < 1 || count > RelayCodec.MOST_BITS)
            throw new IllegalArgumentException("count out of 1..2000: " + count);
    }
}
