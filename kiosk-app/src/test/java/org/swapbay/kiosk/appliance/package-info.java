@NullMarked
package org.swapbay.kiosk.appliance;

import org.jspecify.annotations.NullMarked;
