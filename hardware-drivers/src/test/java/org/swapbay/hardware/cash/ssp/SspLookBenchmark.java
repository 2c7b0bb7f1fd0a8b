package org.swapbay.hardware.cash.ssp;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.cash.BillAcceptor;
import org.swapbay.hardware.cash.CashBench;
import org.swapbay.hardware.emulator.DeviceFaults;
import org.swapbay.hardware.emulator.NotePath;
import org.swapbay.hardware.emulator.Part;
import org.swapbay.hardware.emulator.Pty;
import org.swapbay.hardware.transport.Bytes;
import org.swapbay.hardware.transport.Line;
import org.swapbay.hardware.transport.SerialLine;
import org.swapbay.hardware.transport.SerialSettings;
import org.swapbay.hardware.transport.SerialSettings.Parity;
import org.swapbay.hardware.transport.SerialSettings.StopBits;

/**
 * How long a look at the bill acceptor takes over a pseudo-terminal, beside what the same bytes take on the wire. The command
 * stands in the README of this module. A pseudo-terminal carries bytes at once, so the two times add up.
 */
final class SspLookBenchmark {

    private static final int LOOKS = 10_000;

    private SspLookBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("notes");
        var pty = Pty.open(folder.resolve("acceptor"));
        var settings = new SerialSettings(pty.line().toString(), 9_600, Parity.NONE, StopBits.TWO);
        var path = new NotePath(Clock.systemUTC(), Duration.ofMillis(1));
        var line = new Counting(SerialLine.open(settings));
        line.awaitOpen(Duration.ofSeconds(5));
        var kind = new SspKind(true);
        System.out.printf("%-28s %8s %10s %10s %12s%n", "", "looks", "p50 us", "p99 us", "on the wire");
        try (var acceptor = kind.at(pty, new DeviceFaults(Part.ACCEPTOR), path);
                var driver = kind.on(line)) {
            while (driver.denominations().isEmpty()) driver.look();
            driver.beginDeposit(Set.of(CashBench.FIVE));
            measure("mouth open", driver, line, settings);
            while (!acceptor.insert(CashBench.FIVE)) driver.look();
            while (driver.look().held() == null) acceptor.passTime();
            measure("a note held in escrow", driver, line, settings);
        }
        Files.delete(folder);
    }

    private static void measure(String what, BillAcceptor driver, Counting line, SerialSettings settings)
            throws DeviceException {
        for (var i = 0; i < LOOKS / 5; i++) look(driver);
        line.bytes.set(0);
        var nanos = new long[LOOKS];
        for (var i = 0; i < LOOKS; i++) {
            var before = System.nanoTime();
            look(driver);
            nanos[i] = System.nanoTime() - before;
        }
        Arrays.sort(nanos);
        var wire = settings.nanosOnTheWire((int) (line.bytes.get() / LOOKS));
        System.out.printf(
                "%-28s %8d %10.1f %10.1f %9.1f us%n",
                what, LOOKS, nanos[LOOKS / 2] / 1e3, nanos[LOOKS * 99 / 100] / 1e3, wire / 1e3);
    }

    private static void look(BillAcceptor driver) throws DeviceException {
        driver.look();
        driver.acknowledge();
    }

    /** Counts what passes in both directions. */
    private static final class Counting implements Line {

        final AtomicLong bytes = new AtomicLong();
        private final Line line;

        Counting(Line line) {
            this.line = line;
        }

        @Override
        public void write(Bytes written, Duration timeout) throws DeviceUnavailableException, DeviceTimeoutException {
            bytes.addAndGet(written.length());
            line.write(written, timeout);
        }

        @Override
        public Bytes read(Duration timeout) throws DeviceUnavailableException {
            var came = line.read(timeout);
            bytes.addAndGet(came.length());
            return came;
        }

        @Override
        public void discardInput() {
            line.discardInput();
        }

        @Override
        public boolean isOpen() {
            return line.isOpen();
        }

        @Override
        public boolean awaitOpen(Duration timeout) {
            return line.awaitOpen(timeout);
        }

        @Override
        public String name() {
            return line.name();
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
