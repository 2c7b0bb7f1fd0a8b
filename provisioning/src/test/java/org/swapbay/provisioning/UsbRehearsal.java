package org.swapbay.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.swapbay.hardware.emulator.Cabinet;
import org.swapbay.hardware.emulator.CabinetLayout;
import org.swapbay.hardware.emulator.Cu16BoardEmulator;
import org.swapbay.hardware.emulator.DeviceFaults;
import org.swapbay.hardware.emulator.Part;
import org.swapbay.hardware.emulator.Pty;
import org.swapbay.hardware.emulator.PulseLog;
import org.swapbay.hardware.emulator.ReceiptPrinterEmulator;
import org.swapbay.hardware.printer.Receipt;
import org.swapbay.hardware.printer.escpos.EscPosPrinterDriver;
import org.swapbay.hardware.printer.escpos.EscPosSettings;
import org.swapbay.hardware.transport.NodeLine;
import org.swapbay.hardware.usb.UsbDevice;
import tools.jackson.databind.json.JsonMapper;

/** Uses what the guest will use, on the machine's own processor, so that its classes can be kept in an archive for the guest. */
final class UsbRehearsal {

    private static final List<String> OF_LIBUSB =
            List.of("UsbHost", "UsbBus", "UsbClaim", "UsbAddress", "UsbProcess", "UsbFailure");

    private UsbRehearsal() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("rehearsal");
        var board = Pty.open(folder.resolve("board"));
        new Cu16BoardEmulator(
                board,
                new DeviceFaults(Part.LOCKS),
                new Cabinet(CabinetLayout.twelve(0).bays(), PulseLog.inMemory(), Clock.systemUTC()));
        var printer = new ReceiptPrinterEmulator(
                Pty.open(folder.resolve("paper")), new DeviceFaults(Part.PRINTER), Duration.ofMillis(1));
        try (var line = NodeLine.open(folder.resolve("paper"))) {
            assertThat(line.awaitOpen(UsbGadget.LONG)).isTrue();
            EscPosPrinterDriver.open(line, EscPosSettings.standard())
                    .print(new Receipt(List.of(new Receipt.Line.Text("x", Receipt.Style.PLAIN, Receipt.Align.LEFT))));
        }
        await().atMost(UsbGadget.LONG)
                .untilAsserted(() -> assertThat(printer.paper()).hasSize(1));
        var nobody = new BufferedReader(new StringReader(""));
        var here = new Surroundings(
                folder, URI.create("http://127.0.0.1:9"), "x", nobody, new StringWriter(), Clock.systemUTC(), _ -> 0);
        var answers = Files.writeString(folder.resolve("answers"), "bays=12\ncolumns=3\ndoor-feedback=closed-is-1\n");
        Swapbay.line(here)
                .execute(
                        "setup",
                        "--answers",
                        answers.toString(),
                        "--port",
                        folder.resolve("board").toString());
        Swapbay.line(here).execute("check");
        var json = JsonMapper.builder().build();
        var devices =
                List.of(new UsbDevice("1-1", 1, 1, "", "", List.of(new UsbDevice.Interface(0, 3, 0, 0, 0x81, 0))));
        json.readValue(json.writeValueAsString(devices), UsbDevice[].class);
        for (var name : OF_LIBUSB) Class.forName("org.swapbay.hardware.usb." + name);
        // The archive is written at a proper end.
        System.exit(0);
    }
}
