/**
 * Modbus RTU relay boards with inputs, as Waveshare makes them: 9600 8N1, unit 1 from the factory. A relay feeds the
 * coil of a lock, an input of the same or another board reads its door.
 * Start with {@link org.swapbay.hardware.lock.relay.RelayDriver}.
 */
@NullMarked
package org.swapbay.hardware.lock.relay;

import org.jspecify.annotations.NullMarked;
