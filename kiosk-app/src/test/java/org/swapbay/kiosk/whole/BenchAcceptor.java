package org.swapbay.kiosk.whole;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.emulator.DeviceFaults;
import org.swapbay.hardware.emulator.Fault;
import org.swapbay.hardware.emulator.NotePath;
import org.swapbay.hardware.emulator.Part;
import org.swapbay.hardware.emulator.Pty;
import org.swapbay.hardware.emulator.SspAcceptorEmulator;

/** A bill acceptor at a line of its own. */
final class BenchAcceptor implements AutoCloseable {

    private static final List<Bill> NOTES = List.of(new Bill("USD", 1), new Bill("USD", 5), new Bill("USD", 10));

    private final DeviceFaults faults = new DeviceFaults(Part.ACCEPTOR);
    private final Pty line;
    private final SspAcceptorEmulator emulator;

    BenchAcceptor(Path folder) throws IOException {
        line = Pty.open(folder.resolve("acceptor"));
        emulator = new SspAcceptorEmulator(
                line, faults, new NotePath(Clock.systemUTC(), Duration.ofMillis(500)), NOTES, true);
    }

    Path line() {
        return line.line();
    }

    DeviceFaults faults() {
        return faults;
    }

    /** Only a cassette that was out is believed to be empty. */
    void isEmptied() {
        faults.set(Fault.CASSETTE_OUT, true);
        faults.set(Fault.CASSETTE_OUT, false);
    }

    @Override
    public void close() throws IOException {
        emulator.close();
    }
}
