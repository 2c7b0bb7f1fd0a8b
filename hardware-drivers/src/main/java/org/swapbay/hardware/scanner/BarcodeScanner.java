package org.swapbay.hardware.scanner;

import org.swapbay.hardware.DeviceException;

/** A scanner that delivers whole reads. One thread takes; the line reopens by itself after an unplug. */
public interface BarcodeScanner extends AutoCloseable {

    /**
     * Waits for the next read.
     *
     * @throws InterruptedException when the waiting thread is told to stop
     * @throws DeviceException once the scanner was closed
     */
    ScanData take() throws InterruptedException, DeviceException;

    /** Whether the line is open. */
    boolean online();

    @Override
    void close();
}
