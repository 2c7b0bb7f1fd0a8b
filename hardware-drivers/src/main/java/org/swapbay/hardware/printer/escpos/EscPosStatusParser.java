package org.swapbay.hardware.printer.escpos;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the printer's replies apart however they are cut, and finds back after noise. Holds at most three bytes.
 * Not thread-safe.
 */
public final class EscPosStatusParser {

    // Epson's fixed bits, see PrinterReply: real time 0xx1xx10, automatic 0xx1xx00 and then 0xx0xxxx.
    private static final int FIXED_BITS = 0x93;
    private static final int REAL_TIME = 0x12;
    private static final int AUTOMATIC_FIRST = 0x10;
    private static final int FOLLOWING_BITS = 0x90;
    private static final int XON = 0x11;
    private static final int XOFF = 0x13;

    private State state = new State.Between();
    private long noise;

    /** Replies in the order they were completed. */
    public List<PrinterReply> accept(byte[] chunk) {
        var replies = new ArrayList<PrinterReply>();
        for (byte each : chunk) {
            accept(each & 0xFF, replies);
        }
        return replies;
    }

    /** Forgets a frame begun, as after a reconnect or a silence. */
    public void reset() {
        noise += state.held();
        state = new State.Between();
    }

    /** Bytes that belonged to no reply, since the beginning. */
    public long noise() {
        return noise;
    }

    private void accept(int value, List<PrinterReply> replies) {
        if (value == XON || value == XOFF) {
            replies.add(new PrinterReply.FlowControl(value == XON));
        } else if ((value & FIXED_BITS) == REAL_TIME) {
            replies.add(new PrinterReply.RealTime(value));
        } else if ((value & FIXED_BITS) == AUTOMATIC_FIRST) {
            noise += state.held();
            state = new State.First(value);
        } else if ((value & FOLLOWING_BITS) == 0) {
            follow(value, replies);
        } else {
            noise += state.held() + 1;
            state = new State.Between();
        }
    }

    private void follow(int value, List<PrinterReply> replies) {
        state = switch (state) {
            case State.Between between -> {
                inOrderOrNoise(value, replies);
                yield between;
            }
            case State.First(int first) -> new State.Second(first, value);
            case State.Second(int first, int second) -> new State.Third(first, second, value);
            case State.Third(int first, int second, int third) -> {
                replies.add(new PrinterReply.Automatic(first, second, third, value));
                yield new State.Between();
            }
        };
    }

    private void inOrderOrNoise(int value, List<PrinterReply> replies) {
        boolean nearEndPair = (value & 0x03) == 0 || (value & 0x03) == 0x03;
        boolean endPair = (value & 0x0C) == 0 || (value & 0x0C) == 0x0C;
        if ((value & 0x70) == 0 && nearEndPair && endPair) {
            replies.add(new PrinterReply.InOrder(value));
        } else {
            noise++;
        }
    }

    /** How much of an automatic status has come. */
    private sealed interface State {

        default int held() {
            return switch (this) {
                case Between() -> 0;
                case First first -> 1;
                case Second second -> 2;
                case Third third -> 3;
            };
        }

        record Between() implements State {}

        record First(int first) implements State {}

        record Second(int first, int second) implements State {}

        record Third(int first, int second, int third) implements State {}
    }
}
