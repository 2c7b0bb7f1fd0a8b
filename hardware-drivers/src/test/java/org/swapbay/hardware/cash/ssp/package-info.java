@NullMarked
package org.swapbay.hardware.cash.ssp;

import org.jspecify.annotations.NullMarked;
