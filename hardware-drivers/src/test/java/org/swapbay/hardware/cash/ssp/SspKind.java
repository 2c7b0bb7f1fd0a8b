package org.swapbay.hardware.cash.ssp;

import java.io.IOException;
import java.time.Duration;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.cash.BillAcceptor;
import org.swapbay.hardware.cash.CashBench;
import org.swapbay.hardware.emulator.DeviceFaults;
import org.swapbay.hardware.emulator.NotePath;
import org.swapbay.hardware.emulator.Pty;
import org.swapbay.hardware.emulator.SspAcceptorEmulator;
import org.swapbay.hardware.transport.Line;

/** A validator over SSP. @param acknowledges whether it knows {@code POLL WITH ACK} without encryption */
record SspKind(boolean acknowledges) implements CashBench.Kind {

    static final SspTiming BRISK = new SspTiming(Duration.ofMillis(500), 2);

    @Override
    public CashBench.Acceptor at(Pty line, DeviceFaults faults, NotePath path) {
        var emulator = new SspAcceptorEmulator(line, faults, path, CashBench.NOTES, acknowledges);
        return new CashBench.Acceptor() {
            @Override
            public boolean insert(Bill bill) {
                return emulator.insert(bill);
            }

            @Override
            public void passTime() {
                emulator.passTime();
            }

            @Override
            public void close() throws IOException {
                emulator.close();
            }
        };
    }

    @Override
    public BillAcceptor on(Line line) {
        return new SspDriver(line, 0, BRISK);
    }
}
