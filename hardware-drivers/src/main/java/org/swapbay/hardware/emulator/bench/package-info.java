/**
 * The test bench: a program of its own with the emulated hardware in it and a page to handle it by mouse, the
 * demonstration as much as the means of the tests. Start with {@link org.swapbay.hardware.emulator.bench.Bench}.
 */
@NullMarked
package org.swapbay.hardware.emulator.bench;

import org.jspecify.annotations.NullMarked;
