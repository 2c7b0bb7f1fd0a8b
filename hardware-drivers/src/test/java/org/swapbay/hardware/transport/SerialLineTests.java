package org.swapbay.hardware.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.emulator.Pty;

@Timeout(60)
class SerialLineTests {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration WITHIN_THE_PROMISE = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private Pty device;
    private Line line;

    @BeforeEach
    void plugIn() throws Exception {
        device = Pty.open(folder.resolve("line"));
        line = SerialLine.open(SerialSettings.of(device.line().toString(), 19_200));
        assertThat(line.awaitOpen(SOON)).isTrue();
    }

    @AfterEach
    void unplug() throws Exception {
        line.close();
        device.close();
    }

    @Test
    void allByteValuesPassBothWays() throws Exception {
        var all = new byte[256];
        for (var i = 0; i < all.length; i++) all[i] = (byte) i;

        line.write(Bytes.copyOf(all), SOON);
        assertThat(deviceReads(256)).isEqualTo(Bytes.copyOf(all));

        device.write(all);
        assertThat(lineReads(256)).isEqualTo(Bytes.copyOf(all));
    }

    @Test
    void aReadWithoutBytesEndsInTime() throws Exception {
        var before = System.nanoTime();
        assertThat(line.read(Duration.ofMillis(30))).isEqualTo(Bytes.NONE);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void discardedInputIsNeverRead() throws Exception {
        device.write(new byte[] {1, 2, 3});
        assertThat(lineReads(3)).isEqualTo(Bytes.of(1, 2, 3));
        device.write(new byte[] {4});
        await().pollInterval(Duration.ofMillis(5)).until(() -> {
            line.discardInput();
            return line.read(Duration.ofMillis(20)).isEmpty();
        });
        device.write(new byte[] {5});
        assertThat(lineReads(1)).isEqualTo(Bytes.of(5));
    }

    @Test
    void anUnpluggedLineSaysSoAndComesBackUnderTheSameNameWithoutSpinning() throws Exception {
        device.hangUp();
        await().atMost(SOON).until(() -> !line.isOpen());
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(() -> line.read(SOON));
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(() -> line.write(Bytes.of(9), SOON));

        var burnt = cpuNanos();
        assertThat(line.awaitOpen(Duration.ofSeconds(3))).isFalse();
        assertThat(Duration.ofNanos(cpuNanos() - burnt)).isLessThan(Duration.ofMillis(600));

        device.plugIn();
        assertThat(line.awaitOpen(WITHIN_THE_PROMISE)).isTrue();
        line.write(Bytes.of(7), SOON);
        assertThat(deviceReads(1)).isEqualTo(Bytes.of(7));
    }

    @Test
    void whoeverWaitsForBytesLearnsOfTheLossAtOnce() throws Exception {
        var reader = Thread.ofPlatform().start(() -> assertThatExceptionOfType(DeviceUnavailableException.class)
                .isThrownBy(() -> line.read(Duration.ofMinutes(1))));
        await().until(() -> reader.getState() == Thread.State.TIMED_WAITING);
        device.hangUp();
        assertThat(reader.join(SOON)).isTrue();
    }

    @Test
    void aLossIsToldEvenWhenTheLineIsBackAlready() throws Exception {
        device.hangUp();
        await().atMost(SOON).until(() -> !line.isOpen());
        device.plugIn();
        assertThat(line.awaitOpen(WITHIN_THE_PROMISE)).isTrue();
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(() -> line.read(Duration.ZERO));
        assertThat(line.read(Duration.ZERO)).isEqualTo(Bytes.NONE);
    }

    @Test
    void aWriteNobodyTakesEndsInTimeAndTheLineRepairsItself() throws Exception {
        var before = System.nanoTime();
        assertThatExceptionOfType(DeviceTimeoutException.class)
                .isThrownBy(() -> line.write(Bytes.copyOf(new byte[1 << 20]), Duration.ofMillis(300)));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);

        assertThat(line.awaitOpen(WITHIN_THE_PROMISE)).isTrue();
        // The far end comes to life and takes what was left in between; then the line is as good as new.
        await().until(() -> device.read(new byte[1 << 16], Duration.ofMillis(50)) == 0);
        line.write(Bytes.of(1), SOON);
        assertThat(deviceReads(1)).isEqualTo(Bytes.of(1));
    }

    @Test
    void aPortIsOursAlone() throws Exception {
        try (var second = SerialLine.open(SerialSettings.of(device.line().toString(), 19_200))) {
            assertThat(second.awaitOpen(Duration.ofMillis(500))).isFalse();
        }
        assertThat(line.isOpen()).isTrue();
    }

    @Test
    void aLineMayBeOpenedBeforeItsPortExists() throws Exception {
        var later = folder.resolve("later");
        try (var early = SerialLine.open(SerialSettings.of(later.toString(), 9_600))) {
            assertThat(early.awaitOpen(Duration.ofMillis(200))).isFalse();
            try (var plugged = Pty.open(later)) {
                assertThat(early.awaitOpen(WITHIN_THE_PROMISE)).isTrue();
                assertThat(Files.exists(plugged.line())).isTrue();
            }
        }
    }

    @Test
    void aClosedLineStaysClosed() throws Exception {
        line.close();
        assertThat(line.isOpen()).isFalse();
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(() -> line.write(Bytes.of(1), SOON));
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(() -> line.read(SOON));
        await().until(() -> !device.attended());
    }

    private Bytes deviceReads(int count) throws Exception {
        var all = Bytes.NONE;
        var buffer = new byte[512];
        var deadline = System.nanoTime() + SOON.toNanos();
        while (all.length() < count && System.nanoTime() < deadline)
            all = all.plus(Bytes.copyOf(buffer, 0, device.read(buffer, Duration.ofMillis(100))));
        return all;
    }

    private Bytes lineReads(int count) throws Exception {
        var all = Bytes.NONE;
        var deadline = System.nanoTime() + SOON.toNanos();
        while (all.length() < count && System.nanoTime() < deadline) all = all.plus(line.read(Duration.ofMillis(100)));
        return all;
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
