package org.swapbay.kiosk.devices;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.swapbay.hardware.cash.BillAcceptor;
import org.swapbay.hardware.cash.ssp.SspDriver;
import org.swapbay.hardware.cash.ssp.SspTiming;
import org.swapbay.hardware.lock.LockController;
import org.swapbay.hardware.lock.bus.BusTiming;
import org.swapbay.hardware.lock.cu16.Cu16Driver;
import org.swapbay.hardware.lock.relay.RelayDriver;
import org.swapbay.hardware.printer.ReceiptPrinter;
import org.swapbay.hardware.printer.escpos.EscPosPrinterDriver;
import org.swapbay.hardware.printer.escpos.EscPosProfile;
import org.swapbay.hardware.printer.escpos.EscPosSettings;
import org.swapbay.hardware.scanner.BarcodeScanner;
import org.swapbay.hardware.scanner.hid.HidPosParser;
import org.swapbay.hardware.scanner.serial.ScanSettings;
import org.swapbay.hardware.scanner.serial.SerialScannerDriver;
import org.swapbay.hardware.transport.Line;
import org.swapbay.hardware.transport.NodeLine;
import org.swapbay.hardware.transport.SerialLine;
import org.swapbay.hardware.transport.SerialSettings;
import org.swapbay.hardware.transport.SerialSettings.Parity;
import org.swapbay.hardware.transport.SerialSettings.StopBits;
import org.swapbay.hardware.transport.TcpLine;
import org.swapbay.hardware.usb.UsbAddress;
import org.swapbay.hardware.usb.UsbProcess;

/** Opens the driver each device was configured for. None waits for its hardware. */
final class Drivers {

    private static final String TCP = "tcp://";

    /** The kernel's printer nodes, and stable names that udev rules give them. */
    private static final Pattern USB_PRINTER = Pattern.compile("/dev/(usb/)?lp.*|/dev/usb/.*|/dev/swapbay-.*-lp");

    /** The kernel's nodes of HID devices, and the stable name that setup gives a scanner among them. */
    private static final Pattern HID_SCANNER = Pattern.compile("/dev/hidraw.*|/dev/swapbay-.*-hid");

    private Drivers() {}

    static Opened<LockController> locks(LocksProperties properties) {
        if (properties.line().isBlank()) return Opened.nothing(new Unconfigured.Locks());
        var line = SerialLine.open(SerialSettings.of(properties.line(), properties.baudOrUsual()));
        return opened(
                switch (properties.model()) {
                    case CU16 -> new Cu16Driver(line, LockWiring.ofCu16(properties.bays()), BusTiming.USUAL);
                    case RELAY -> new RelayDriver(line, LockWiring.ofRelays(properties.bays()), BusTiming.USUAL);
                },
                line);
    }

    static Opened<BarcodeScanner> scanner(ScannerProperties properties) {
        if (properties.line().isBlank()) return Opened.nothing(new Unconfigured.Scanner());
        var name = properties.line();
        var usb = UsbAddress.of(name);
        if (usb.isPresent() || HID_SCANNER.matcher(name).matches()) {
            var line = usb.map(UsbProcess::scanner).orElseGet(() -> NodeLine.open(Path.of(name)));
            return opened(SerialScannerDriver.open(line, new HidPosParser()), line);
        }
        var line = SerialLine.open(SerialSettings.of(name, properties.baud()));
        return opened(SerialScannerDriver.open(line, scanSettings(properties)), line);
    }

    static Opened<ReceiptPrinter> printer(PrinterProperties properties) {
        if (properties.line().isBlank()) return Opened.nothing(new Unconfigured.Printer());
        var line = printerLine(properties);
        return opened(EscPosPrinterDriver.open(line, printerSettings(properties)), line);
    }

    /** GA138: SSP has two stop bits. */
    static Opened<BillAcceptor> cash(CashProperties properties) {
        if (properties.line().isBlank()) return Opened.nothing(new Unconfigured.Acceptor());
        var line = SerialLine.open(new SerialSettings(properties.line(), properties.baud(), Parity.NONE, StopBits.TWO));
        return opened(new SspDriver(line, properties.address(), SspTiming.USUAL), line);
    }

    private static Line printerLine(PrinterProperties properties) {
        var name = properties.line();
        if (name.startsWith(TCP)) return tcpLine(URI.create(name));
        var usb = UsbAddress.of(name);
        if (usb.isPresent()) return UsbProcess.printer(usb.get());
        return USB_PRINTER.matcher(name).matches()
                ? NodeLine.open(Path.of(name))
                : SerialLine.open(SerialSettings.of(name, properties.baud()));
    }

    private static Line tcpLine(URI address) {
        var host = address.getHost();
        if (host == null) throw new IllegalArgumentException("a network printer's line is tcp://host:9100");
        return TcpLine.open(host, address.getPort() < 0 ? TcpLine.RAW_PRINTING : address.getPort());
    }

    private static <D extends AutoCloseable> Opened<D> opened(D driver, Line line) {
        return new Opened<>(driver, true, line::isOpen);
    }

    private static ScanSettings scanSettings(ScannerProperties properties) {
        var ending =
                switch (properties.suffix()) {
                    case LEARNED -> ScanSettings.Ending.LEARNED;
                    case TERMINATOR -> ScanSettings.Ending.TERMINATOR;
                    case GAP -> ScanSettings.Ending.GAP;
                };
        return new ScanSettings(properties.prefix(), ending, properties.gap(), properties.aimIdentifiers());
    }

    private static EscPosSettings printerSettings(PrinterProperties properties) {
        var standard = EscPosSettings.standard();
        var profile =
                switch (properties.profile()) {
                    case EIGHTY_MILLIMETRES -> EscPosProfile.eightyMillimetres();
                    case FORTY_TWO_COLUMNS -> EscPosProfile.fortyTwoColumns();
                };
        return new EscPosSettings(
                profile, standard.answer(), standard.draining(), standard.printing(), standard.millimetresBefore());
    }
}
