@NullMarked
package org.swapbay.hardware.printer.escpos;

import org.jspecify.annotations.NullMarked;
