/**
 * Scanners on a serial line: USB CDC-ACM and RS-232.
 * Start with {@link org.swapbay.hardware.scanner.serial.SerialScannerDriver}.
 */
@NullMarked
package org.swapbay.hardware.scanner.serial;

import org.jspecify.annotations.NullMarked;
