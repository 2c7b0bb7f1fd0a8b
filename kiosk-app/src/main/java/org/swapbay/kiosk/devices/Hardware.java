package org.swapbay.kiosk.devices;

import java.util.List;
import org.swapbay.hardware.cash.BillAcceptor;
import org.swapbay.hardware.lock.LockController;
import org.swapbay.hardware.printer.ReceiptPrinter;
import org.swapbay.hardware.scanner.BarcodeScanner;

/** The opened drivers. Opening touches nothing: a device that is missing now may come later. */
record Hardware(
        Opened<LockController> locks,
        Opened<BarcodeScanner> scanner,
        Opened<ReceiptPrinter> printer,
        Opened<BillAcceptor> cash) {

    List<AutoCloseable> all() {
        return List.of(locks.device(), scanner.device(), printer.device(), cash.device());
    }
}
