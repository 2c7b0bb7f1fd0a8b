/**
 * Frames in a stream of bytes, whatever the protocol.
 * Start with {@link org.swapbay.hardware.framing.FrameParser}.
 */
@NullMarked
package org.swapbay.hardware.framing;

import org.jspecify.annotations.NullMarked;
