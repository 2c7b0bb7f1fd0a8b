package org.swapbay.hardware.cash.ssp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.transport.Bytes;

/**
 * What a validator says about itself: which note each of its channels stands for. GA138, setup request response table.
 *
 * @param channels by number from 1; a channel that stands for nothing is left out
 */
public record SspSetup(String firmware, int protocol, Map<Integer, Bill> channels) {

    private static final int NOTE_VALIDATOR = 0;
    private static final int MOST_CHANNELS = 16;
    /** Bytes before the channels. */
    private static final int HEAD = 12;
    /** One that has no channels. */
    private static final int SHORTEST = 16;

    public SspSetup {
        channels = Map.copyOf(channels);
    }

    /** Reads what follows the OK; nothing where it is no note validator's. */
    public static Optional<SspSetup> decode(Bytes bytes) {
        if (bytes.length() < SHORTEST || bytes.at(0) != NOTE_VALIDATOR) return Optional.empty();
        var count = bytes.at(11);
        if (count > MOST_CHANNELS || bytes.length() < SHORTEST + 2 * count) return Optional.empty();
        var protocol = bytes.at(15 + 2 * count);
        var expanded = protocol >= 6 && bytes.length() >= 16 + 9 * count;
        var multiplier = number(bytes, 8, 3);
        var channels = new TreeMap<Integer, Bill>();
        for (var channel = 0; channel < count; channel++) {
            var currency = text(bytes, expanded ? 16 + 2 * count + 3 * channel : 5, 3);
            // Without a multiplier the plain values are zero, and the expanded ones stand for themselves.
            var value = multiplier > 0
                    ? bytes.at(HEAD + channel) * multiplier
                    : expanded ? littleEndian(bytes, 16 + 5 * count + 4 * channel) : 0;
            if (value > 0 && currency.matches("[A-Z]{3}")) channels.put(channel + 1, new Bill(currency, value));
        }
        return Optional.of(new SspSetup(text(bytes, 1, 4), protocol, channels));
    }

    /** As a validator of protocol 6 answers. @param notes in the order of their channels */
    public static Bytes encode(String firmware, List<Bill> notes) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(NOTE_VALIDATOR);
        bytes.writeBytes((firmware + notes.getFirst().currency()).getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(new byte[] {0, 0, 0});
        bytes.write(notes.size());
        bytes.writeBytes(new byte[2 * notes.size()]);
        bytes.writeBytes(new byte[] {0, 0, 100, 6});
        notes.forEach(note -> bytes.writeBytes(note.currency().getBytes(StandardCharsets.US_ASCII)));
        for (var note : notes) for (var i = 0; i < 4; i++) bytes.write((int) (note.value() >> 8 * i));
        return Bytes.copyOf(bytes.toByteArray());
    }

    /** Which channels stand for one of these notes, as the bits of an inhibit register. */
    int bits(Iterable<Bill> notes) {
        var wanted = new ArrayList<Bill>();
        notes.forEach(wanted::add);
        var bits = 0;
        for (var channel : channels.entrySet())
            if (wanted.contains(channel.getValue())) bits |= 1 << channel.getKey() - 1;
        return bits;
    }

    private static long number(Bytes bytes, int from, int length) {
        var number = 0L;
        for (var i = from; i < from + length; i++) number = number << 8 | bytes.at(i);
        return number;
    }

    private static long littleEndian(Bytes bytes, int from) {
        var number = 0L;
        for (var i = from + 3; i >= from; i--) number = number << 8 | bytes.at(i);
        return number;
    }

    private static String text(Bytes bytes, int from, int length) {
        return new String(bytes.slice(from, from + length).toArray(), StandardCharsets.US_ASCII);
    }
}
