package org.swapbay.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
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
import org.swapbay.hardware.usb.UsbDevice;
import org.swapbay.hardware.usb.UsbProcess;

/** What is shown against really enumerated devices; {@code guest/run} starts it in a guest. */
final class UsbGuest {

    private static final Duration LONG = UsbGadget.LONG;
    /** From so many pulls on it is the long run, which plugs in every stranger there is; so does one without any. */
    private static final int MANY = 30;

    private static final UsbAddress SCANNER =
            UsbAddress.of("usb:0c2e:0b81:SC-0001").orElseThrow();
    private static final UsbAddress PRINTER =
            UsbAddress.of("usb:04b8:0202:PR-0001").orElseThrow();
    private static final Path SCANNER_NODE = Path.of("/dev/swapbay-scanner-hid");
    private static final Path PRINTER_NODE = Path.of("/dev/swapbay-printer-lp");

    private final UsbReport report = new UsbReport();
    private final ReceiptPrinterEmulator printer;
    private final UsbCable printerCable;
    private final StringWriter said = new StringWriter();
    private int codes;

    private UsbGuest() throws Exception {
        var cabinet = new Cabinet(CabinetLayout.twelve(0).bays(), PulseLog.inMemory(), Clock.systemUTC());
        new Cu16BoardEmulator(Pty.open(Path.of("/run/board")), new DeviceFaults(Part.LOCKS), cabinet);
        printer = new ReceiptPrinterEmulator(
                Pty.open(Path.of("/run/paper")), new DeviceFaults(Part.PRINTER), Duration.ofMillis(1));
        UsbCable.between("/dev/ttyGS0,raw,echo=0", "/run/board");
        printerCable = UsbCable.between("/dev/g_printer0", "/run/paper");
    }

    public static void main(String[] arguments) {
        try {
            var guest = new UsbGuest();
            guest.run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
            guest.report.well();
            Runtime.getRuntime().halt(0);
        } catch (Throwable failed) {
            failed.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    /** @param pulls at the kernel's nodes @param pullsOfLibusb while libusb has the devices */
    private void run(int pulls, int pullsOfLibusb) throws Exception {
        var intruders = new UsbIntruders(report, pulls == 0 || pulls >= MANY);
        intruders.withoutGuard();
        var guard = UsbGuard.start();
        intruders.withGuard(guard, false);
        enumeration();
        setup(guard);
        intruders.withGuard(guard, true);
        try (var scannerNode = NodeLine.open(SCANNER_NODE);
                var printerNode = NodeLine.open(PRINTER_NODE)) {
            scans("hidraw", scannerNode);
            prints("usblp", printerNode);
        }
        try (var scannerUsb = UsbProcess.scanner(SCANNER);
                var printerUsb = UsbProcess.printer(PRINTER)) {
            scans("usb4java", scannerUsb);
            assertThat(SCANNER_NODE).as("the kernel's node while libusb has it").doesNotExist();
            prints("usb4java", printerUsb);
            crash(scannerUsb);
        }
        await().atMost(LONG).until(() -> Files.exists(SCANNER_NODE) && Files.exists(PRINTER_NODE));
        report.shown("after libusb let go", "the kernel has its nodes back, under the names of the rules");
        pulled(pulls, pullsOfLibusb);
        crashes();
        assertThat(guard.isAlive()).as("USBGuard to the end").isTrue();
    }

    private void pulled(int pulls, int pullsOfLibusb) throws Exception {
        if (pulls > 0) {
            try (var node =
                    new UsbPulls(NodeLine.open(SCANNER_NODE), NodeLine.open(PRINTER_NODE), printer, printerCable)) {
                report.shown("hidraw and usblp, pulled out while scanning and printing", node.pull(pulls));
            }
        }
        if (pullsOfLibusb > 0) {
            try (var libusb =
                    new UsbPulls(UsbProcess.scanner(SCANNER), UsbProcess.printer(PRINTER), printer, printerCable)) {
                report.shown("usb4java, pulled out while scanning and printing", libusb.pull(pullsOfLibusb));
            }
        }
    }

    private void enumeration() throws IOException {
        var devices = UsbProcess.devices();
        assertThat(devices).extracting(UsbDevice::serial).contains("SC-0001", "PR-0001", "LK-0001");
        var found = devices.stream()
                .filter(device -> device.name().startsWith("Swapbay"))
                .map(device -> device.id() + " " + device.name() + " in " + device.place())
                .sorted()
                .toList();
        assertThat(found).hasSize(3);
        report.shown("usb4java lists what is plugged in", String.join(", ", found));
    }

    /** The command itself finds all three, writes its rules, and udev gives the names; a second run changes nothing. */
    private void setup(UsbGuard guard) throws Exception {
        var answers = Files.writeString(Path.of("/run/answers"), "bays=12\ncolumns=3\ndoor-feedback=closed-is-1\n");
        assertThat(swapbay(guard, "setup", "--answers", answers.toString())).isZero();
        report.shown(
                "`swapbay setup` finds and tells apart",
                String.join(
                        ", ",
                        said.toString()
                                .lines()
                                .filter(line -> line.startsWith("/dev"))
                                .toList()));
        for (var name : List.of("scanner-hid", "printer-lp", "locks")) {
            var node = Path.of("/dev/swapbay-" + name);
            await(name).atMost(LONG).until(() -> Files.exists(node));
            await(name).atMost(LONG).untilAsserted(() -> {
                assertThat(Files.getOwner(node).getName()).isEqualTo("swapbay");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(node)))
                        .isEqualTo("rw-------");
            });
        }
        report.shown(
                "its udev rules", "/dev/swapbay-scanner-hid, -printer-lp and -locks, of the kiosk's account alone");
        said.getBuffer().setLength(0);
        assertThat(swapbay(guard, "setup", "--answers", answers.toString())).isZero();
        assertThat(said.toString()).contains("Nothing to change.");
        assertThat(swapbay(guard, "check")).isEqualTo(Exit.DOWN); // the program is stopped
        assertThat(said.toString()).contains("Door locks: answer", "Printer: ready", "Scanner: plugged in");
        report.shown("`swapbay setup` again, `swapbay check`", "nothing to change; locks, printer and scanner answer");
    }

