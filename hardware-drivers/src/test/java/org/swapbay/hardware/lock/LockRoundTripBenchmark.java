package org.swapbay.hardware.lock;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.emulator.Cu16BoardEmulator;
import org.swapbay.hardware.emulator.RelayBoardEmulator;
import org.swapbay.hardware.lock.bus.BusTiming;
import org.swapbay.hardware.lock.cu16.Cu16Driver;
import org.swapbay.hardware.lock.relay.RelayDriver;
import org.swapbay.hardware.lock.relay.RelayWiring;
import org.swapbay.hardware.transport.SerialSettings;

/**
 * How long the drivers take over a pseudo-terminal, beside what the same bytes take on the wire. The command stands in
 * the README of this module. A pseudo-terminal carries bytes at once whatever its baud rate, so the two times add up.
 */
final class LockRoundTripBenchmark {

    private static final int BOARD = 1;
    private static final LockAddress FIRST = new LockAddress(BOARD, 1);
    private static final int READINGS = 10_000;
    private static final int PULSES = 200;
    private static final Duration PULSE = Duration.ofMillis(100);
    /** A coil is fed alone: the driver would wait, so the benchmark does, outside its clock. */
    private static final Duration BETWEEN_PULSES = PULSE.plusMillis(10);

    private static final BusTiming UNSPACED =
            new BusTiming(Duration.ofMillis(250), Duration.ofMillis(100), Duration.ofMillis(500), Duration.ZERO, 1);

    private LockRoundTripBenchmark() {}

    private interface Operation {
        void run() throws DeviceException;
    }

    public static void main(String[] arguments) throws Exception {
        var out = System.out;
        out.printf("%-28s %8s %10s %10s %12s%n", "", "rounds", "p50 us", "p99 us", "on the wire");
        var folder = Files.createTempDirectory("locks");
        var cu16 = IntStream.rangeClosed(1, 12)
                .mapToObj(lock -> new LockSettings(
                        new LockAddress(BOARD, lock), DoorFeedback.CLOSED_IS_1, PresenceFeedback.PRESENT_IS_1, PULSE))
                .toList();
        var cu16Line = SerialSettings.of("cu16", 19_200);
        try (var bench = new LockBench(
                folder,
                19_200,
                BOARD,
                (pty, faults, cabinet) -> new Cu16BoardEmulator(pty, faults, cabinet, cu16, true),
                line -> new Cu16Driver(line, cu16, UNSPACED))) {
            measure(
                    out,
                    "CU16 read 12 locks",
                    READINGS,
                    Duration.ZERO,
                    bench.driver::read,
                    cu16Line.nanosOnTheWire(5 + 9));
            var pulse = cu16Line.nanosOnTheWire(2 * (5 + 9));
            measure(out, "CU16 pulse and status", PULSES, BETWEEN_PULSES, () -> bench.driver.pulse(FIRST), pulse);
        }
        var relays = cu16.stream()
                .map(lock -> new LockSettings(lock.address(), lock.door(), PresenceFeedback.NONE, PULSE))
                .map(RelayWiring::sideBySide)
                .toList();
        var relayLine = SerialSettings.of("relay", 9_600);
        try (var bench = new LockBench(
                folder,
                9_600,
                BOARD,
                (pty, faults, cabinet) -> new RelayBoardEmulator(pty, faults, cabinet, relays),
                line -> new RelayDriver(line, relays, UNSPACED))) {
            measure(
                    out,
                    "relay read 12 inputs",
                    READINGS,
                    Duration.ZERO,
                    bench.driver::read,
                    relayLine.nanosOnTheWire(8 + 7));
            var pulse = relayLine.nanosOnTheWire(8 + 8);
            measure(out, "relay pulse", PULSES, BETWEEN_PULSES, () -> bench.driver.pulse(FIRST), pulse);
        }
        Files.delete(folder);
    }

    private static void measure(
            PrintStream out, String what, int rounds, Duration between, Operation operation, long wire)
            throws Exception {
        for (var i = 0; i < rounds / 5; i++) {
            Thread.sleep(between);
            operation.run();
        }
        var nanos = new long[rounds];
        for (var i = 0; i < rounds; i++) {
            Thread.sleep(between);
            var before = System.nanoTime();
            operation.run();
            nanos[i] = System.nanoTime() - before;
        }
        Arrays.sort(nanos);
        out.printf(
                "%-28s %8d %10.1f %10.1f %9.1f us%n",
                what, rounds, nanos[rounds / 2] / 1e3, nanos[rounds * 99 / 100] / 1e3, wire / 1e3);
    }
}
