package org.swapbay.hardware.framing;

import org.swapbay.hardware.transport.Bytes;

/**
 * How the frames of one protocol look, as a pure function of bytes.
 *
 * @param <F> the decoded frame
 */
@FunctionalInterface
public interface Framing<F> {

    /** Judges the bytes from {@code start} on, of which there is at least one; there may be more than one frame. */
    Sight<F> look(Bytes held, int start);

    /** What stands at a place in the stream. */
    sealed interface Sight<F> {

        /** A whole frame of this many bytes. */
        record Whole<F>(F frame, int length) implements Sight<F> {}

        /** The start of a frame so far; a framing says so only within its longest frame, which bounds the memory. */
        record Partial<F>() implements Sight<F> {}

        /** No frame begins here. */
        record Nothing<F>(String why) implements Sight<F> {}
    }
}
