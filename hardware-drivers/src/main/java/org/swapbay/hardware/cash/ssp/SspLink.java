package org.swapbay.hardware.cash.ssp;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceProtocolException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.framing.FrameParser;
import org.swapbay.hardware.framing.FrameParser.Received;
import org.swapbay.hardware.transport.Bytes;
import org.swapbay.hardware.transport.Line;

/**
 * Questions and answers with one validator. A question that got no answer is kept and has to be repeated before another one
 * is asked: only so is the answer it would have got, perhaps a credit, not lost. One thread at a time.
 */
final class SspLink {

    /** Longer than any packet takes at 9600 baud. */
    private static final Duration WRITE = Duration.ofMillis(750);

    private static final Logger log = LoggerFactory.getLogger(SspLink.class);

    private final Line line;
    private final SspTiming timing;
    private final int address;
    private boolean sequence;
    private @Nullable SspCommand unanswered;
    private volatile boolean sound;

    SspLink(Line line, SspTiming timing, int address) {
        this.line = line;
        this.timing = timing;
        this.address = address;
    }

    /** What was asked last and never answered. */
    Optional<SspCommand> unanswered() {
        return Optional.ofNullable(unanswered);
    }

    /** Agrees on the sequence. What was asked before is given up. */
    void synchronise() throws DeviceException {
        // GA138: a sync carries 1, so that the next packet carries 0.
        sequence = true;
        unanswered = SspCommand.of(SspCommand.SYNC);
        repeat();
    }

    SspReply ask(SspCommand command) throws DeviceException {
        if (unanswered != null) throw new IllegalStateException("a question is still open: " + unanswered.code());
        if (!line.isOpen()) {
            sound = false;
            throw new DeviceUnavailableException(line.name() + ": the line is down, nothing was written");
        }
        sequence = !sequence;
        unanswered = command;
        return repeat();
    }

    /** Asks the open question again; the validator tells by its sequence that it is the same. */
    SspReply repeat() throws DeviceException {
        var open = unanswered;
        if (open == null) throw new IllegalStateException("no question is open");
        var packet = new SspPacket(address, sequence, open.bytes());
        for (var attempt = 1; ; attempt++) {
            try {
                var reply = once(packet);
                unanswered = null;
                sound = true;
                return reply;
            } catch (DeviceTimeoutException | DeviceProtocolException e) {
                sound = false;
                if (attempt >= timing.attempts() || !line.isOpen()) throw e;
            } catch (DeviceUnavailableException e) {
                sound = false;
                throw e;
            }
        }
    }

    boolean sound() {
        return sound && line.isOpen();
    }

    String name() {
        return line.name();
    }

    private SspReply once(SspPacket packet)
            throws DeviceUnavailableException, DeviceTimeoutException, DeviceProtocolException {
        line.discardInput();
        line.write(SspCodec.encode(packet), WRITE);
        var parser = new FrameParser<>(SspCodec.FRAMING);
        var deadline = System.nanoTime() + timing.reply().toNanos();
        var noise = Bytes.NONE;
        for (var left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
            for (var received : parser.accept(read(left))) {
                switch (received) {
                    case Received.Frame<SspPacket>(var heard) -> {
                        if (answers(heard, packet)) return SspReply.of(heard);
                        log.debug("{}: ignored {}", line.name(), heard);
                    }
                    case Received.Noise<SspPacket>(var bytes, var why) -> {
                        noise = bytes;
                        log.debug("{}: noise {} ({})", line.name(), bytes, why);
                    }
                }
            }
        }
        var question = SspCodec.encode(packet);
        if (noise.isEmpty() && parser.held() == 0)
            throw new DeviceTimeoutException(line.name() + ": no answer to " + question);
        throw new DeviceProtocolException(line.name() + ": no sound answer to " + question + ", last came " + noise
                + " and " + parser.held() + " bytes of a packet that stopped");
    }

    private Bytes read(long nanos) throws DeviceTimeoutException {
        try {
            return line.read(Duration.ofNanos(nanos));
        } catch (DeviceUnavailableException e) {
            throw new DeviceTimeoutException(line.name() + ": the line was lost after a question was written", e);
        }
    }

    private static boolean answers(SspPacket heard, SspPacket asked) {
        return heard.address() == asked.address() && heard.sequence() == asked.sequence() && SspReply.is(heard);
    }
}
