@NullMarked
package org.swapbay.hardware.lock.cu16;

import org.jspecify.annotations.NullMarked;
