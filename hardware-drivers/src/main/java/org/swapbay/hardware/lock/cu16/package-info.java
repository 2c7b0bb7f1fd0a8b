/**
 * Kerong CU16 and CU12: sixteen locks a board, 19200 8N1 from the factory, up to fifteen boards on one RS-485 bus.
 * Start with {@link org.swapbay.hardware.lock.cu16.Cu16Driver}.
 */
@NullMarked
package org.swapbay.hardware.lock.cu16;

import org.jspecify.annotations.NullMarked;
