package org.swapbay.hardware.printer.escpos;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.DeviceProtocolException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.printer.PrinterStatus;
import org.swapbay.hardware.transport.Bytes;
import org.swapbay.hardware.transport.Line;

/**
 * Questions and answers on the printer's line. An answer does not say which question it belongs to, so one question is
 * open at a time and everything unexpected makes the round invalid. Not thread-safe: the driver's lock guards it.
 */
final class EscPosConversation {

    // GS r 1: paper status, carried out in order.
    private static final Bytes ASK_IN_ORDER = Bytes.of(0x1D, 0x72, 0x01);
    // DLE DC4 8, clear buffers: Epson ESC/POS reference. Without it the rest comes out once the paper is changed.
    private static final Bytes CLEAR_BUFFERS = Bytes.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int QUESTIONS = 4;
    private static final int ROUNDS = 2;

    private final Line line;
    private final EscPosSettings settings;
    private final EscPosStatusParser parser = new EscPosStatusParser();
    private int realTimeCount;
    private int realTime;
    private boolean doneInOrder;
    private @Nullable PrinterStatus pushed;

    EscPosConversation(Line line, EscPosSettings settings) {
        this.line = line;
        this.settings = settings;
    }

    /** Forgets everything said before. */
    void begin() {
        line.discardInput();
        parser.reset();
        doneInOrder = false;
        pushed = null;
    }

    /**
     * Makes the printer forget what it has not printed, and waits until it has said all it had to say: an answer in
     * order to an earlier job must not be taken for this one's.
     */
    void clearBuffers() throws DeviceUnavailableException, DeviceTimeoutException {
        send(CLEAR_BUFFERS);
        untilQuiet();
    }

    /** Has the printer answer once it has carried out everything sent before. */
    void askInOrder() throws DeviceUnavailableException, DeviceTimeoutException {
        doneInOrder = false;
        send(ASK_IN_ORDER);
    }

    void send(Bytes bytes) throws DeviceUnavailableException, DeviceTimeoutException {
        line.write(bytes, settings.draining());
    }

    /** The last status the printer pushed by itself since {@link #begin()}. */
    @Nullable
    PrinterStatus pushed() {
        return pushed;
    }

    /** Whether {@link #askInOrder()} was answered. */
    boolean doneInOrder() {
        return doneInOrder;
    }

    /** Takes in what the printer says within this time, but returns after the first piece. */
    void listen(Duration patience) throws DeviceUnavailableException {
        var bytes = line.read(patience);
        for (var reply : parser.accept(bytes.toArray())) {
            switch (reply) {
                case PrinterReply.RealTime(int value) -> {
                    realTime = value;
                    realTimeCount++;
                }
                case PrinterReply.InOrder(int value) -> doneInOrder = true;
                case PrinterReply.Automatic frame -> pushed = EscPosStatus.ofAutomatic(frame);
                // The kernel's driver or the device's own buffer holds the writer back; nothing to do here.
                case PrinterReply.FlowControl(boolean mayWrite) -> {}
            }
        }
    }

    /** Asks {@code DLE EOT} 1 to 4; a second round only after the line was quiet. */
    PrinterStatus ask() throws DeviceUnavailableException, DeviceTimeoutException, DeviceProtocolException {
        var answers = askUntilClear();
        // A fault that ends between two questions looks like one without a cause, which only a second look tells apart.
        return EscPosStatus.ofRealTime(EscPosStatus.isUnexplained(answers) ? askUntilClear() : answers);
    }

    private int[] askUntilClear() throws DeviceUnavailableException, DeviceTimeoutException, DeviceProtocolException {
        for (int round = 1; round < ROUNDS; round++) {
            try {
                return askOnce();
            } catch (DeviceTimeoutException | DeviceProtocolException e) {
                if (!line.isOpen()) {
                    throw e;
                }
                untilQuiet();
            }
        }
        return askOnce();
    }

    private int[] askOnce() throws DeviceUnavailableException, DeviceTimeoutException, DeviceProtocolException {
        var answers = new int[QUESTIONS];
        realTimeCount = 0;
        for (int question = 1; question <= QUESTIONS; question++) {
            line.write(Bytes.of(DLE, EOT, question), settings.answer());
            await(question);
            answers[question - 1] = realTime;
        }
        return answers;
    }

    private void await(int question)
            throws DeviceUnavailableException, DeviceTimeoutException, DeviceProtocolException {
        long deadline = System.nanoTime() + settings.answer().toNanos();
        while (realTimeCount < question) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new DeviceTimeoutException(line.name() + ": no answer to DLE EOT " + question);
            }
            listen(Duration.ofNanos(left));
        }
        if (realTimeCount > question) {
            throw new DeviceProtocolException(line.name() + ": more answers than questions at DLE EOT " + question);
        }
    }

    private void untilQuiet() throws DeviceUnavailableException {
        long deadline = System.nanoTime() + 2 * settings.answer().toNanos();
        while (System.nanoTime() < deadline && !line.read(settings.answer()).isEmpty()) {
            // Nobody's answer.
        }
        parser.reset();
    }
}
