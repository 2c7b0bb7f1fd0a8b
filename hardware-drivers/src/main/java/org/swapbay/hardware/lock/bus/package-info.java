/**
 * What the lock drivers share: finding frames in a stream of bytes, and one request at a time on one line.
 * Start with {@link org.swapbay.hardware.lock.bus.LockBus}.
 */
@NullMarked
package org.swapbay.hardware.lock.bus;

import org.jspecify.annotations.NullMarked;
