package org.swapbay.hardware.emulator;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.framing.FrameParser;
import org.swapbay.hardware.framing.FrameParser.Received;
import org.swapbay.hardware.framing.Framing;
import org.swapbay.hardware.transport.Bytes;

/**
 * A lock board's end of the bus: hears frames, and answers with the faults that befall frames. It is the board that
 * pulses, so it does what it hears also when its answers get lost.
 */
final class BoardVoice<F> implements AutoCloseable {

    /** A frame that stopped half-way is forgotten after so much silence, as boards do. */
    private static final Duration FRAME_GAP = Duration.ofMillis(50);

    private static final Duration LISTEN = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(BoardVoice.class);

    private final Pty line;
    private final DeviceFaults faults;
    private final EmulatorVoice voice;
    private final FrameParser<F> parser;
    private final Consumer<F> board;
    private final Thread ear;
    private volatile boolean closed;

    BoardVoice(Pty line, DeviceFaults faults, Framing<F> framing, String name, Consumer<F> board) {
        this.line = line;
        this.faults = faults;
        this.board = board;
        this.voice = new EmulatorVoice(line, faults);
        this.parser = new FrameParser<>(framing);
        this.ear = Thread.ofPlatform().daemon().name(name).unstarted(this::listen);
        faults.onSwitch(this::switched);
        if (faults.has(Fault.UNPLUGGED)) switched(Fault.UNPLUGGED, true);
    }

    void start() {
        ear.start();
    }

    /**
     * @param request what was heard, for the echo
     * @param answer the sound answer
     * @param stranger the same answer as another board would give it
     */
    void answer(Bytes request, Bytes answer, Bytes stranger) {
        if (faults.has(Fault.ECHO)) voice.say(request.toArray());
        voice.say(damaged(faults.has(Fault.WRONG_BOARD) ? stranger : answer).toArray());
    }

    private Bytes damaged(Bytes answer) {
        var octets = answer.toArray();
        if (faults.has(Fault.BAD_CHECKSUM)) octets[octets.length - 1] ^= 0x5A;
        return Bytes.copyOf(octets, 0, faults.has(Fault.CUT_FRAMES) ? octets.length / 2 : octets.length);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        voice.close();
        line.close();
    }

    private void listen() {
        var chunk = new byte[256];
        try {
            while (!closed) {
                var count = line.read(chunk, parser.held() > 0 ? FRAME_GAP : LISTEN);
                if (count == 0) parser.forget();
                for (var received : parser.accept(Bytes.copyOf(chunk, 0, count))) hear(received);
            }
        } catch (IOException e) {
            log.debug("line closed: {}", e.getMessage());
        }
    }

    private void hear(Received<F> received) {
        switch (received) {
            case Received.Frame<F>(var frame) -> board.accept(frame);
            case Received.Noise<F>(var bytes, var why) -> log.debug("not understood: {} ({})", bytes, why);
        }
    }

    private void switched(Fault fault, boolean on) {
        if (fault != Fault.UNPLUGGED) return;
        try {
            if (on) line.hangUp();
            else line.plugIn();
        } catch (IOException e) {
            log.warn("the line would not be switched: {}", e.getMessage());
        }
    }
}
