@NullMarked
package org.swapbay.kiosk.payments;

import org.jspecify.annotations.NullMarked;
