package org.swapbay.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.emulator.DeviceFaults;
import org.swapbay.hardware.emulator.Fault;
import org.swapbay.hardware.emulator.PaperStrip;
import org.swapbay.hardware.emulator.Part;
import org.swapbay.hardware.emulator.Pty;
import org.swapbay.hardware.emulator.ReceiptPrinterEmulator;
import org.swapbay.hardware.printer.PrinterStatus;
import org.swapbay.hardware.printer.PrinterStatus.Paper;
import org.swapbay.hardware.printer.Receipt;
import org.swapbay.hardware.printer.Receipt.Align;
import org.swapbay.hardware.printer.Receipt.Line;
import org.swapbay.hardware.printer.Receipt.Style;
import org.swapbay.hardware.transport.SerialLine;
import org.swapbay.hardware.transport.SerialSettings;

/** The driver and the emulated printer at the two ends of a pseudo-terminal, native serial library included. */
@Timeout(60)
class EscPosPrinterDriverTests {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final EscPosSettings SETTINGS = new EscPosSettings(
            EscPosProfile.eightyMillimetres(), Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(3), 0);

    @TempDir
    Path folder;

    private final DeviceFaults faults = new DeviceFaults(Part.PRINTER);
    private ReceiptPrinterEmulator printer;
    private EscPosPrinterDriver driver;

    @BeforeEach
    void connect() throws Exception {
        var pty = Pty.open(folder.resolve("printer"));
        printer = new ReceiptPrinterEmulator(pty, faults, Duration.ofMillis(2));
        var line = SerialLine.open(SerialSettings.of(pty.line().toString(), 38_400));
        assertThat(line.awaitOpen(SOON)).isTrue();
        driver = EscPosPrinterDriver.open(line, SETTINGS);
    }

    @AfterEach
    void disconnect() throws Exception {
        driver.close();
        printer.close();
    }

    @Test
    void aReceiptIsOnThePaperAndCutWhenPrintReturns() throws Exception {
        driver.print(EscPosComposerTests.typical());

        assertThat(printer.paper()).hasSize(1);
        var strip = printer.paper().getFirst();
        assertThat(strip.cut()).isTrue();
        assertThat(strip.text())
                .contains("Lincoln Middle School", "Handed in", "CB004217", "[Code 128 T-000123]")
                .contains("[QR https://kiosk.example/t/000123]");
        assertThat(driver.millimetresPrinted())
                .isCloseTo(printer.millimetresPrinted(), org.assertj.core.data.Percentage.withPercentage(5));
        assertThat(driver.status()).isEqualTo(PrinterStatus.READY);
    }

    @ParameterizedTest
    @CsvSource({"PAPER_OUT, no paper", "COVER_OPEN, cover open", "CUTTER_JAM, cutter jam", "HEAD_HOT, too hot"})
    void aPrinterThatCannotPrintRefusesAndGetsNothing(Fault fault, String reason) throws Exception {
        faults.set(fault, true);

        assertThat(driver.status().online()).isFalse();
        assertThatExceptionOfType(DeviceRefusedException.class)
                .isThrownBy(() -> driver.print(receipt("first")))
                .withMessageContaining(reason)
                .withMessageContaining("nothing was sent");

        faults.set(fault, false);
        driver.print(receipt("second"));
        assertThat(texts()).containsExactly("second");
    }

    @Test
    void nearEndIsToldAndPrintsAllTheSame() throws Exception {
        faults.set(Fault.PAPER_NEAR_END, true);
        driver.print(receipt("still there"));
        assertThat(driver.status()).isEqualTo(new PrinterStatus(true, Paper.NEAR_END, false, PrinterStatus.Fault.NONE));
        assertThat(texts()).containsExactly("still there");
    }

    @Test
    void paperThatEndsInTheReceiptCutsItShortForEver() throws Exception {
        faults.set(Fault.PAPER_OUT_MID_JOB, true);
        assertThatExceptionOfType(DeviceRefusedException.class)
                .isThrownBy(() -> driver.print(receipt("torn", 30)))
                .withMessageContaining("no paper")
                .withMessageContaining("cut short");

        faults.set(Fault.PAPER_OUT_MID_JOB, false);
        driver.print(receipt("next"));

        assertThat(printer.paper()).hasSize(2);
        assertThat(printer.paper().getFirst().text()).contains("torn 1").doesNotContain("torn 9");
        assertThat(printer.paper().getLast().text().strip()).isEqualTo("next");
    }

    @ParameterizedTest
    @EnumSource(names = {"COVER_OPEN", "CUTTER_JAM"})
    void aPrinterStoppedInTheReceiptNeverPrintsTheRest(Fault fault) throws Exception {
        var printing = printing(receipt("torn", 120));
        await().atMost(SOON).until(() -> !printer.paper().isEmpty());
        faults.set(fault, true);

        assertThatThrownBy(printing::join).hasRootCauseInstanceOf(DeviceRefusedException.class);
        faults.set(fault, false);
        // Time enough for the whole receipt, had the printer kept it.
        await().pollDelay(Duration.ofMillis(600)).until(() -> !printer.paper().isEmpty());
        assertThat(texts()).singleElement().asString().doesNotContain("torn 120");
        driver.print(receipt("next"));
        assertThat(texts()).hasSize(2).last().isEqualTo("next");
        assertThat(texts().getFirst()).doesNotContain("torn 120");
    }