    private int swapbay(UsbGuard guard, String... arguments) {
        var there = Surroundings.ofThisMachine();
        Surroundings.Tools tools = command -> {
            // No systemd runs in the guest.
            if (!command.equals(List.of("systemctl", "try-restart", "usbguard")))
                return there.tools().run(command);
            guard.restart();
            return 0;
        };
        var here = new Surroundings(
                Path.of("/"),
                URI.create("http://127.0.0.1:9"),
                "root",
                new BufferedReader(new StringReader("")),
                said,
                Clock.systemUTC(),
                tools);
        return Swapbay.line(here).execute(arguments);
    }

    private void scans(String how, Line line) throws Exception {
        var count = 50;
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
        report.shown(
                "scanner of usage page 0x8C by " + how,
                count + " scans equal, half of them longer than a report; p50 " + times[count / 2] / 100_000 / 10.0
                        + " ms");
    }

    private static void scan(String code) throws IOException {
        try (var gadget = Files.newByteChannel(Path.of("/dev/hidg0"), StandardOpenOption.WRITE)) {
            for (var each : HidReports.of(code)) gadget.write(ByteBuffer.wrap(each));
        }
    }

    private void prints(String how, Line line) throws Exception {
        assertThat(line.awaitOpen(LONG)).as(how).isTrue();
        var driver = EscPosPrinterDriver.open(line, EscPosSettings.standard());
        var words = "Bay " + codes++ + " by " + how;
        driver.print(new Receipt(List.of(new Receipt.Line.Text(words, Receipt.Style.PLAIN, Receipt.Align.LEFT))));
        assertThat(printer.paper().getLast().text()).contains(words);
        report.shown("printer of class 7 by " + how, "asked, printed, cut, answered");
    }

    /** The process that has libusb crashes: the line is gone, comes back by itself, and this program goes on. */
    private void crash(Line line) throws Exception {
        var child = ProcessHandle.current()
                .children()
                .filter(UsbGuest::hasScanner)
                .findFirst()
                .orElseThrow();
        new ProcessBuilder("kill", "-SEGV", Long.toString(child.pid())).start().waitFor();
        await().atMost(LONG).until(() -> !child.isAlive());
        await().atMost(LONG)
                .until(() -> line.isOpen()
                        && ProcessHandle.current()
                                .children()
                                .anyMatch(one -> one.pid() != child.pid() && one.isAlive()));
        report.shown("libusb's process made to crash (SIGSEGV)", "the line is back by itself, the program went on");
    }

    /** Java does not tell the arguments of a process that has more than a page of them, as with a long class path. */
    private static boolean hasScanner(ProcessHandle one) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(one.pid()), "cmdline"))
                    .contains("\0scanner\0");
        } catch (IOException ended) {
            return false;
        }
    }

    /** A Java machine that crashes leaves a page where it was started; one was made to. */
    private void crashes() throws IOException {
        List<Path> pages;
        try (var here = Files.list(Path.of(""))) {
            pages = here.filter(file -> file.getFileName().toString().startsWith("hs_err"))
                    .sorted()
                    .toList();
        }
        for (var page : pages)
            Files.readAllLines(page).stream()
                    .filter(line -> line.startsWith("# ") || line.matches("[CVjJ]  .*|siginfo.*"))
                    .limit(20)
                    .forEach(line -> report.say(page + ": " + line));
        report.shown("native crashes of libusb's process, other than the one made", Long.toString(pages.size() - 1));
        assertThat(pages).as("pages of crashes, one of them made").hasSize(1);
    }
}
