package org.swapbay.hardware.lock.bus;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceProtocolException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.framing.FrameParser;
import org.swapbay.hardware.framing.FrameParser.Received;
import org.swapbay.hardware.framing.Framing;
import org.swapbay.hardware.transport.Bytes;
import org.swapbay.hardware.transport.Line;

/**
 * Requests and answers on a half-duplex line, one at a time. {@link #ask} may repeat its request and is for reading;
 * {@link #tell} writes once and never again, and is for what moves something. Its driver lets in one thread at a time.
 */
public final class LockBus {

    /** Longer than any frame takes on the wire; a write that needs more is stuck. */
    private static final Duration WRITE = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(LockBus.class);

    private final Line line;
    private final BusTiming timing;
    private final Map<Integer, BoardHealth> boards;
    private volatile BusCounts counts = BusCounts.NONE;
    private volatile boolean sound;
    private long nextPulse = System.nanoTime();

    public LockBus(Line line, BusTiming timing, Collection<Integer> boards) {
        this.line = line;
        this.timing = timing;
        this.boards = boards.stream()
                .collect(Collectors.toMap(
                        board -> board, _ -> new BoardHealth(timing.late()), (one, _) -> one, TreeMap::new));
    }

    /**
     * Asks a board for something that moves nothing, again if need be.
     *
     * @param answers which frame is the answer; others are counted and ignored
     * @throws DeviceUnavailableException also at once, without a byte on the wire, while a silent board rests
     */
    public <F> F ask(int board, Bytes request, Framing<F> framing, Predicate<F> answers) throws DeviceException {
        var attempt = 1;
        while (true) {
            requireReachable(board);
            try {
                return once(board, request, framing, answers, timing.reply())
                        .orElseThrow(() -> unanswered(board, request));
            } catch (DeviceTimeoutException e) {
                silent(board);
                if (attempt++ >= timing.attempts()) throw e;
            } catch (DeviceProtocolException e) {
                noteFailure(board, () -> health(board).garbled(System.nanoTime()));
                if (attempt++ >= timing.attempts()) throw e;
            }
        }
    }

    /**
     * Writes a request exactly once and waits so long for its answer.
     *
     * @return the answer, if one came
     * @throws DeviceUnavailableException nothing was written
     * @throws DeviceTimeoutException the line was lost on the way; the board may have heard it
     */
    public <F> Optional<F> tell(int board, Bytes request, Framing<F> framing, Predicate<F> answers, Duration wait)
            throws DeviceUnavailableException, DeviceTimeoutException {
        requireReachable(board);
        try {
            return once(board, request, framing, answers, wait);
        } catch (DeviceProtocolException _) {
            // What came was no answer; whether the board heard the request is as open as after silence.
            return Optional.empty();
        }
    }

    /** Waits until the supply may feed another coil, and reserves it for a pulse of this length. */
    public void awaitPulseGap(Duration pulse) {
        pauseUntil(nextPulse);
        nextPulse = System.nanoTime() + pulse.plus(timing.pulseGap()).toNanos();
    }

    /** Notes that a board did not answer what it should have answered. */
    public void silent(int board) {
        noteFailure(board, () -> health(board).silent(System.nanoTime()));
    }

    private void noteFailure(int board, Runnable note) {
        var wasOffline = health(board).offline();
        note.run();
        if (health(board).offline() && !wasOffline) log.warn("{}offline", at(board));
        counts = counts.plusUnanswered();
        weigh();
    }

    /** Whether this board was set up since it was last seen offline. */
    public boolean prepared(int board) {
        return health(board).prepared();
    }

    public void markPrepared(int board) {
        health(board).markPrepared();
    }

    /** Whether the line is open and the last exchange with every board made sense. Any thread may ask. */
    public boolean sound() {
        return sound && line.isOpen();
    }

    /** Any thread may ask. */
    public BusCounts counts() {
        return counts;
    }

    public BusTiming timing() {
        return timing;
    }

    public String name() {
        return line.name();
    }

    private void requireReachable(int board) throws DeviceUnavailableException {
        if (!line.isOpen()) {
            lineLost();
            throw new DeviceUnavailableException(line.name() + ": the line is down, nothing was written");
        }
        if (health(board).resting(System.nanoTime()))
            throw new DeviceUnavailableException(at(board) + "silent and left to rest, nothing was written");
    }

    private <F> Optional<F> once(int board, Bytes request, Framing<F> framing, Predicate<F> answers, Duration wait)
            throws DeviceUnavailableException, DeviceTimeoutException, DeviceProtocolException {
        pauseUntil(health(board).quietUntil());
        line.discardInput();
        line.write(request, WRITE);
        try {
            var answer = await(board, request, new FrameParser<>(framing), answers, System.nanoTime() + wait.toNanos());
            if (answer.isPresent()) succeeded(board);
            return answer;
        } catch (DeviceUnavailableException e) {
            lineLost();
            throw new DeviceTimeoutException(at(board) + "the line was lost after a request was written", e);
        }
    }

    private <F> Optional<F> await(int board, Bytes request, FrameParser<F> parser, Predicate<F> answers, long deadline)
            throws DeviceUnavailableException, DeviceProtocolException {
        var noise = Bytes.NONE;
        for (var left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
            for (var received : parser.accept(line.read(Duration.ofNanos(left)))) {
                switch (received) {
                    case Received.Frame<F>(var frame) -> {
                        if (answers.test(frame)) return Optional.of(frame);
                        counts = counts.plusIgnoredFrame();
                        log.debug("{}ignored {}", at(board), frame);
                    }
                    case Received.Noise<F>(var bytes, var why) -> {
                        counts = counts.plusNoise(bytes.length());
                        noise = bytes;
                        log.debug("{}noise {} ({})", at(board), bytes, why);
                    }
                }
            }
        }
        if (noise.isEmpty() && parser.held() == 0) return Optional.empty();
        throw new DeviceProtocolException(at(board) + "no sound answer to " + request + ", last came " + noise + " and "
                + parser.held() + " bytes of a frame that stopped");
    }

    private DeviceTimeoutException unanswered(int board, Bytes request) {
        return new DeviceTimeoutException(at(board) + "no answer to " + request);
    }

    private void succeeded(int board) {
        if (health(board).offline()) log.info("{}back", at(board));
        health(board).answered();
        counts = counts.plusAnswered();
        weigh();
    }

    private void lineLost() {
        boards.values().forEach(BoardHealth::lineLost);
        weigh();
    }

    private void weigh() {
        sound = boards.values().stream().allMatch(BoardHealth::sound);
    }

    private BoardHealth health(int board) {
        var health = boards.get(board);
        if (health == null) throw new IllegalArgumentException("no board " + board + " is configured");
        return health;
    }

    private String at(int board) {
        return line.name() + " board " + board + ": ";
    }

    private static void pauseUntil(long moment) {
        for (var left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) return;
            LockSupport.parkNanos(left);
        }
    }
}
