package org.swapbay.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
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
import org.swapbay.hardware.scanner.hid.HidPosParser;
import org.swapbay.hardware.scanner.serial.SerialScannerDriver;
import org.swapbay.hardware.transport.Line;
import org.swapbay.hardware.transport.NodeLine;
import org.swapbay.hardware.usb.UsbAddress;
import org.swapbay.hardware.usb.UsbProcess;

/** What is shown against really enumerated devices; {@code guest/run} starts it in a guest. */
final class UsbGuest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final UsbAddress SCANNER =
            UsbAddress.of("usb:0c2e:0b81:SC-0001").orElseThrow();
    private static final UsbAddress PRINTER =
            UsbAddress.of("usb:04b8:0202:PR-0001").orElseThrow();
    private static final Path GADGETS = Path.of("/sys/kernel/config/usb_gadget");
    private static final long BEGAN = System.nanoTime();

    private final ReceiptPrinterEmulator printer;
    private final StringWriter said = new StringWriter();
    private Process printerCable;
    private int codes;

    private UsbGuest() throws Exception {
        var cabinet = new Cabinet(CabinetLayout.twelve(0).bays(), PulseLog.inMemory(), Clock.systemUTC());
        new Cu16BoardEmulator(Pty.open(Path.of("/tmp/board")), new DeviceFaults(Part.LOCKS), cabinet);
        printer = new ReceiptPrinterEmulator(
                Pty.open(Path.of("/tmp/paper")), new DeviceFaults(Part.PRINTER), Duration.ofMillis(1));
        cable("/dev/ttyGS0,raw,echo=0", "/tmp/board,raw,echo=0");
        printerCable = cable("/dev/g_printer0", "/tmp/paper,raw,echo=0");
    }

    public static void main(String[] arguments) {
        try {
            new UsbGuest().run(Integer.parseInt(arguments[0]));
            tell("ALL-WELL");
            Runtime.getRuntime().halt(0);
        } catch (Throwable failed) {
            failed.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void run(int rounds) throws Exception {
        enumeration();
        setup();
        try (var scannerNode = NodeLine.open(Path.of("/dev/swapbay-scanner-hid"));
                var printerNode = NodeLine.open(Path.of("/dev/swapbay-printer-lp"))) {
            scans("hidraw", scannerNode, 50);
            prints("usblp", printerNode);
        }
        try (var scannerUsb = UsbProcess.scanner(SCANNER);
                var printerUsb = UsbProcess.printer(PRINTER)) {
            scans("usb4java", scannerUsb, 50);
            assertThat(Path.of("/dev/swapbay-scanner-hid"))
                    .as("the kernel's node while libusb has it")
                    .doesNotExist();
            prints("usb4java", printerUsb);
            crash(scannerUsb);
        }
        await().atMost(LONG).until(() -> Files.exists(Path.of("/dev/swapbay-scanner-hid")));
        tell("the kernel has its nodes back");
        replug(rounds);
    }

    private static void enumeration() throws Exception {
        var devices = UsbProcess.devices();
        devices.forEach(device -> tell("usb " + device.place() + " " + device.id() + " " + device.name()));
        assertThat(devices).extracting(d -> d.serial()).contains("SC-0001", "PR-0001", "LK-0001");
    }

    /** The command itself finds all three, writes its rules, and udev gives the names; a second run changes nothing. */
    private void setup() throws Exception {
        var answers = Files.writeString(Path.of("/tmp/answers"), "bays=12\ncolumns=3\ndoor-feedback=closed-is-1\n");
        assertThat(swapbay("setup", "--answers", answers.toString())).isZero();
        tell(said.toString()
                .lines()
                .filter(line -> line.startsWith("/dev"))
                .toList()
                .toString());
        for (var name : List.of("scanner-hid", "printer-lp", "locks")) {
            var node = Path.of("/dev/swapbay-" + name);
            await(name).atMost(LONG).until(() -> Files.exists(node));
            await(name).atMost(LONG).untilAsserted(() -> {
                assertThat(Files.getOwner(node).getName()).isEqualTo("swapbay");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(node)))
                        .isEqualTo("rw-------");
            });
        }
        said.getBuffer().setLength(0);
        assertThat(swapbay("setup", "--answers", answers.toString())).isZero();
        assertThat(said.toString()).contains("Nothing to change.");
        assertThat(swapbay("check")).isEqualTo(Exit.DOWN); // the program is stopped
        assertThat(said.toString()).contains("Door locks: answer", "Printer: ready", "Scanner: plugged in");
        tell("setup and check: names, owners and answers as they should be");
    }

    private int swapbay(String... arguments) {
        var there = Surroundings.ofThisMachine();
        var here = new Surroundings(
                Path.of("/"),
                URI.create("http://127.0.0.1:9"),
                "root",
                new BufferedReader(new StringReader("")),
                said,
                Clock.systemUTC(),
                there.tools());
        return Swapbay.line(here).execute(arguments);
    }

    private void scans(String how, Line line, int count) throws Exception {
        assertThat(line.awaitOpen(LONG)).as(how).isTrue();
        var scanner = SerialScannerDriver.open(line, new HidPosParser());
        var times = new long[count];
        for (var each = 0; each < count; each++) {
            var code = "CB-" + (10_000 + codes++) + (each % 2 == 0 ? "" : "-" + "x".repeat(80));
            var began = System.nanoTime();
            scan(code);
            assertThat(scanner.take().label()).isEqualTo(code);
            times[each] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        tell(how + ": " + count + " scans equal, p50 " + times[count / 2] / 1000 + " us");
    }

    private static void scan(String code) throws Exception {
        var reports = HidReports.of(code);
        try (var gadget = Files.newByteChannel(Path.of("/dev/hidg0"), StandardOpenOption.WRITE)) {
            for (var report : reports) gadget.write(ByteBuffer.wrap(report));
        }
    }

    private void prints(String how, Line line) throws Exception {
        assertThat(line.awaitOpen(LONG)).as(how).isTrue();
        var driver = EscPosPrinterDriver.open(line, EscPosSettings.standard());
        var words = "Bay " + codes++ + " by " + how;
        driver.print(new Receipt(List.of(new Receipt.Line.Text(words, Receipt.Style.PLAIN, Receipt.Align.LEFT))));
        assertThat(printer.paper().getLast().text().toString()).contains(words);
        tell(how + ": a receipt came out");
    }

    /** The process that has libusb crashes: the line is gone, comes back by itself, and this program goes on. */
    private void crash(Line line) throws Exception {
        var child = ProcessHandle.current()
                .children()
                .filter(one ->
                        one.info().arguments().map(List::of).orElse(List.of()).contains("scanner"))
                .findFirst()
                .orElseThrow();
        new ProcessBuilder("kill", "-SEGV", Long.toString(child.pid())).start().waitFor();
        await().atMost(LONG).until(() -> !child.isAlive());
        await().atMost(LONG)
                .until(() -> line.isOpen()
                        && ProcessHandle.current()
                                .children()
                                .anyMatch(one -> one.pid() != child.pid() && one.isAlive()));
        tell("libusb's process crashed: the line is back, the program went on");
    }

    private void replug(int rounds) throws Exception {
        try (var scannerLine = NodeLine.open(Path.of("/dev/swapbay-scanner-hid"));
                var printerLine = NodeLine.open(Path.of("/dev/swapbay-printer-lp"))) {
            var scanner = SerialScannerDriver.open(scannerLine, new HidPosParser());
            var driver = EscPosPrinterDriver.open(printerLine, EscPosSettings.standard());
            var slowest = 0L;
            for (var round = 1; round <= rounds; round++) {
                unplug(scannerLine, printerLine);
                var began = System.nanoTime();
                plugIn();
                assertThat(scannerLine.awaitOpen(LONG))
                        .as("scanner, round " + round)
                        .isTrue();
                assertThat(printerLine.awaitOpen(LONG))
                        .as("printer, round " + round)
                        .isTrue();
                slowest = Math.max(slowest, System.nanoTime() - began);
                var code = "CB-" + (10_000 + codes++);
                await().atMost(LONG).pollInterval(Duration.ofMillis(200)).until(() -> {
                    scan(code);
                    return true;
                });
                assertThat(scanner.take().label()).isEqualTo(code);
                var words = "Round " + round;
                driver.print(
                        new Receipt(List.of(new Receipt.Line.Text(words, Receipt.Style.PLAIN, Receipt.Align.LEFT))));
                assertThat(printer.paper().getLast().text().toString()).contains(words);
                if (round % 20 == 0) tell(round + " times unplugged");
            }
            tell(rounds + " times unplugged and plugged in: each scan read, each receipt printed; back after at most "
                    + slowest / 1_000_000 + " ms");
        }
    }

    private void unplug(Line scannerLine, Line printerLine) throws Exception {
        // Linux 6.1's printer gadget breaks its lists when it is unbound while somebody has it open.
        printerCable.destroy();
        printerCable.waitFor();
        for (var gadget : List.of("scanner", "printer"))
            Files.writeString(GADGETS.resolve(gadget).resolve("UDC"), "\n");
        await().atMost(LONG).until(() -> !scannerLine.isOpen() && !printerLine.isOpen());
    }

    private void plugIn() throws Exception {
        Files.writeString(GADGETS.resolve("scanner/UDC"), "dummy_udc.0");
        Files.writeString(GADGETS.resolve("printer/UDC"), "dummy_udc.1");
        await().atMost(LONG).until(() -> Files.exists(Path.of("/dev/g_printer0")));
        printerCable = cable("/dev/g_printer0", "/tmp/paper,raw,echo=0");
    }

    private static Process cable(String one, String other) throws Exception {
        return new ProcessBuilder("socat", "-b", "65536", one, other)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(Path.of("/tmp/cable").toFile()))
                .start();
    }

    private static void tell(String words) {
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - BEGAN) / 1e9, words);
        if (words.equals("ALL-WELL")) System.out.println(words);
    }
}
