package org.swapbay.kiosk.devices;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.cash.AcceptorSight;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.cash.BillAcceptor;
import org.swapbay.hardware.lock.BayReading;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockController;
import org.swapbay.hardware.printer.PrinterStatus;
import org.swapbay.hardware.printer.Receipt;
import org.swapbay.hardware.printer.ReceiptPrinter;
import org.swapbay.hardware.scanner.BarcodeScanner;
import org.swapbay.hardware.scanner.ScanData;

/** Devices for which the configuration names no line: never there, never answering. */
final class Unconfigured {

    private Unconfigured() {}

    private static DeviceException noLine() {
        return new DeviceUnavailableException("no line is configured");
    }

    /** No lock board. */
    static final class Locks implements LockController {
        @Override
        public void pulse(LockAddress lock) throws DeviceException {
            throw noLine();
        }

        @Override
        public Map<LockAddress, BayReading> read() throws DeviceException {
            throw noLine();
        }

        @Override
        public boolean online() {
            return false;
        }

        @Override
        public void close() {}
    }

    /** No scanner: nothing is ever read. */
    static final class Scanner implements BarcodeScanner {
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public ScanData take() throws InterruptedException, DeviceException {
            closed.await();
            throw noLine();
        }

        @Override
        public boolean online() {
            return false;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    /** No printer. */
    static final class Printer implements ReceiptPrinter {
        @Override
        public void print(Receipt receipt) throws DeviceException {
            throw noLine();
        }

        @Override
        public PrinterStatus status() {
            return PrinterStatus.UNREACHABLE;
        }

        @Override
        public void close() {}
    }

    /** No bill acceptor: cash is no way to pay here. */
    static final class Acceptor implements BillAcceptor {
        @Override
        public AcceptorSight look() throws DeviceException {
            throw noLine();
        }

        @Override
        public void acknowledge() {}

        @Override
        public void beginDeposit(Set<Bill> accepted) throws DeviceException {
            throw noLine();
        }

        @Override
        public void endDeposit() throws DeviceException {
            throw noLine();
        }

        @Override
        public void stack() throws DeviceException {
            throw noLine();
        }

        @Override
        public void giveBack() throws DeviceException {
            throw noLine();
        }

        @Override
        public Set<Bill> denominations() {
            return Set.of();
        }

        @Override
        public boolean online() {
            return false;
        }

        @Override
        public void close() {}
    }
}
