package org.swapbay.hardware.cash.ssp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.swapbay.hardware.transport.Bytes;

/**
 * One event of a poll's answer.
 *
 * @param channel of the note, 0 where it is not known or the event has none; of {@link Kind#UNKNOWN} its code
 */
public record SspEvent(Kind kind, int channel) {

    /** GA138, NV9USB event table; the cassette's two from protocol version 5 on. How many bytes follow decides the rest. */
    public enum Kind {
        STACKING(0xCC, false),
        NOTE_PATH_OPEN(0xE0, false),
        CLEARED_FROM_FRONT(0xE1, true),
        CLEARED_INTO_CASHBOX(0xE2, true),
        CASHBOX_REMOVED(0xE3, false),
        CASHBOX_REPLACED(0xE4, false),
        FRAUD_ATTEMPT(0xE6, true),
        STACKER_FULL(0xE7, false),
        DISABLED(0xE8, false),
        UNSAFE_JAM(0xE9, false),
        SAFE_JAM(0xEA, false),
        STACKED(0xEB, false),
        REJECTED(0xEC, false),
        REJECTING(0xED, false),
        CREDIT(0xEE, true),
        READ(0xEF, true),
        SLAVE_RESET(0xF1, false),
        CHANNEL_DISABLE(0xB5, false),
        INITIALISING(0xB6, false),
        /** Its length is not known, so nothing behind it can be read. */
        UNKNOWN(-1, false);

        private final int code;
        private final boolean channel;

        Kind(int code, boolean channel) {
            this.code = code;
            this.channel = channel;
        }
    }

    static SspEvent of(Kind kind) {
        return new SspEvent(kind, 0);
    }

    /** Reads what follows the OK of a poll's answer. Stops behind the first event it does not know. */
    public static List<SspEvent> decode(Bytes bytes) {
        var events = new ArrayList<SspEvent>();
        for (var at = 0; at < bytes.length(); at++) {
            var kind = kind(bytes.at(at));
            if (kind == Kind.UNKNOWN || kind.channel && at + 1 == bytes.length()) {
                events.add(new SspEvent(Kind.UNKNOWN, bytes.at(at)));
                break;
            }
            events.add(new SspEvent(kind, kind.channel ? bytes.at(++at) : 0));
        }
        return events;
    }

    public static Bytes encode(List<SspEvent> events) {
        var bytes = new ByteArrayOutputStream();
        for (var event : events) {
            bytes.write(event.kind == Kind.UNKNOWN ? event.channel : event.kind.code);
            if (event.kind.channel) bytes.write(event.channel);
        }
        return Bytes.copyOf(bytes.toByteArray());
    }

    private static Kind kind(int code) {
        for (var kind : Kind.values()) if (kind.code == code) return kind;
        return Kind.UNKNOWN;
    }
}
