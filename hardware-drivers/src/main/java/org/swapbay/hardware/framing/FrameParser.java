package org.swapbay.hardware.framing;

import java.util.ArrayList;
import java.util.List;
import org.swapbay.hardware.framing.Framing.Sight;
import org.swapbay.hardware.transport.Bytes;

/**
 * Finds frames in a stream however it is cut, and the next frame after any noise. It moves on by single bytes after a
 * false start, so a frame is lost only when its own bytes are damaged. Not thread-safe.
 *
 * @param <F> the decoded frame
 */
public final class FrameParser<F> {

    private final Framing<F> framing;
    private Bytes held = Bytes.NONE;

    public FrameParser(Framing<F> framing) {
        this.framing = framing;
    }

    /** What came to an end with this chunk, in order. */
    public sealed interface Received<F> {

        record Frame<F>(F frame) implements Received<F> {}

        /** Bytes that belong to no frame, and why the first of them does not. */
        record Noise<F>(Bytes bytes, String why) implements Received<F> {}
    }

    public List<Received<F>> accept(Bytes chunk) {
        held = held.plus(chunk);
        var received = new ArrayList<Received<F>>();
        var noiseFrom = 0;
        var why = "";
        var at = 0;
        scan:
        while (at < held.length()) {
            switch (framing.look(held, at)) {
                case Sight.Whole<F>(var frame, var length) -> {
                    if (at > noiseFrom) received.add(new Received.Noise<>(held.slice(noiseFrom, at), why));
                    received.add(new Received.Frame<>(frame));
                    at += length;
                    noiseFrom = at;
                }
                case Sight.Partial<F>() -> {
                    break scan;
                }
                case Sight.Nothing<F>(var reason) -> {
                    if (at == noiseFrom) why = reason;
                    at++;
                }
            }
        }
        if (at > noiseFrom) received.add(new Received.Noise<>(held.slice(noiseFrom, at), why));
        held = held.slice(at, held.length());
        return received;
    }

    /** Bytes kept for later, always fewer than the longest frame has. */
    public int held() {
        return held.length();
    }

    /** Forgets a frame that stopped half-way: a pause on the wire ends it. */
    public void forget() {
        held = Bytes.NONE;
    }
}
