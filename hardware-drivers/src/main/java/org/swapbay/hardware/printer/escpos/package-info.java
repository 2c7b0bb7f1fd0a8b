/**
 * Receipt printers that speak ESC/POS.
 * Start with {@link org.swapbay.hardware.printer.escpos.EscPosPrinterDriver}.
 */
@NullMarked
package org.swapbay.hardware.printer.escpos;

import org.jspecify.annotations.NullMarked;
