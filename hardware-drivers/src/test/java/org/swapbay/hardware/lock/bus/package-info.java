@NullMarked
package org.swapbay.hardware.lock.bus;

import org.jspecify.annotations.NullMarked;
