@NullMarked
package org.swapbay.hardware.transport;

import org.jspecify.annotations.NullMarked;
