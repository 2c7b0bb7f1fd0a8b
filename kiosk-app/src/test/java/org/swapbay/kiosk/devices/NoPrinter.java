package org.swapbay.kiosk.devices;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;

/** A kiosk that prints nothing, for tests in other packages. */
public final class NoPrinter {

    private static final int ROLL = 80_000;

    private NoPrinter() {}

    public static ReceiptPrinting printing(Clock clock, ApplicationEventPublisher events, Path folder) {
        var report = new DeviceHealthReport(clock, new Announcer(events));
        var trouble = new DeviceTrouble(Device.PRINTER, report, false, () -> false);
        return new ReceiptPrinting(new Unconfigured.Printer(), trouble, new PaperRoll(folder, ROLL, 0));
    }
}
