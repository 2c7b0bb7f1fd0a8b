/** Tests of the emulators. */
@NullMarked
package org.swapbay.hardware.emulator;

import org.jspecify.annotations.NullMarked;
