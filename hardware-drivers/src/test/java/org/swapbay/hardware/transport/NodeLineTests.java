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

/** A pseudo-terminal's end stands in for the printer node: a character device with the same poll, read and hang-up. */
@Timeout(60)
class NodeLineTests {

    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private Pty device;
    private Line line;

    @BeforeEach
    void plugIn() throws Exception {
        device = Pty.open(folder.resolve("lp0"));
        line = NodeLine.open(device.line());
        assertThat(line.awaitOpen(SOON)).isTrue();
    }

    @AfterEach
    void unplug() throws Exception {
        line.close();
        device.close();
    }

    @Test
    void bytesPassBothWays() throws Exception {
        line.write(Bytes.of(0x10, 0x04, 0x01, 0x00, 0xFF), SOON);
        var received = new byte[16];
        assertThat(device.read(received, SOON)).isEqualTo(5);
        assertThat(received).startsWith(0x10, 0x04, 0x01, 0x00, 0xFF);

        device.write(new byte[] {0x12});
        assertThat(line.read(SOON)).isEqualTo(Bytes.of(0x12));
    }

    @Test
    void aWriteNobodyTakesEndsInTimeAndTheNodeIsOpenedAgain() throws Exception {
        assertThatExceptionOfType(DeviceTimeoutException.class)
                .isThrownBy(() -> line.write(Bytes.copyOf(new byte[1 << 20]), Duration.ofMillis(300)));
        assertThat(line.awaitOpen(Duration.ofSeconds(5))).isTrue();
        var stuck = new byte[1 << 16];
        while (device.read(stuck, Duration.ofMillis(100)) > 0) {
            assertThat(line.isOpen()).isTrue();
        }
        line.write(Bytes.of(1), SOON);
        assertThat(device.read(stuck, SOON)).isEqualTo(1);
    }

    @Test
    void aReplugRecoversWithinFiveSecondsWithoutSpinning() throws Exception {
        device.hangUp();
        await().atMost(SOON).until(() -> !line.isOpen());
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(() -> line.write(Bytes.of(9), SOON));

        long burnt = cpuNanos();
        assertThat(line.awaitOpen(SOON)).isFalse();
        assertThat(Duration.ofNanos(cpuNanos() - burnt)).isLessThan(Duration.ofMillis(600));

        device.plugIn();
        assertThat(line.awaitOpen(Duration.ofSeconds(5))).isTrue();
        line.write(Bytes.of(7), SOON);
        assertThat(device.read(new byte[4], SOON)).isEqualTo(1);
    }

    @Test
    void closingEndsAPendingReadAndFreesTheNode() throws Exception {
        line.close();
        await().atMost(SOON).until(() -> !device.attended());
    }

    @Test
    void aPlainFileIsNeverTakenForADevice() throws Exception {
        var file = Files.writeString(folder.resolve("lp1"), "left by a careless copy");
        try (var wrong = NodeLine.open(file)) {
            assertThat(wrong.awaitOpen(Duration.ofMillis(300))).isFalse();
        }
        assertThat(file).hasContent("left by a careless copy");
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
