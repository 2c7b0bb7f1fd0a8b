@NullMarked
package org.swapbay.hardware.lock.relay;

import org.jspecify.annotations.NullMarked;
