package org.swapbay.hardware.emulator;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says things on a line in order, with the faults of saying: silent, late, noise before, in pieces. */
final class EmulatorVoice implements AutoCloseable {

    private static final Duration LATE = Duration.ofMillis(1500);
    private static final Duration BETWEEN_PIECES = Duration.ofMillis(15);
    // No byte here is a whole frame of a printer or ends a scanner's read.
    private static final byte[] NOISE = {(byte) 0xFF, (byte) 0xF3, (byte) 0x87};
    private static final Logger log = LoggerFactory.getLogger(EmulatorVoice.class);

    private final Pty line;
    private final DeviceFaults faults;
    private final ExecutorService order = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("voice").factory());

    EmulatorVoice(Pty line, DeviceFaults faults) {
        this.line = line;
        this.faults = faults;
    }

    void say(byte[] bytes) {
        if (faults.has(Fault.SILENT)) {
            return;
        }
        try {
            order.execute(() -> sayNow(bytes));
        } catch (RejectedExecutionException e) {
            log.debug("closed, nothing more is said");
        }
    }

    @Override
    public void close() {
        order.shutdownNow();
    }

    private void sayNow(byte[] bytes) {
        try {
            if (faults.has(Fault.LATE)) {
                Thread.sleep(LATE);
            }
            if (faults.has(Fault.NOISE)) {
                line.write(NOISE);
            }
            if (!faults.has(Fault.PIECES)) {
                line.write(bytes);
                return;
            }
            for (byte each : bytes) {
                line.write(new byte[] {each});
                Thread.sleep(BETWEEN_PIECES);
            }
        } catch (IOException e) {
            log.debug("not heard: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
