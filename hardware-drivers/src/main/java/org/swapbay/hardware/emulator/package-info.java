/** A cabinet, a scanner and a printer that speak the real bytes at the far end of pseudo-terminals. */
@NullMarked
package org.swapbay.hardware.emulator;

import org.jspecify.annotations.NullMarked;