    @Test
    void aHotHeadThatCoolsInTimeOnlyDelays() throws Exception {
        var printing = printing(receipt("warm", 60));
        await().atMost(SOON).until(() -> !printer.paper().isEmpty());
        faults.set(Fault.HEAD_HOT, true);
        await().pollDelay(Duration.ofMillis(700)).until(() -> !printing.isDone());
        faults.set(Fault.HEAD_HOT, false);
        printing.join();
        assertThat(texts().getFirst()).contains("warm 60");
    }

    @Test
    void aSilentPrinterIsUnreachableAndGetsNothing() throws Exception {
        faults.set(Fault.SILENT, true);
        assertThat(driver.status()).isEqualTo(PrinterStatus.UNREACHABLE);
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(() -> driver.print(receipt("lost")));
        faults.set(Fault.SILENT, false);
        driver.print(receipt("heard"));
        assertThat(texts()).containsExactly("heard");
    }

    @ParameterizedTest
    @EnumSource(names = {"NOISE", "PIECES"})
    void noiseAndPiecesChangeNothing(Fault fault) throws Exception {
        faults.set(fault, true);
        driver.print(receipt("clear"));
        assertThat(driver.status()).isEqualTo(PrinterStatus.READY);
        assertThat(texts()).containsExactly("clear");
    }

    @Test
    void answersThatComeTooLateAreNotTakenForOthers() throws Exception {
        faults.set(Fault.PAPER_OUT, true);
        faults.set(Fault.LATE, true);
        assertThat(driver.status()).isEqualTo(PrinterStatus.UNREACHABLE);
        faults.set(Fault.LATE, false);
        await().atMost(Duration.ofSeconds(10)).until(() -> driver.status().paper() == Paper.END);
        assertThat(driver.status().fault()).isEqualTo(PrinterStatus.Fault.NONE);
    }

    @Test
    void aPrinterThatTakesNoBytesEndsInTime() throws Exception {
        var printing =
                printing(new Receipt(Collections.nCopies(120, new Line.Text("x".repeat(48), Style.PLAIN, Align.LEFT))));
        await().atMost(SOON).until(() -> !printer.paper().isEmpty());
        faults.set(Fault.NOT_DRAINING, true);
        assertThatThrownBy(printing::join).hasRootCauseInstanceOf(DeviceTimeoutException.class);
        faults.set(Fault.NOT_DRAINING, false);
    }

    @Test
    void aReceiptLostInAPowerCutIsNotPrintedAgain() throws Exception {
        var printing = printing(receipt("lost", 100));
        await().atMost(SOON).until(() -> !printer.paper().isEmpty());
        // A pause, so that all of it is in the printer's buffer when the power goes.
        faults.set(Fault.HEAD_HOT, true);
        await().pollDelay(Duration.ofMillis(500)).until(() -> !printing.isDone());
        faults.set(Fault.POWER_CYCLED, true);
        faults.set(Fault.HEAD_HOT, false);

        assertThatThrownBy(printing::join).hasRootCauseInstanceOf(DeviceTimeoutException.class);
        driver.print(receipt("next"));
        assertThat(texts()).hasSize(2).last().isEqualTo("next");
        assertThat(texts().getFirst()).doesNotContain("lost 100");
    }

    @Test
    void anUnpluggedPrinterRecoversByItselfWithinFiveSecondsWithoutSpinning() throws Exception {
        faults.set(Fault.UNPLUGGED, true);
        await().atMost(SOON).until(() -> driver.status().equals(PrinterStatus.UNREACHABLE));
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(() -> driver.print(receipt("lost")));

        long burnt = cpuNanos();
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        assertThat(Duration.ofNanos(cpuNanos() - burnt)).isLessThan(Duration.ofMillis(600));

        faults.set(Fault.UNPLUGGED, false);
        await().atMost(Duration.ofSeconds(5)).until(() -> driver.status().online());
        driver.print(receipt("back"));
        assertThat(texts()).containsExactly("back");
    }

    @Test
    void unpluggedInTheReceiptIsAnErrorAndNoSecondReceipt() throws Exception {
        var printing = printing(receipt("half", 120));
        await().atMost(SOON).until(() -> !printer.paper().isEmpty());
        faults.set(Fault.UNPLUGGED, true);
        assertThatThrownBy(printing::join).hasRootCauseInstanceOf(DeviceUnavailableException.class);
        faults.set(Fault.UNPLUGGED, false);
        await().atMost(Duration.ofSeconds(5)).until(() -> driver.status().online());
        driver.print(receipt("next"));
        assertThat(texts().getLast()).isEqualTo("next");
        assertThat(texts().stream().filter(text -> text.contains("half 1"))).hasSize(1);
    }

    @Test
    void callersQueueAndNeverMixTheirReceipts() throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 8; number++) {
                var mine = receipt("mine " + number);
                many.submit(() -> {
                    driver.print(mine);
                    return driver.status();
                });
            }
        }
        assertThat(texts())
                .containsExactlyInAnyOrder(
                        "mine 0", "mine 1", "mine 2", "mine 3", "mine 4", "mine 5", "mine 6", "mine 7");
    }

    private CompletableFuture<Void> printing(Receipt receipt) {
        return CompletableFuture.runAsync(() -> {
            try {
                driver.print(receipt);
            } catch (DeviceException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private List<String> texts() {
        return printer.paper().stream()
                .map(PaperStrip::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Receipt receipt(String text) {
        return new Receipt(List.of(new Line.Text(text, Style.PLAIN, Align.LEFT)));
    }

    private static Receipt receipt(String text, int lines) {
        return new Receipt(java.util.stream.IntStream.rangeClosed(1, lines)
                .<Line>mapToObj(number -> new Line.Text(text + " " + number, Style.PLAIN, Align.LEFT))
                .toList());
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
