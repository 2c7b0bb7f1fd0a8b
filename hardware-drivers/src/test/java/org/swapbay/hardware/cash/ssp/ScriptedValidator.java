package org.swapbay.hardware.cash.ssp;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.framing.FrameParser;
import org.swapbay.hardware.framing.FrameParser.Received;
import org.swapbay.hardware.lock.bus.ScriptedLine;
import org.swapbay.hardware.transport.Bytes;

/** A validator that says what it is told to say, without time, and writes down what it was asked. */
final class ScriptedValidator {

    static final Bill ONE = new Bill("USD", 1);
    static final Bill FIVE = new Bill("USD", 5);
    static final Bill TWENTY = new Bill("USD", 20);
    static final Bytes OK = Bytes.of(0xF0);
    static final Bytes CANNOT_NOW = Bytes.of(0xF5);
    static final SspTiming AT_ONCE = new SspTiming(Duration.ofMillis(20), 2);

    /** What was asked, by code and in order; a repeated question once for each time. */
    final List<Integer> asked = new ArrayList<>();

    final List<SspPacket> packets = new ArrayList<>();
    private final Map<Integer, Bytes> answers = new HashMap<>();
    private final Deque<Bytes> polls = new ArrayDeque<>();
    /** How many of the next questions get no answer. */
    int silences;

    /** Said instead of an answer, whatever was asked. */
    @Nullable
    Bytes instead;

    /** Said behind the next answer, by nobody who was asked. */
    @Nullable
    SspPacket besides;

    /** Answers in place of what was set by code. */
    @Nullable
    Function<SspPacket, Bytes> answering;

    final ScriptedLine line = new ScriptedLine(this::hear);
    final SspDriver driver = new SspDriver(line, 0, AT_ONCE);

    ScriptedValidator() {
        answer(SspCommand.SETUP_REQUEST, OK.plus(SspSetup.encode("0429", List.of(ONE, FIVE, TWENTY))));
        answer(SspCommand.SERIAL_NUMBER, Bytes.ofHex("F0 00 1C 96 2C"));
        answer(SspCommand.COUNTERS, counted(7));
        answer(SspCommand.HOLD, CANNOT_NOW);
    }

    static Bytes counted(long stacked) {
        return Bytes.of(
                0xF0,
                5,
                (int) stacked & 0xFF,
                (int) (stacked >> 8) & 0xFF,
                (int) (stacked >> 16) & 0xFF,
                (int) (stacked >> 24) & 0xFF);
    }

    ScriptedValidator answer(int code, Bytes answer) {
        answers.put(code, answer);
        return this;
    }

    /** What the next poll tells, behind its OK. */
    ScriptedValidator tells(int... events) {
        polls.add(OK.plus(Bytes.of(events)));
        return this;
    }

    /** Forgets what was asked so far. */
    ScriptedValidator listen() {
        asked.clear();
        packets.clear();
        return this;
    }

    private Stream<Bytes> hear(Bytes written) {
        var packet = ((Received.Frame<SspPacket>)
                        new FrameParser<>(SspCodec.FRAMING).accept(written).getFirst())
                .frame();
        var code = packet.body().at(0);
        asked.add(code);
        packets.add(packet);
        if (silences > 0) {
            silences--;
            return Stream.empty();
        }
        var other = instead;
        if (other != null) return Stream.of(other);
        var script = answering;
        var body = script == null ? answer(code) : script.apply(packet);
        var stale = besides;
        besides = null;
        return Stream.of(new SspPacket(0, packet.sequence(), body), stale)
                .filter(Objects::nonNull)
                .map(SspCodec::encode);
    }

    private Bytes answer(int code) {
        var polled = code == SspCommand.POLL || code == SspCommand.POLL_WITH_ACK;
        if (polled && !answers.containsKey(code)) return polls.isEmpty() ? OK : polls.remove();
        return answers.getOrDefault(code, OK);
    }
}
