/**
 * Barcode scanners: what was read, untrusted until it matched an expected pattern.
 * Start with {@link org.swapbay.hardware.scanner.BarcodeScanner}.
 */
@NullMarked
package org.swapbay.hardware.scanner;

import org.jspecify.annotations.NullMarked;
