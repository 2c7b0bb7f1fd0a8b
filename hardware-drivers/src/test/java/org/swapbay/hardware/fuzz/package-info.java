/**
 * What the guided fuzz tests share: seeds, a reader of fuzzed bytes, the cutting of streams.
 * Start with {@link org.swapbay.hardware.fuzz.Seeds}.
 */
@NullMarked
package org.swapbay.hardware.fuzz;

import org.jspecify.annotations.NullMarked;
