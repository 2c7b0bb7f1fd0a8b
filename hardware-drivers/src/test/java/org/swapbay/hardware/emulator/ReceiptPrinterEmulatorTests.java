package org.swapbay.hardware.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.hardware.transport.Bytes;
import org.swapbay.hardware.transport.Line;
import org.swapbay.hardware.transport.SerialLine;
import org.swapbay.hardware.transport.SerialSettings;

@Timeout(60)
class ReceiptPrinterEmulatorTests {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Bytes PUSH_CHANGES = Bytes.of(0x1D, 0x61, 0x0E);

    @TempDir
    Path folder;

    private final DeviceFaults faults = new DeviceFaults(Part.PRINTER);
    private ReceiptPrinterEmulator printer;
    private Line line;

    @BeforeEach
    void connect() throws Exception {
        var pty = Pty.open(folder.resolve("printer"));
        printer = new ReceiptPrinterEmulator(pty, faults, Duration.ofMillis(200));
        line = SerialLine.open(SerialSettings.of(pty.line().toString(), 38_400));
        assertThat(line.awaitOpen(SOON)).isTrue();
    }

    @AfterEach
    void disconnect() throws Exception {
        line.close();
        printer.close();
    }

    @Test
    void statusIsAnsweredWhileItPrints() throws Exception {
        send("one\ntwo\nthree\nfour\nfive\n");
        line.write(Bytes.of(0x10, 0x04, 0x01), SOON);
        assertThat(line.read(SOON)).isEqualTo(Bytes.of(0x12));
        assertThat(printer.paper().toString()).doesNotContain("five");
    }

    @Test
    void changesArePushedOnceAskedForAndNoMoreAfterAPowerCycle() throws Exception {
        faults.set(Fault.PAPER_NEAR_END, true);
        line.write(PUSH_CHANGES, SOON);
        assertThat(line.read(SOON)).isEqualTo(Bytes.of(0x10, 0x00, 0x03, 0x00));
        faults.set(Fault.COVER_OPEN, true);
        assertThat(line.read(SOON)).isEqualTo(Bytes.of(0x38, 0x00, 0x03, 0x00));
        faults.set(Fault.POWER_CYCLED, true);
        assertThat(faults.has(Fault.POWER_CYCLED)).isFalse();
        faults.set(Fault.COVER_OPEN, false);
        assertThat(line.read(Duration.ofMillis(200))).isEqualTo(Bytes.NONE);
    }

    @Test
    void paperOutHoldsThePrintUntilThereIsPaper() throws Exception {
        faults.set(Fault.PAPER_OUT, true);
        send("later\n");
        line.write(Bytes.of(0x10, 0x04, 0x04), SOON);
        assertThat(line.read(SOON)).isEqualTo(Bytes.of(0x7E));
        assertThat(printer.paper()).isEmpty();
        faults.set(Fault.PAPER_OUT, false);
        await().atMost(SOON).until(() -> printer.paper().toString().contains("later"));
    }

    @Test
    void clearedBuffersAreAcknowledgedAndNeverPrinted() throws Exception {
        faults.set(Fault.COVER_OPEN, true);
        send("never\n");
        line.write(Bytes.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08), SOON);
        assertThat(line.read(SOON)).isEqualTo(Bytes.of(0x37, 0x25, 0x00));
        faults.set(Fault.COVER_OPEN, false);
        send("kept\n");
        await().atMost(SOON).until(() -> printer.paper().toString().contains("kept"));
        assertThat(printer.paper().toString()).doesNotContain("never");
    }

    @Test
    void paperOutlivesAnUnplug() throws Exception {
        send("kept\n");
        await().atMost(SOON).until(() -> printer.paper().toString().contains("kept"));
        faults.set(Fault.UNPLUGGED, true);
        faults.set(Fault.UNPLUGGED, false);
        printer.tearOff();
        assertThat(printer.paper().getFirst().text()).isEqualTo("kept");
        assertThat(printer.paper().getFirst().cut()).isFalse();
        assertThat(printer.millimetresPrinted()).isEqualTo(4);
    }

    @Test
    void aRealTimeCommandInsideDataIsCarriedOutAsPrintersDo() throws Exception {
        // A bar code whose digit pairs 16 04 01 spell DLE EOT 1: why the composer avoids them.
        line.write(Bytes.of(0x1D, 0x6B, 73, 5, 0x7B, 0x43, 16, 4, 1), SOON);
        assertThat(line.read(SOON)).isEqualTo(Bytes.of(0x12));
    }

    private void send(String text) throws Exception {
        line.write(Bytes.copyOf(text.getBytes(StandardCharsets.US_ASCII)), SOON);
    }
}
