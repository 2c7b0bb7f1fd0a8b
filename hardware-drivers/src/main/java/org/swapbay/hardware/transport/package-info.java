/**
 * Lines that carry bytes: serial ports, printer nodes and TCP. The only package that knows jSerialComm.
 * Start with {@link org.swapbay.hardware.transport.Line}.
 */
@NullMarked
package org.swapbay.hardware.transport;

import org.jspecify.annotations.NullMarked;
