package org.swapbay.kiosk.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.printer.PrinterStatus;
import org.swapbay.hardware.printer.PrinterStatus.Fault;
import org.swapbay.hardware.printer.PrinterStatus.Paper;
import org.swapbay.hardware.printer.Receipt.Align;
import org.swapbay.hardware.printer.Receipt.Line;
import org.swapbay.hardware.printer.Receipt.Style;
import org.swapbay.hardware.printer.ReceiptPrinter;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.devices.Receipt.Line.Text;

class ReceiptPrintingTests {

    private static final Receipt RECEIPT = Receipt.of(
            Text.large("Swapbay").centred(),
            Text.bold("Thank you"),
            new Text("Ask the office"),
            new Receipt.Line.Pair("Bay", "7"),
            new Receipt.Line.Rule(),
            new Receipt.Line.Feed(2),
            new Receipt.Line.Code128("T-1"),
            new Receipt.Line.Qr("https://example.org/t"));

    private final FakePrinter printer = new FakePrinter();
    private final DeviceHealthReport report = new DeviceHealthReport(new HandClock(), new Announcer(new Events()));
    private ReceiptPrinting printing;

    @BeforeEach
    void printing(@TempDir Path folder) {
        var trouble = new DeviceTrouble(Device.PRINTER, report, true, () -> false);
        printing = new ReceiptPrinting(printer, trouble, new PaperRoll(folder, 80_000, 4_000));
    }

    @Test
    void everyKindOfLineReachesThePrinter() {
        assertThat(printing.print(RECEIPT)).isEqualTo(new PrintOutcome.Printed());
        assertThat(printer.printed)
                .containsExactly(new org.swapbay.hardware.printer.Receipt(List.of(
                        new Line.Text("Swapbay", Style.LARGE, Align.CENTRE),
                        new Line.Text("Thank you", Style.BOLD, Align.LEFT),
                        new Line.Text("Ask the office", Style.PLAIN, Align.LEFT),
                        new Line.Pair("Bay", "7"),
                        new Line.Rule(),
                        new Line.Feed(2),
                        new Line.Code128("T-1"),
                        new Line.Qr("https://example.org/t"))));
    }

    @ParameterizedTest
    @CsvSource({
        "END, false, NONE, NO_PAPER",
        "END, true, NONE, COVER_OPEN",
        "PRESENT, false, CUTTER_JAM, CUTTER_JAM",
        "PRESENT, false, HEAD_HOT, HEAD_HOT",
        "PRESENT, false, UNRECOVERABLE, OUT_OF_ORDER",
        "PRESENT, false, NONE, OUT_OF_ORDER",
        "PRESENT, false, NO_ANSWER, NO_ANSWER"
    })
    void aPrinterThatCannotIsSentNothing(Paper paper, boolean cover, Fault fault, PrinterProblem problem) {
        printer.status = new PrinterStatus(false, paper, cover, fault);
        assertThat(printing.print(RECEIPT)).isEqualTo(new PrintOutcome.Refused(problem));
        assertThat(printer.attempts).isZero();
        assertThat(report.of(Device.PRINTER).state()).isEqualTo(DeviceHealth.State.DOWN);
    }

    @Test
    void paperThatEndsInTheReceiptIsRefused() {
        printer.failure = new DeviceRefusedException("cut short");
        printer.statusAfter = new PrinterStatus(false, Paper.END, false, Fault.NONE);
        assertThat(printing.print(RECEIPT)).isEqualTo(new PrintOutcome.Refused(PrinterProblem.NO_PAPER));
    }

    @Test
    void aPrinterThatFallsSilentInTheReceiptLeavesItUnclearAndIsNotAskedTwice() {
        printer.failure = new DeviceTimeoutException("silent");
        assertThat(printing.print(RECEIPT)).isEqualTo(new PrintOutcome.Unclear());
        assertThat(printer.attempts).isOne();
    }

    @Test
    void aPrinterUnpluggedInTheReceiptLeavesItUnclear() {
        printer.failure = new DeviceUnavailableException("gone");
        assertThat(printing.print(RECEIPT)).isEqualTo(new PrintOutcome.Unclear());
    }

    @Test
    void aDriverThatBreaksLeavesItUnclear() {
        printer.breakdown = new IllegalStateException("bug");
        assertThat(printing.print(RECEIPT)).isEqualTo(new PrintOutcome.Unclear());
    }

    @Test
    void littlePaperStillPrintsButCallsForARoll() {
        printer.status = new PrinterStatus(true, Paper.NEAR_END, false, Fault.NONE);
        assertThat(printing.print(RECEIPT)).isEqualTo(new PrintOutcome.Printed());
        assertThat(printing.health()).isEqualTo(new PrinterHealth(Optional.empty(), true));
        assertThat(report.of(Device.PRINTER).state()).isEqualTo(DeviceHealth.State.DEGRADED);
        assertThat(report.of(Device.PRINTER).trouble()).isEqualTo(Trouble.PAPER_LOW);
    }

    @Test
    void whatIsPrintedGoesOffTheRoll() {
        assertThat(printing.paperLeft()).as("nobody knows").isEmpty();
        printing.rollReplaced();
        printing.print(RECEIPT);
        printing.print(RECEIPT);
        assertThat(printing.paperLeft()).hasValue(80_000 - 2 * FakePrinter.EACH);
        printer.status = new PrinterStatus(true, Paper.NEAR_END, false, Fault.NONE);
        printing.ask();
        assertThat(printing.paperLeft()).hasValue(4_000);
    }

    @Test
    void aReceiptNeverPrintsItselfIntoALog() {
        assertThat(RECEIPT).hasToString("Receipt[8 lines]");
    }

    private static final class FakePrinter implements ReceiptPrinter {

        static final int EACH = 120;

        final List<org.swapbay.hardware.printer.Receipt> printed = new ArrayList<>();
        PrinterStatus status = PrinterStatus.READY;

        @Nullable
        PrinterStatus statusAfter;

        @Nullable
        DeviceException failure;

        @Nullable
        RuntimeException breakdown;

        int attempts;

        @Override
        public void print(org.swapbay.hardware.printer.Receipt receipt) throws DeviceException {
            attempts++;
            if (statusAfter != null) status = statusAfter;
            if (failure != null) throw failure;
            if (breakdown != null) throw breakdown;
            printed.add(receipt);
        }

        @Override
        public long millimetresPrinted() {
            // What came out before this program was started is no business of this roll.
            return 500_000 + (long) EACH * printed.size();
        }

        @Override
        public PrinterStatus status() {
            return status;
        }

        @Override
        public void close() {}
    }
}
