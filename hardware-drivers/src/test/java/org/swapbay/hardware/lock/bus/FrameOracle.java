package org.swapbay.hardware.lock.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.swapbay.hardware.framing.FrameParser;
import org.swapbay.hardware.framing.FrameParser.Received;
import org.swapbay.hardware.framing.Framing;
import org.swapbay.hardware.fuzz.FuzzInput;
import org.swapbay.hardware.transport.Bytes;

/**
 * What must hold of a stream of bytes, whatever it is: every byte leaves once and in its place, as noise or in a frame that
 * encodes to the same bytes; the cutting changes nothing; little is held; the next good frame is found.
 */
public final class FrameOracle<F> {

    private final Framing<F> framing;
    private final Function<F, Bytes> encoder;
    private final Function<Bytes, Bytes> normal;
    private final int longest;

    /**
     * @param normal makes equal what a decoder may take for the same frame
     * @param longest bytes of the longest frame
     */
    public FrameOracle(Framing<F> framing, Function<F, Bytes> encoder, Function<Bytes, Bytes> normal, int longest) {
        this.framing = framing;
        this.encoder = encoder;
        this.normal = normal;
        this.longest = longest;
    }

    record Found<F>(int at, F frame) {}

    public void judge(byte[] stream, int seed, F good) {
        var found = found(stream, List.of(stream));
        assertThat(found(stream, FuzzInput.singleBytes(stream))).isEqualTo(found);
        assertThat(found(stream, FuzzInput.pieces(stream, seed))).isEqualTo(found);
        goodFrameIsFoundBehind(stream, good);
    }

    private List<Found<F>> found(byte[] stream, List<byte[]> pieces) {
        var whole = Bytes.copyOf(stream);
        var parser = new FrameParser<>(framing);
        var found = new ArrayList<Found<F>>();
        var at = 0;
        for (var piece : pieces) {
            for (var received : parser.accept(Bytes.copyOf(piece))) {
                switch (received) {
                    case Received.Frame<F>(var frame) -> {
                        var bytes = encoder.apply(frame);
                        assertThat(normal.apply(whole.slice(at, at + bytes.length())))
                                .isEqualTo(normal.apply(bytes));
                        found.add(new Found<>(at, frame));
                        at += bytes.length();
                    }
                    case Received.Noise<F>(var bytes, var _) -> {
                        assertThat(whole.slice(at, at + bytes.length())).isEqualTo(bytes);
                        at += bytes.length();
                    }
                }
            }
            assertThat(parser.held()).isLessThan(longest);
        }
        assertThat(at + parser.held()).isEqualTo(stream.length);
        return found;
    }

    private void goodFrameIsFoundBehind(byte[] stream, F good) {
        var parser = new FrameParser<>(framing);
        parser.accept(Bytes.copyOf(stream));
        parser.accept(noFrame());
        assertThat(parser.accept(encoder.apply(good))).containsExactly(new Received.Frame<>(good));

        parser.accept(Bytes.copyOf(stream));
        parser.forget();
        assertThat(parser.accept(encoder.apply(good))).containsExactly(new Received.Frame<>(good));
    }

    // No protocol here begins a frame with FF.
    private Bytes noFrame() {
        var octets = new byte[longest];
        Arrays.fill(octets, (byte) 0xFF);
        return Bytes.copyOf(octets);
    }
}
