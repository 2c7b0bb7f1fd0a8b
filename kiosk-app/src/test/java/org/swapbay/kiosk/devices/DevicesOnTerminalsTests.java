package org.swapbay.kiosk.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.swapbay.hardware.emulator.CabinetLayout;
import org.swapbay.hardware.emulator.Cu16BoardEmulator;
import org.swapbay.hardware.emulator.DeviceFaults;
import org.swapbay.hardware.emulator.Fault;
import org.swapbay.hardware.emulator.Part;
import org.swapbay.hardware.emulator.Pty;
import org.swapbay.hardware.emulator.PulseLog;
import org.swapbay.hardware.emulator.ReceiptPrinterEmulator;
import org.swapbay.hardware.emulator.ScannerEmulator;
import org.swapbay.hardware.scanner.Symbology;
import org.swapbay.kiosk.devices.DeviceHealth.State;
import org.swapbay.kiosk.devices.Receipt.Line.Text;

/** The module with real drivers, against emulated devices at the far end of real pseudo-terminals. */
class DevicesOnTerminalsTests {

    private static final BayReading OPEN_AND_EMPTY = new BayReading(DoorState.OPEN, Presence.ABSENT);

    @TempDir
    Path folder;

    private final org.swapbay.hardware.emulator.Cabinet cabinet = new org.swapbay.hardware.emulator.Cabinet(
            CabinetLayout.twelve(0).bays(), PulseLog.inMemory(), Clock.systemUTC());
    private final DeviceFaults lockFaults = new DeviceFaults(Part.LOCKS);
    private final DeviceFaults scannerFaults = new DeviceFaults(Part.SCANNER);
    private final DeviceFaults printerFaults = new DeviceFaults(Part.PRINTER);
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final AnnotationConfigApplicationContext kiosk = new AnnotationConfigApplicationContext();

    private Cu16BoardEmulator board;
    private ScannerEmulator scanner;
    private ReceiptPrinterEmulator printer;
    private Doors doors;
    private DeviceHealthReport report;

    @EnableConfigurationProperties({
        LocksProperties.class,
        ScannerProperties.class,
        CashProperties.class,
        PrinterProperties.class
    })
    private static final class Settings {}

