package org.swapbay.kiosk.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.scanner.BarcodeScanner;
import org.swapbay.hardware.scanner.ScanData;
import org.swapbay.hardware.scanner.Symbology;
import org.swapbay.kiosk.HandClock;

class ScanLoopTests {

    private final HandClock clock = new HandClock();
    private final Events events = new Events();
    private final BlockingQueue<ScanData> reads = new LinkedBlockingQueue<>();
    private final ScanLoop loop = new ScanLoop(new QueueScanner(reads), clock, new Announcer(events));

    @Test
    void whatIsScannedIsTold() throws Exception {
        scan("CB-0042");
        assertThat(events.all).containsExactly(new CodeScanned("CB-0042"));
    }

    @Test
    void theSameCodeWithinOneAndAHalfSecondsIsToldOnce() throws Exception {
        scan("CB-0042");
        clock.forward(Duration.ofMillis(1500));
        scan("CB-0042");
        assertThat(events.all).hasSize(1);
    }

    @Test
    void theSameCodeLaterIsToldAgain() throws Exception {
        scan("CB-0042");
        clock.forward(Duration.ofMillis(1501));
        scan("CB-0042");
        assertThat(events.all).hasSize(2);
    }

    @Test
    void aCodeLeftLyingBeforeTheScannerIsToldOnce() throws Exception {
        for (int read = 0; read < 10; read++) {
            scan("CB-0042");
            clock.forward(Duration.ofSeconds(1));
        }
        assertThat(events.all).hasSize(1);
    }

    @Test
    void anotherCodeIsToldAtOnce() throws Exception {
        scan("B-100001");
        scan("B-100002");
        assertThat(events.all).containsExactly(new CodeScanned("B-100001"), new CodeScanned("B-100002"));
    }

    @Test
    void aClockSetBackDoesNotDeafenTheScanner() throws Exception {
        scan("CB-0042");
        clock.forward(Duration.ofHours(-1));
        scan("CB-0042");
        assertThat(events.all).hasSize(2);
    }

    @Test
    void anEmptyReadIsNothing() throws Exception {
        scan(" ");
        assertThat(events.all).isEmpty();
    }

    @Test
    void aScanNeverPrintsItsCode() {
        assertThat(new CodeScanned("B-100001")).hasToString("CodeScanned[8 characters]");
    }

    private void scan(String code) throws Exception {
        reads.add(new ScanData(code, Symbology.CODE_128));
        loop.round();
    }

    private record QueueScanner(BlockingQueue<ScanData> reads) implements BarcodeScanner {

        @Override
        public ScanData take() throws InterruptedException {
            return reads.take();
        }

        @Override
        public boolean online() {
            return true;
        }

        @Override
        public void close() {}
    }
}
