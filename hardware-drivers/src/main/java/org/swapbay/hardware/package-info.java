/**
 * What every device of the kiosk has in common: how it fails.
 * Start with a device class: {@code lock.LockController}, {@code scanner.BarcodeScanner}, {@code printer.ReceiptPrinter}.
 */
@NullMarked
package org.swapbay.hardware;

import org.jspecify.annotations.NullMarked;
