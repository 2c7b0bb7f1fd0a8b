package org.swapbay.hardware.printer.escpos;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.transport.Bytes;
import org.swapbay.hardware.transport.Line;

/** The far end of a printer's line, without time: says what it is told to say and writes down what it heard. */
final class ScriptedPrinter implements Line {

    static final Bytes ASKED_IN_ORDER = Bytes.of(0x1D, 0x72, 0x01);
    static final Bytes CLEARED = Bytes.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);
    static final Bytes RECOVERED = Bytes.of(0x10, 0x05, 0x02);

    // Bits 1 and 4 are always set in an answer: Epson ESC/POS reference, DLE EOT.
    static final int[] FINE = {0x12, 0x12, 0x12, 0x12};

    /** Says offline and then fine, where one answer was asked for. */
    static final int TWO_ANSWERS = 0x1A12;

    /** The same, and offline once more a moment later. */
    static final int THREE_ANSWERS = 0x1A121A;

    /** What was written but for the four questions. */
    final List<Bytes> heard = new ArrayList<>();

    final List<Duration> writing = new ArrayList<>();
    final Deque<Bytes> says = new ArrayDeque<>();
    /** Rounds of answers to come; the last one stays. */
    final Deque<int[]> rounds = new ArrayDeque<>(List.of(FINE));

    Consumer<Bytes> whenWritten = _ -> {};
    boolean answersInOrder = true;
    boolean babbles;
    boolean open = true;
    int silentRounds;
    int asked;
    int reads;
    Duration longestWait = Duration.ZERO;

    ScriptedPrinter with(int question, int answer) {
        var round = FINE.clone();
        round[question - 1] = answer;
        rounds.clear();
        rounds.add(round);
        return this;
    }

    /** What was printed, as far as it is no question and no order to forget. */
    Bytes printed() {
        return heard.stream()
                .filter(bytes -> !List.of(ASKED_IN_ORDER, CLEARED, RECOVERED).contains(bytes))
                .reduce(Bytes.NONE, Bytes::plus);
    }

    @Override
    public void write(Bytes bytes, Duration timeout) throws DeviceUnavailableException, DeviceTimeoutException {
        if (!open) throw new DeviceUnavailableException("down");
        writing.add(timeout);
        if (bytes.length() == 3 && bytes.at(0) == 0x10 && bytes.at(1) == 0x04) answer(bytes.at(2));
        else {
            heard.add(bytes);
            whenWritten.accept(bytes);
            if (!open) throw new DeviceUnavailableException("lost");
            if (answersInOrder && bytes.equals(ASKED_IN_ORDER)) says.add(Bytes.of(0));
        }
    }

    private void answer(int question) {
        if (question == 1) asked++;
        if (question == 1 && silentRounds > 0) silentRounds--;
        else says.add(said(rounds.getFirst()[question - 1]));
        var tooMany = rounds.getFirst()[question - 1] >= TWO_ANSWERS;
        if (rounds.getFirst()[question - 1] == THREE_ANSWERS) says.add(Bytes.of(0x1A));
        var over = question == 4 || tooMany;
        if (over && rounds.size() > 1) rounds.removeFirst();
    }

    private static Bytes said(int answer) {
        return answer >= TWO_ANSWERS ? Bytes.of(0x1A, 0x12) : Bytes.of(answer);
    }

    @Override
    public Bytes read(Duration timeout) throws DeviceUnavailableException {
        reads++;
        if (timeout.compareTo(longestWait) > 0) longestWait = timeout;
        if (!open) throw new DeviceUnavailableException("lost");
        if (babbles && says.isEmpty()) return Bytes.of(0x55);
        return says.isEmpty() ? Bytes.NONE : says.removeFirst();
    }

    @Override
    public void discardInput() {
        says.clear();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean awaitOpen(Duration timeout) {
        return open;
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public void close() {
        open = false;
    }
}
