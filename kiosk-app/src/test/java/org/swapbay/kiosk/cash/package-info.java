@NullMarked
package org.swapbay.kiosk.cash;

import org.jspecify.annotations.NullMarked;
