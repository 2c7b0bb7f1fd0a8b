package org.swapbay.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.printer.PrinterStatus;
import org.swapbay.hardware.transport.Bytes;

class EscPosConversationTests {

    // Offline for an error, and the third answer names none: Epson ESC/POS reference, DLE EOT.
    private static final int[] ERROR = {0x1A, 0x52, 0x12, 0x12};

    // The first byte of four: Epson TM-T88III, transmission of ASB.
    private static final Bytes HALF_A_STATUS = Bytes.of(0x18);
    private static final Bytes DONE_IN_ORDER = Bytes.of(0x00);

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

    @Test
    void halfAStatusFromBeforeSwallowsNoAnswer() throws DeviceException {
        var conversation = conversation(Duration.ofMillis(20));
        hears(conversation, HALF_A_STATUS);
        conversation.begin();
        hears(conversation, DONE_IN_ORDER);
        assertThat(conversation.doneInOrder()).isTrue();
    }

    @Test
    void norDoesOneFromBeforeTheBuffersWereCleared() throws DeviceException {
        var conversation = conversation(Duration.ofMillis(20));
        hears(conversation, HALF_A_STATUS);
        conversation.clearBuffers();
        hears(conversation, DONE_IN_ORDER);
        assertThat(conversation.doneInOrder()).isTrue();
    }

    @Test
    void whatItSaysWhileItClearsIsNobodysAnswer() throws DeviceException {
        var conversation = conversation(Duration.ofMillis(20));
        printer.says.addAll(List.of(DONE_IN_ORDER, DONE_IN_ORDER));
        conversation.clearBuffers();
        assertThat(printer.says).isEmpty();
        conversation.listen(Duration.ZERO);
        assertThat(conversation.doneInOrder()).isFalse();
    }

    @Test
    void oneThatGoesOnTalkingIsWaitedForTwiceAsLongAsAnAnswerMayTake() throws DeviceException {
        var answer = Duration.ofMillis(40);
        printer.babbles = true;
        var begun = System.nanoTime();
        conversation(answer).clearBuffers();
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(answer.multipliedBy(2), Duration.ofSeconds(10));
    }

    @Test
    void aWordThatFollowsTooManyAnswersIsNotTakenForTheNextOne() throws DeviceException {
        var late = ScriptedPrinter.FINE.clone();
        late[0] = ScriptedPrinter.THREE_ANSWERS;
        assertThat(asked(late, ScriptedPrinter.FINE)).isEqualTo(PrinterStatus.READY);
        assertThat(printer.asked).isEqualTo(2);
    }

    @Test
    void thatItMayBeWrittenToAgainIsNoAnswer() throws DeviceException {
        var conversation = conversation(Duration.ofMillis(20));
        hears(conversation, Bytes.of(0x13, 0x11));
        assertThat(conversation.doneInOrder()).isFalse();
        assertThat(conversation.pushed()).isNull();
        assertThat(conversation.ask()).isEqualTo(PrinterStatus.READY);
    }

    private void hears(EscPosConversation conversation, Bytes word) throws DeviceException {
        printer.says.add(word);
        conversation.listen(Duration.ZERO);
    }

    private EscPosConversation conversation(Duration answer) {
        var standard = EscPosSettings.standard();
        return new EscPosConversation(
                printer, new EscPosSettings(standard.profile(), answer, standard.draining(), standard.printing(), 0));
    }

    private PrinterStatus asked(int[]... rounds) throws DeviceException {
        printer.rounds.clear();
        printer.rounds.addAll(List.of(rounds));
        return new EscPosConversation(printer, EscPosSettings.standard()).ask();
    }
}
