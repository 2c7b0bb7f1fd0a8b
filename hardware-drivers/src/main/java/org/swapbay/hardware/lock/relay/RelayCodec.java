package org.swapbay.hardware.lock.relay;

import org.swapbay.hardware.framing.Framing;
import org.swapbay.hardware.framing.Framing.Sight;
import org.swapbay.hardware.transport.Bytes;

/**
 * Modbus RTU frames as bytes, both ways: {@code UNIT FUNCTION data.. CRCLO CRCHI} (Modbus over serial line 1.02).
 *
 * <p>RTU marks no start, only a pause, and adapters lose pauses. So a frame is found by its content: what was asked
 * says what an answer must look like.
 */
public final class RelayCodec {

    /** The most bits one request may ask for (Modbus application protocol, functions 01 and 02). */
    static final int MOST_BITS = 2000;

    /** What a board hears: every request here has eight bytes. */
    public static final Framing<RelayRequest> REQUESTS = RelayCodec::lookForRequest;

    private static final int REQUEST_LENGTH = 8;
    private static final int REFUSED_LENGTH = 5;
    private static final int REFUSED = 0x80;

    private RelayCodec() {}

    /** What a master hears after this request: its answer or a refusal of that unit and function. */
    public static Framing<RelayReply> repliesTo(RelayRequest request) {
        return (held, start) -> lookForReply(request, held, start);
    }

    public static Bytes encode(RelayFrame frame) {
        return switch (frame) {
            case RelayRequest.ReadRelays(var unit, var first, var count) -> words(unit, 0x01, first, count);
            case RelayRequest.ReadInputs(var unit, var first, var count) -> words(unit, 0x02, first, count);
            case RelayRequest.WriteCoil(var unit, var address, var value) -> words(unit, 0x05, address, value);
            case RelayRequest.WriteRegister(var unit, var address, var value) -> words(unit, 0x06, address, value);
            case RelayRequest.ReadRegisters request ->
                words(request.unit(), request.function(), request.first(), request.count());
            case RelayReply.Bits(var unit, var function, var bits) ->
                checked(Bytes.of(unit, function, bits.length()).plus(bits));
            case RelayReply.Done(var unit, var function, var address, var value) ->
                words(unit, function, address, value);
            case RelayReply.Refused(var unit, var function, var code) ->
                checked(Bytes.of(unit, function | REFUSED, code));
        };
    }

    private static Bytes words(int unit, int function, int first, int second) {
        return checked(Bytes.of(unit, function, first >> 8, first, second >> 8, second));
    }

    private static Bytes checked(Bytes body) {
        var crc = Crc16.of(body, 0, body.length());
        return body.plus(Bytes.of(crc, crc >> 8));
    }

    private static Sight<RelayRequest> lookForRequest(Bytes held, int start) {
        var unit = held.at(start);
        if (unit < 1 || unit > 247) return new Sight.Nothing<>("no such unit");
        var there = held.length() - start;
        if (there < 2) return new Sight.Partial<>();
        var function = held.at(start + 1);
        if (function < 0x01 || function > 0x06) return new Sight.Nothing<>("unknown function");
        if (there < REQUEST_LENGTH) return new Sight.Partial<>();
        if (wrong(held, start, REQUEST_LENGTH)) return new Sight.Nothing<>("wrong CRC");
        var first = word(held, start + 2);
        var second = word(held, start + 4);
        if (function < 0x03 && (second < 1 || second > MOST_BITS)) return new Sight.Nothing<>("wrong count");
        RelayRequest request =
                switch (function) {
                    case 0x01 -> new RelayRequest.ReadRelays(unit, first, second);
                    case 0x02 -> new RelayRequest.ReadInputs(unit, first, second);
                    case 0x05 -> new RelayRequest.WriteCoil(unit, first, second);
                    case 0x06 -> new RelayRequest.WriteRegister(unit, first, second);
                    default -> new RelayRequest.ReadRegisters(unit, function == 0x03, first, second);
                };
        return new Sight.Whole<>(request, REQUEST_LENGTH);
    }

    private static Sight<RelayReply> lookForReply(RelayRequest asked, Bytes held, int start) {
        var unit = asked.unit();
        if (held.at(start) != unit) return new Sight.Nothing<>("not the unit asked");
        var there = held.length() - start;
        if (there < 2) return new Sight.Partial<>();
        var function = held.at(start + 1);
        var refused = function == (asked.function() | REFUSED);
        if (function != asked.function() && !refused) return new Sight.Nothing<>("not the function asked");
        if (there < 3) return new Sight.Partial<>();
        var bytes = bitBytes(asked);
        if (!refused && bytes > 0 && held.at(start + 2) != bytes) return new Sight.Nothing<>("not the count asked");
        var length = refused ? REFUSED_LENGTH : bytes > 0 ? REFUSED_LENGTH + bytes : REQUEST_LENGTH;
        if (there < length) return new Sight.Partial<>();
        if (wrong(held, start, length)) return new Sight.Nothing<>("wrong CRC");
        RelayReply reply = refused
                ? new RelayReply.Refused(unit, asked.function(), held.at(start + 2))
                : bytes > 0
                        ? new RelayReply.Bits(unit, function, held.slice(start + 3, start + 3 + bytes))
                        : new RelayReply.Done(unit, function, word(held, start + 2), word(held, start + 4));
        return new Sight.Whole<>(reply, length);
    }

    /** How many bytes of bits answer this request; 0 when its answer is its echo. */
    private static int bitBytes(RelayRequest asked) {
        return switch (asked) {
            case RelayRequest.ReadRelays(var _, var _, var count) -> (count + 7) / 8;
            case RelayRequest.ReadInputs(var _, var _, var count) -> (count + 7) / 8;
            case RelayRequest.WriteCoil _, RelayRequest.WriteRegister _, RelayRequest.ReadRegisters _ -> 0;
        };
    }

    private static boolean wrong(Bytes held, int start, int length) {
        var end = start + length - 2;
        return Crc16.of(held, start, end) != (held.at(end) | held.at(end + 1) << 8);
    }

    private static int word(Bytes held, int at) {
        return held.at(at) << 8 | held.at(at + 1);
    }
}
