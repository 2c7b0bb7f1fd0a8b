package org.swapbay.kiosk.devices;

import java.nio.file.Path;
import org.swapbay.hardware.printer.ReceiptPrinter;
import org.swapbay.kiosk.HandClock;

/** The production printing, for tests in other packages. */
public final class PrintingProbe {

    private PrintingProbe() {}

    /** Where no printer is. */
    public static ReceiptPrinting none(Path folder) {
        return on(new Unconfigured.Printer(), folder);
    }

    public static ReceiptPrinting on(ReceiptPrinter printer, Path folder) {
        var report = new DeviceHealthReport(new HandClock(), new Announcer(_ -> {}));
        var trouble = new DeviceTrouble(Device.PRINTER, report, true, () -> false);
        return new ReceiptPrinting(printer, trouble, new PaperRoll(folder, 80_000, 4_000));
    }
}
