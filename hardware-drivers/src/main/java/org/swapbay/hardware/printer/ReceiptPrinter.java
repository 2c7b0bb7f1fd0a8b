package org.swapbay.hardware.printer;

import org.swapbay.hardware.DeviceException;

/** A receipt printer. Calls may come from any thread; they queue, one at a time. */
public interface ReceiptPrinter extends AutoCloseable {

    /**
     * Prints and cuts one receipt; returns when the printer has taken all of it and reports no fault.
     *
     * @throws org.swapbay.hardware.DeviceRefusedException no paper, cover open, cutter jam: nothing was sent, or the
     *     receipt was cut short
     * @throws DeviceException it may have been printed, whole or in part; do not repeat by yourself
     */
    void print(Receipt receipt) throws DeviceException;

    /** Asks the printer now; {@link PrinterStatus#UNREACHABLE} where it does not answer. */
    PrinterStatus status();

    /** Paper fed for receipts printed whole, counted since some moment before now; 0 where nobody counts. */
    default long millimetresPrinted() {
        return 0;
    }

    @Override
    void close();
}
