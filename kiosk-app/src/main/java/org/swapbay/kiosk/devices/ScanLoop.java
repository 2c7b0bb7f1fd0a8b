package org.swapbay.kiosk.devices;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.scanner.BarcodeScanner;

/** Takes what was scanned and announces it, once. */
final class ScanLoop {

    private static final Logger log = LoggerFactory.getLogger(ScanLoop.class);

    private final BarcodeScanner scanner;
    private final DoubleScan doubles;
    private final Announcer announcer;

    ScanLoop(BarcodeScanner scanner, Clock clock, Announcer announcer) {
        this.scanner = scanner;
        this.doubles = new DoubleScan(clock);
        this.announcer = announcer;
    }

    /** Waits for one read; only the scanner thread calls it. */
    Duration round() throws InterruptedException, DeviceException {
        var code = scanner.take().label();
        if (code.isBlank()) return Duration.ZERO;
        if (doubles.repeats(code)) log.debug("double scan dropped");
        else announcer.announce(new CodeScanned(code));
        return Duration.ZERO;
    }
}
