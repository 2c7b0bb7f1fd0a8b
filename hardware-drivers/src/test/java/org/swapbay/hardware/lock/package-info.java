@NullMarked
package org.swapbay.hardware.lock;

import org.jspecify.annotations.NullMarked;
