package org.swapbay.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.swapbay.hardware.printer.escpos.ScriptedPrinter.ASKED_IN_ORDER;
import static org.swapbay.hardware.printer.escpos.ScriptedPrinter.CLEARED;
import static org.swapbay.hardware.printer.escpos.ScriptedPrinter.FINE;
import static org.swapbay.hardware.printer.escpos.ScriptedPrinter.RECOVERED;
import static org.swapbay.hardware.printer.escpos.ScriptedPrinter.TWO_ANSWERS;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.printer.PrinterStatus;
import org.swapbay.hardware.printer.Receipt;
import org.swapbay.hardware.printer.Receipt.Align;
import org.swapbay.hardware.printer.Receipt.Line;
import org.swapbay.hardware.printer.Receipt.Style;
import org.swapbay.hardware.transport.Bytes;

/** What the driver sends, when it stops sending and when it believes that a receipt was printed, without a port. */
@Timeout(20)
class EscPosPrinterDriverGuardsTests {

    private static final EscPosProfile PROFILE = EscPosProfile.eightyMillimetres();
    private static final EscPosComposer COMPOSER = new EscPosComposer(PROFILE);
    /** Only a printer that is silent makes anybody wait, so the patience is as long as a loaded machine may need. */
    private static final Duration ANSWER = Duration.ofMillis(500);

    private static final Duration HASTE = Duration.ofMillis(20);
    private static final Duration DRAINING = Duration.ofSeconds(1);
    private static final Receipt SHORT = receipt(1);
    private static final Receipt LONG = receipt(60);

    // Automatic status of four bytes: Epson TM-T88III, transmission of ASB.
    private static final Bytes NO_PAPER = Bytes.of(0x18, 0x00, 0x0C, 0x00);
    private static final Bytes COVER_OPEN = Bytes.of(0x38, 0x00, 0x00, 0x00);
    private static final Bytes CUTTER_JAM = Bytes.of(0x18, 0x08, 0x00, 0x00);
    private static final Bytes HEAD_HOT = Bytes.of(0x18, 0x40, 0x00, 0x00);

    private final ScriptedPrinter printer = new ScriptedPrinter();
    private final EscPosPrinterDriver driver = driver(PROFILE, Duration.ofMinutes(1));

    @Test
    void aReceiptIsSentWholeInPiecesAndAQuestionBehindIt() throws DeviceException {
        driver.print(LONG);
        assertThat(printer.heard).hasSizeGreaterThan(3).last().isEqualTo(ASKED_IN_ORDER);
        assertThat(printer.heard).allMatch(bytes -> bytes.length() <= 256);
        assertThat(printer.printed()).isEqualTo(composed(LONG));
        assertThat(printer.asked).as("before and after").isEqualTo(2);
        assertThat(printer.writing).startsWith(ANSWER, ANSWER, ANSWER, ANSWER, DRAINING);
        assertThat(driver.millimetresPrinted())
                .isEqualTo(1_000 + COMPOSER.compose(LONG).millimetres());
    }

    @Test
    void aReceiptOfWholePiecesEndsWithTheLastOfThem() throws DeviceException {
        var lines = new Receipt(Collections.nCopies(4, new Line.Feed(1)));
        for (var size = 1; size <= 256; size++) {
            var pieces = new Receipt(List.of(text("x".repeat(size))));
            if (composed(pieces).length() % 256 == 0) lines = pieces;
        }
        assertThat(composed(lines).length() % 256).isZero();
        driver.print(lines);
        assertThat(printer.heard).doesNotContain(Bytes.NONE);
        assertThat(printer.printed()).isEqualTo(composed(lines));
    }

    @Test
    void aPrinterThatDoesNotAnswerInOrderIsBelievedWhenItIsStillFine() throws DeviceException {
        var plain = new EscPosProfile(48, 576, PROFILE.pages(), true, 4, false, 600);
        driver(plain, Duration.ofMinutes(1)).print(SHORT);
        assertThat(printer.heard).doesNotContain(ASKED_IN_ORDER);
        assertThat(printer.asked).isEqualTo(2);
        assertThat(printer.reads).as("nothing to wait for").isLessThan(20);
    }

    @Test
    void withoutItsAnswerInOrderAReceiptIsNotBelieved() {
        printer.answersInOrder = false;
        var hasty = driver(PROFILE, Duration.ofMillis(50));
        assertThatExceptionOfType(DeviceTimeoutException.class)
                .isThrownBy(() -> hasty.print(SHORT))
                .withMessage("scripted: the printer did not finish in time");
        assertThat(hasty.millimetresPrinted()).isEqualTo(1_000);
        assertThat(printer.heard).doesNotContain(CLEARED);
        assertThat(printer.asked).as("looked at twice a second").isEqualTo(2);
        assertThat(printer.longestWait).isBetween(Duration.ofMillis(1), Duration.ofMillis(500));
    }

