/**
 * Receipt printers.
 * Start with {@link org.swapbay.hardware.printer.ReceiptPrinter}.
 */
@NullMarked
package org.swapbay.hardware.printer;

import org.jspecify.annotations.NullMarked;