    @BeforeEach
    void start() throws IOException {
        board = new Cu16BoardEmulator(Pty.open(folder.resolve("locks")), lockFaults, cabinet);
        scanner = new ScannerEmulator(Pty.open(folder.resolve("scanner")), scannerFaults);
        printer = new ReceiptPrinterEmulator(Pty.open(folder.resolve("printer")), printerFaults, Duration.ofMillis(1));
        kiosk.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "lines",
                        Map.of(
                                "swapbay.devices.locks.line",
                                        folder.resolve("locks").toString(),
                                "swapbay.devices.scanner.line",
                                        folder.resolve("scanner").toString(),
                                "swapbay.devices.printer.line",
                                        folder.resolve("printer").toString())));
        kiosk.registerBean(Clock.class, Clock::systemUTC);
        kiosk.register(Settings.class, DevicesConfiguration.class);
        kiosk.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> published) events.add(published.getPayload());
        });
        kiosk.refresh();
        doors = kiosk.getBean(Doors.class);
        report = kiosk.getBean(DeviceHealthReport.class);
        awaitAll(State.OK);
        await().until(() -> of(DoorSeen.class).size() == 12);
        events.clear();
        doors.watchClosely(true);
    }

    @AfterEach
    void stop() throws IOException {
        kiosk.close();
        board.close();
        scanner.close();
        printer.close();
    }

    @Test
    void aDoorThatOpensIsToldOnce() {
        assertThat(doors.pulse(3)).isEqualTo(PulseOutcome.ACKNOWLEDGED);
        await().untilAsserted(() -> assertThat(of(DoorSeen.class)).containsExactly(new DoorSeen(3, OPEN_AND_EMPTY)));
        await().during(Duration.ofMillis(600)).until(() -> of(DoorSeen.class).size() == 1);
        assertThat(cabinet.pulses().all()).hasSize(1);
        assertThat(doors.look()).containsEntry(3, OPEN_AND_EMPTY);
    }

    @Test
    void aBouncingSensorIsToldOnceWhenItSettled() {
        cabinet.set(3, Fault.SENSOR_BOUNCING, true);
        doors.pulse(3);
        await().untilAsserted(() -> assertThat(of(DoorSeen.class)).containsExactly(new DoorSeen(3, OPEN_AND_EMPTY)));
        await().during(Duration.ofMillis(600)).until(() -> of(DoorSeen.class).size() == 1);
    }

    @Test
    void pulledAndPluggedInAgainTheLocksWorkWithinFiveSeconds() {
        lockFaults.set(Fault.UNPLUGGED, true);
        await().untilAsserted(
                        () -> assertThat(report.of(Device.LOCKS).trouble()).isEqualTo(Trouble.LINE_DOWN));
        assertThat(doors.pulse(3)).isEqualTo(PulseOutcome.NOT_SENT);
        await().untilAsserted(() -> assertThat(doors.readings()).containsEntry(3, BayReading.NOT_SENSED));
        lockFaults.set(Fault.UNPLUGGED, false);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(report.of(Device.LOCKS).state()).isEqualTo(State.OK));
        assertThat(doors.pulse(3)).isEqualTo(PulseOutcome.ACKNOWLEDGED);
        assertThat(cabinet.pulses().all()).hasSize(1);
    }

    @Test
    void aSilentBoardIsNoPulledPlug() {
        lockFaults.set(Fault.SILENT, true);
        await().untilAsserted(() -> {
            assertThat(report.of(Device.LOCKS).state()).isEqualTo(State.DOWN);
            assertThat(report.of(Device.LOCKS).trouble()).isEqualTo(Trouble.NO_ANSWER);
        });
    }

    @Test
    void aScanComesOnceAndAlsoAfterTheScannerWasPulled() {
        scanner.scan("CB-0042", Symbology.CODE_128);
        scanner.scan("CB-0042", Symbology.CODE_128);
        scanner.scan("B-100001", Symbology.QR);
        await().untilAsserted(() -> assertThat(of(CodeScanned.class))
                .containsExactly(new CodeScanned("CB-0042"), new CodeScanned("B-100001")));
        scannerFaults.set(Fault.UNPLUGGED, true);
        await().until(() -> report.of(Device.SCANNER).trouble() == Trouble.LINE_DOWN);
        scannerFaults.set(Fault.UNPLUGGED, false);
        await().until(() -> report.of(Device.SCANNER).state() == State.OK);
        scanner.scan("CB-0043", Symbology.CODE_128);
        await().untilAsserted(() -> assertThat(of(CodeScanned.class)).endsWith(new CodeScanned("CB-0043")));
    }

    @Test
    void aReceiptComesOutAndWithoutPaperItIsRefused() {
        var printing = kiosk.getBean(ReceiptPrinting.class);
        assertThat(printing.print(Receipt.of(new Text("Bay 7")))).isEqualTo(new PrintOutcome.Printed());
        assertThat(printer.paper().getFirst().text()).contains("Bay 7");
        printerFaults.set(Fault.PAPER_OUT, true);
        assertThat(printing.print(Receipt.of(new Text("Bay 8"))))
                .isEqualTo(new PrintOutcome.Refused(PrinterProblem.NO_PAPER));
        assertThat(report.of(Device.PRINTER).trouble()).isEqualTo(Trouble.NO_PAPER);
        printerFaults.set(Fault.PAPER_OUT, false);
        await().until(() -> report.of(Device.PRINTER).state() == State.OK);
    }

    @Test
    void theProgramEndsWithinTwoSeconds() {
        long began = System.nanoTime();
        kiosk.close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    private void awaitAll(State state) {
        await().untilAsserted(() ->
                assertThat(report.all()).extracting(DeviceHealth::state).containsOnly(state));
    }

    private <T> List<T> of(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
