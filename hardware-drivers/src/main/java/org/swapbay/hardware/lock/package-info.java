/**
 * Lock controllers: boards that unlatch doors and report what their sensors see.
 * Start with {@link org.swapbay.hardware.lock.LockController}.
 */
@NullMarked
package org.swapbay.hardware.lock;

import org.jspecify.annotations.NullMarked;
