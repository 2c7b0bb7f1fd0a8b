package org.swapbay.hardware.lock.cu16;

import java.time.Duration;
import org.swapbay.hardware.framing.Framing;
import org.swapbay.hardware.transport.Bytes;

/**
 * CU16 frames as bytes, both ways: {@code 02 ADDR CMD data.. 03 SUM}. ADDR holds the board in its upper half, the lock
 * from 0 in its lower; SUM is the low byte of the sum of all bytes before it. Layout and numbers as four independent
 * programs for the board use them; 37 and 38 are known from one.
 */
public final class Cu16Codec {

    /** Both directions of the bus. */
    public static final Framing<Cu16Frame> FRAMING = Cu16Codec::look;

    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int STATUS = 0x30;
    private static final int UNLOCK = 0x31;
    private static final int STATUS_OF_ALL = 0x32;
    private static final int UNLOCK_ALL = 0x33;
    private static final int REPLY = 0x35;
    private static final int REPLY_TO_ALL = 0x36;
    private static final int SET_UNLOCK_TIME = 0x37;
    private static final int READ_UNLOCK_TIME = 0x38;
    private static final int ALL_BOARDS = 0xF0;

    private Cu16Codec() {}

    public static Bytes encode(Cu16Frame frame) {
        return switch (frame) {
            case Cu16Command.Status(var board) -> frame(board << 4, STATUS);
            case Cu16Command.StatusOfAll() -> frame(ALL_BOARDS, STATUS_OF_ALL);
            case Cu16Command.Unlock(var board, var lock) -> frame(board << 4 | (lock - 1), UNLOCK);
            case Cu16Command.UnlockAll(var board) -> frame(board << 4, UNLOCK_ALL);
            case Cu16Command.SetUnlockTime(var board, var time) -> {
                var steps = (int) (time.toMillis() / 10);
                yield frame(board << 4, SET_UNLOCK_TIME, steps >> 8, steps & 0xFF);
            }
            case Cu16Command.ReadUnlockTime(var board) -> frame(board << 4, READ_UNLOCK_TIME);
            case Cu16Reply(var board, var toAll, var hooks, var items) ->
                frame(board << 4, toAll ? REPLY_TO_ALL : REPLY, hooks & 0xFF, hooks >> 8, items & 0xFF, items >> 8);
        };
    }

    private static Bytes frame(int address, int command, int... more) {
        var octets = new int[more.length + 5];
        octets[0] = STX;
        octets[1] = address;
        octets[2] = command;
        System.arraycopy(more, 0, octets, 3, more.length);
        octets[more.length + 3] = ETX;
        for (var i = 0; i < octets.length - 1; i++) octets[octets.length - 1] += octets[i];
        return Bytes.of(octets);
    }

    private static Framing.Sight<Cu16Frame> look(Bytes held, int start) {
        if (held.at(start) != STX) return nothing("no STX");
        var there = held.length() - start;
        if (there < 3) return new Framing.Sight.Partial<>();
        var length = length(held.at(start + 2));
        if (length == 0) return nothing("unknown command");
        if (there < length) return new Framing.Sight.Partial<>();
        if (held.at(start + length - 2) != ETX) return nothing("no ETX");
        if (sum(held, start, length - 1) != held.at(start + length - 1)) return nothing("wrong checksum");
        return decode(held, start, length);
    }

    private static int length(int command) {
        return switch (command) {
            case STATUS, UNLOCK, STATUS_OF_ALL, UNLOCK_ALL, READ_UNLOCK_TIME -> 5;
            case SET_UNLOCK_TIME -> 7;
            case REPLY, REPLY_TO_ALL -> 9;
            default -> 0;
        };
    }

    private static int sum(Bytes held, int start, int count) {
        var sum = 0;
        for (var i = start; i < start + count; i++) sum += held.at(i);
        return sum & 0xFF;
    }

    private static Framing.Sight<Cu16Frame> decode(Bytes held, int start, int length) {
        var address = held.at(start + 1);
        var command = held.at(start + 2);
        if (command == STATUS_OF_ALL) return new Framing.Sight.Whole<>(new Cu16Command.StatusOfAll(), length);
        var board = address >> 4;
        if (board > Cu16Frame.LAST_BOARD) return nothing("no such board");
        var frame =
                switch (command) {
                    case STATUS -> new Cu16Command.Status(board);
                    case UNLOCK -> new Cu16Command.Unlock(board, (address & 0x0F) + 1);
                    case UNLOCK_ALL -> new Cu16Command.UnlockAll(board);
                    case SET_UNLOCK_TIME ->
                        new Cu16Command.SetUnlockTime(board, Duration.ofMillis(pair(held, start + 3, 1) * 10L));
                    case READ_UNLOCK_TIME -> new Cu16Command.ReadUnlockTime(board);
                    default ->
                        new Cu16Reply(
                                board, command == REPLY_TO_ALL, pair(held, start + 4, -1), pair(held, start + 6, -1));
                };
        return new Framing.Sight.Whole<>(frame, length);
    }

    /** Two bytes as a number, the upper one at {@code high}, the lower one {@code step} further on. */
    private static int pair(Bytes held, int high, int step) {
        return held.at(high) << 8 | held.at(high + step);
    }

    private static Framing.Sight<Cu16Frame> nothing(String why) {
        return new Framing.Sight.Nothing<>(why);
    }
}
