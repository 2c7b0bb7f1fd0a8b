@NullMarked
package org.swapbay.hardware.scanner.serial;

import org.jspecify.annotations.NullMarked;
