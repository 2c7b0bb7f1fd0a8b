package org.swapbay.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.printer.PrinterStatus;

class EscPosConversationTests {

    // Offline for an error, and the third answer names none: Epson ESC/POS reference, DLE EOT.
    private static final int[] ERROR = {0x1A, 0x52, 0x12, 0x12};

    private final ScriptedPrinter printer = new ScriptedPrinter();

    @Test
    void aFaultThatEndsBetweenTwoQuestionsIsNoFault() throws DeviceException {
        assertThat(asked(ERROR, ScriptedPrinter.FINE)).isEqualTo(PrinterStatus.READY);
        assertThat(printer.asked).isEqualTo(2);
    }

    @Test
    void anErrorWithoutACauseIsBelievedTheSecondTime() throws DeviceException {
        assertThat(asked(ERROR, ERROR, ScriptedPrinter.FINE).fault()).isEqualTo(PrinterStatus.Fault.UNRECOVERABLE);
        assertThat(printer.asked).isEqualTo(2);
    }

    @Test
    void aClearAnswerIsAskedForOnce() throws DeviceException {
        assertThat(asked(ScriptedPrinter.FINE, ERROR).online()).isTrue();
        assertThat(printer.asked).isEqualTo(1);
    }

    private PrinterStatus asked(int[]... rounds) throws DeviceException {
        printer.rounds.clear();
        printer.rounds.addAll(List.of(rounds));
        return new EscPosConversation(printer, EscPosSettings.standard()).ask();
    }
}
