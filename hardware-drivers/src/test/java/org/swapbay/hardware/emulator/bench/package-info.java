/** Tests of the bench program through its addresses. */
@NullMarked
package org.swapbay.hardware.emulator.bench;

import org.jspecify.annotations.NullMarked;
