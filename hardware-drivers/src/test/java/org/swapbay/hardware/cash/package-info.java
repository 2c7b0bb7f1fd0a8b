@NullMarked
package org.swapbay.hardware.cash;

import org.jspecify.annotations.NullMarked;