    @Test
    void anAnswerInOrderToWhatWasSentBeforeIsNotThisReceipts() {
        printer.answersInOrder = false;
        printer.whenWritten = bytes -> {
            if (!bytes.equals(ASKED_IN_ORDER)) printer.says.add(Bytes.of(0));
        };
        assertThatExceptionOfType(DeviceTimeoutException.class)
                .isThrownBy(() -> driver(PROFILE, Duration.ofMillis(50)).print(SHORT));
    }

    @Test
    void norIsOneThatCameBeforeTheReceiptWasBegun() {
        printer.answersInOrder = false;
        printer.says.add(Bytes.of(0));
        assertThatExceptionOfType(DeviceTimeoutException.class)
                .isThrownBy(() -> driver(PROFILE, Duration.ofMillis(50)).print(SHORT));
    }

    @Test
    void afterAReceiptNobodyKnowsOfTheNextOneHasAPaperOfItsOwn() throws DeviceException {
        printer.answersInOrder = false;
        var hasty = driver(PROFILE, Duration.ofMillis(50));
        assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(() -> hasty.print(SHORT));
        printer.answersInOrder = true;
        printer.heard.clear();
        hasty.print(SHORT);
        var separated = composed(new Receipt(List.of()));
        assertThat(printer.heard).startsWith(CLEARED, separated);
        assertThat(printer.printed()).isEqualTo(separated.plus(composed(SHORT)));
        printer.heard.clear();
        hasty.print(SHORT);
        assertThat(printer.printed()).as("only once").isEqualTo(composed(SHORT));
        assertThat(hasty.millimetresPrinted())
                .isEqualTo(1_000 + 2 * COMPOSER.compose(SHORT).millimetres());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0x1A, offline",
        "2, 0x16, cover open",
        "2, 0x32, no paper",
        "4, 0x72, no paper",
        "3, 0x1A, cutter jam",
        "3, 0x52, print head too hot",
        "3, 0x32, out of order",
        "2, 0x52, out of order"
    })
    void whatStopsAPrinterIsSaidAndNothingIsSent(int question, int answer, String reason) {
        printer.with(question, answer);
        assertThatExceptionOfType(DeviceRefusedException.class)
                .isThrownBy(() -> driver.print(SHORT))
                .withMessage("scripted: " + reason + "; nothing was sent");
        assertThat(printer.heard).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"no paper, false", "cover open, false", "cutter jam, true"})
    void aPrinterThatSaysItCannotGoOnGetsNoMoreAndForgetsTheRest(String reason, boolean recovers) {
        var says =
                switch (reason) {
                    case "no paper" -> NO_PAPER;
                    case "cover open" -> COVER_OPEN;
                    default -> CUTTER_JAM;
                };
        printer.whenWritten = bytes -> {
            if (printer.heard.size() == 2) printer.says.add(says);
        };
        assertThatExceptionOfType(DeviceRefusedException.class)
                .isThrownBy(() -> driver.print(LONG))
                .withMessage("scripted: " + reason + "; the receipt was cut short");
        assertThat(printer.heard).hasSize(recovers ? 4 : 3);
        assertThat(printer.heard.get(2)).isEqualTo(CLEARED);
        if (recovers) assertThat(printer.heard.getLast()).isEqualTo(RECOVERED);
        assertThat(driver.millimetresPrinted()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @CsvSource({"2, 0x16, cover open", "4, 0x72, no paper", "3, 0x1A, cutter jam", "3, 0x32, out of order"})
    void oneThatStopsAfterTheLastByteIsNotWaitedFor(int question, int answer, String reason) {
        printer.answersInOrder = false;
        printer.whenWritten = bytes -> {
            if (!bytes.equals(ASKED_IN_ORDER)) return;
            printer.with(question, answer);
            printer.says.add(HEAD_HOT);
        };
        assertThatExceptionOfType(DeviceRefusedException.class)
                .isThrownBy(() -> driver.print(SHORT))
                .withMessage("scripted: " + reason + "; the receipt was cut short");
        assertThat(printer.heard).contains(CLEARED);
        assertThat(printer.reads).as("what it pushed ended the wait").isLessThan(40);
    }

    @Test
    void aHotHeadIsWaitedForAndTheReceiptBelievedOnceItCooled() throws DeviceException {
        printer.whenWritten = bytes -> {
            if (!bytes.equals(ASKED_IN_ORDER)) {
                printer.says.add(HEAD_HOT);
                return;
            }
            printer.with(3, 0x52);
            printer.rounds.add(FINE);
        };
        driver.print(SHORT);
        assertThat(printer.asked).isEqualTo(3);
        assertThat(printer.heard).doesNotContain(CLEARED);
    }

    @Test
    void aHeadThatStaysHotCutsTheReceiptShort() {
        printer.whenWritten = bytes -> {
            if (bytes.equals(ASKED_IN_ORDER)) printer.with(3, 0x52);
        };
        assertThatExceptionOfType(DeviceRefusedException.class)
                .isThrownBy(() -> driver(PROFILE, Duration.ofMillis(50)).print(SHORT))
                .withMessageContaining("print head too hot; the receipt was cut short");
        assertThat(printer.heard).contains(CLEARED).doesNotContain(RECOVERED);
    }

    @Test
    void aLineLostWhileTheRestIsForgottenIsStillTheSameRefusal() {
        printer.whenWritten = bytes -> {
            if (bytes.equals(CLEARED)) printer.close();
            else printer.says.add(NO_PAPER);
        };
        assertThatExceptionOfType(DeviceRefusedException.class)
                .isThrownBy(() -> driver.print(SHORT))
                .withMessageContaining("no paper");
    }

    @Test
    void whatWasPushedBeforeAReceiptIsForgottenWithIt() throws DeviceException {
        printer.whenWritten = bytes -> printer.says.add(COVER_OPEN);
        assertThatExceptionOfType(DeviceRefusedException.class).isThrownBy(() -> driver.print(SHORT));
        printer.whenWritten = _ -> {};
        driver.print(SHORT);
    }

    @Test
    void aSilentPrinterGetsNothingAndSaysNothingOfItself() {
        var hasty = hasty();
        printer.silentRounds = 2;
        assertThat(hasty.status()).isEqualTo(PrinterStatus.UNREACHABLE);
        assertThat(printer.longestWait).as("no longer than it may take").isLessThanOrEqualTo(HASTE);
        printer.silentRounds = 2;
        assertThatExceptionOfType(DeviceUnavailableException.class)
                .isThrownBy(() -> hasty.print(SHORT))
                .withMessageContaining("nothing was sent");
        assertThat(printer.heard).isEmpty();
    }

    @Test
    void onceSilentIsAskedASecondTime() {
        printer.silentRounds = 1;
        assertThat(driver.status()).isEqualTo(PrinterStatus.READY);
        assertThat(printer.asked).isEqualTo(2);
    }

    @Test
    void whatItSaidBeforeItWasAskedIsNoAnswer() {
        printer.says.add(Bytes.of(0x1A));
        assertThat(driver.status()).isEqualTo(PrinterStatus.READY);
    }

    @Test
    void moreAnswersThanQuestionsAreAskedForAnewOnceItIsQuiet() {
        printer.rounds.addFirst(new int[] {TWO_ANSWERS, 0x12, 0x12, 0x12});
        assertThat(driver.status()).isEqualTo(PrinterStatus.READY);
        assertThat(printer.asked).isEqualTo(2);
        printer.rounds.clear();
        printer.rounds.add(new int[] {TWO_ANSWERS, 0x12, 0x12, 0x12});
        assertThat(driver.status()).isEqualTo(PrinterStatus.UNREACHABLE);
    }

    @Test
    void oneThatNeverStopsTalkingIsUnreachableAndNotListenedToForEver() {
        printer.babbles = true;
        printer.silentRounds = 2;
        assertThat(hasty().status()).isEqualTo(PrinterStatus.UNREACHABLE);
        assertThat(printer.asked).isEqualTo(2);
    }

    @Test
    void aLineThatIsDownIsNotAskedTwice() {
        printer.close();
        assertThat(driver.status()).isEqualTo(PrinterStatus.UNREACHABLE);
        assertThat(printer.reads).isZero();
    }

    @Test
    void anotherThreadHasItsTurnAfterEveryCall() throws Exception {
        printer.with(1, 0x1A);
        assertThatExceptionOfType(DeviceRefusedException.class).isThrownBy(() -> driver.print(SHORT));
        assertThat(elsewhere().online()).isFalse();
        printer.with(1, 0x12);
        driver.status();
        driver.print(SHORT);
        assertThat(elsewhere().online()).isTrue();
    }

    @Test
    void theLineIsClosedWithTheDriver() {
        driver.close();
        assertThat(printer.isOpen()).isFalse();
    }

    private PrinterStatus elsewhere() throws Exception {
        return CompletableFuture.supplyAsync(driver::status).get(5, TimeUnit.SECONDS);
    }

    private EscPosPrinterDriver driver(EscPosProfile profile, Duration printing) {
        return EscPosPrinterDriver.open(printer, new EscPosSettings(profile, ANSWER, DRAINING, printing, 1_000));
    }

    private EscPosPrinterDriver hasty() {
        return EscPosPrinterDriver.open(
                printer, new EscPosSettings(PROFILE, HASTE, DRAINING, Duration.ofMinutes(1), 0));
    }

    private static Bytes composed(Receipt receipt) {
        return Bytes.copyOf(COMPOSER.compose(receipt).bytes());
    }

    private static Receipt receipt(int lines) {
        return new Receipt(Collections.nCopies(lines, text("Bring it back when we tell you.")));
    }

    private static Line text(String text) {
        return new Line.Text(text, Style.PLAIN, Align.LEFT);
    }
}
