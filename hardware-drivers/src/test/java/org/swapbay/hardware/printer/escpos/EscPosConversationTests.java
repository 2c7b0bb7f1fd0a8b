package org.swapbay.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.printer.PrinterStatus;
import org.swapbay.hardware.transport.Bytes;
import org.swapbay.hardware.transport.Line;

class EscPosConversationTests {

    // Bits 1 and 4 are always set in an answer: Epson ESC/POS reference, DLE EOT.
    private static final int FINE = 0x12;
    private static final int OFFLINE = 0x1A;
    private static final int ERROR = 0x52;

    @Test
    void aFaultThatEndsBetweenTwoQuestionsIsNoFault() throws Exception {
        var line = new ScriptedLine(OFFLINE, ERROR, FINE, FINE, FINE, FINE, FINE, FINE);
        assertThat(ask(line))
                .isEqualTo(new PrinterStatus(true, PrinterStatus.Paper.PRESENT, false, PrinterStatus.Fault.NONE));
        assertThat(line.answers).isEmpty();
    }

    @Test
    void anErrorWithoutACauseIsBelievedTheSecondTime() throws Exception {
        var line = new ScriptedLine(OFFLINE, ERROR, FINE, FINE, OFFLINE, ERROR, FINE, FINE);
        assertThat(ask(line).fault()).isEqualTo(PrinterStatus.Fault.UNRECOVERABLE);
        assertThat(line.answers).isEmpty();
    }

    @Test
    void aClearAnswerIsAskedForOnce() throws Exception {
        var line = new ScriptedLine(FINE, FINE, FINE, FINE, OFFLINE, ERROR, FINE, FINE);
        assertThat(ask(line).online()).isTrue();
        assertThat(line.answers).hasSize(4);
    }

    private static PrinterStatus ask(Line line) throws Exception {
        return new EscPosConversation(line, EscPosSettings.standard()).ask();
    }

    /** Answers each question with the next byte. */
    private static final class ScriptedLine implements Line {

        private final Deque<Integer> answers = new ArrayDeque<>();
        private int asked;

        ScriptedLine(Integer... answers) {
            this.answers.addAll(List.of(answers));
        }

        @Override
        public void write(Bytes bytes, Duration timeout) {
            asked++;
        }

        @Override
        public Bytes read(Duration timeout) {
            if (asked == 0) return Bytes.of();
            asked--;
            return Bytes.of(answers.removeFirst());
        }

        @Override
        public void discardInput() {}

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean awaitOpen(Duration timeout) {
            return true;
        }

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public void close() {}
    }
}
