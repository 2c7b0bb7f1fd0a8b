package org.swapbay.hardware.lock.cu16;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.lock.BayReading;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockController;
import org.swapbay.hardware.lock.LockSettings;
import org.swapbay.hardware.lock.bus.BusCounts;
import org.swapbay.hardware.lock.bus.BusTiming;
import org.swapbay.hardware.lock.bus.LockBus;
import org.swapbay.hardware.transport.Line;

/**
 * Drives the CU16 boards of one bus. An unlock need not be answered at all by this board, so after the pulse it is
 * asked for its status: that tells whether it lives, and {@link #read} whether the door opened.
 */
public final class Cu16Driver implements LockController {

    /** What the coil is assumed to take when the board's own time is not configured. */
    private static final Duration USUAL_PULSE = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(Cu16Driver.class);

    private final Line line;
    private final LockBus bus;
    private final Map<LockAddress, LockSettings> locks = new LinkedHashMap<>();
    private final Map<Integer, @Nullable Duration> unlockTimes = new TreeMap<>();
    private final ReentrantLock turn = new ReentrantLock(true);

    /**
     * Takes over the line and closes it in the end; touches no hardware yet.
     *
     * @throws IllegalArgumentException for an address no CU16 has, a lock named twice, or two unlock times on a board,
     *     which knows only one
     */
    public Cu16Driver(Line line, Collection<LockSettings> locks, BusTiming timing) {
        this.line = line;
        for (var lock : locks) add(lock);
        this.bus = new LockBus(line, timing, unlockTimes.keySet());
    }

    private void add(LockSettings lock) {
        var address = lock.address();
        Cu16Frame.requireBoard(address.board());
        Cu16Frame.requireLock(address.lock());
        if (locks.put(address, lock) != null) throw new IllegalArgumentException("lock named twice: " + address);
        var board = address.board();
        if (unlockTimes.containsKey(board) && !Objects.equals(unlockTimes.get(board), lock.unlockTime()))
            throw new IllegalArgumentException("board " + board + " has one unlock time for all its locks");
        unlockTimes.put(board, lock.unlockTime());
    }

    @Override
    public void pulse(LockAddress lock) throws DeviceException {
        if (!locks.containsKey(lock)) throw new IllegalArgumentException("lock not configured: " + lock);
        turn.lock();
        try {
            prepareOrStop(lock);
            bus.awaitPulseGap(Objects.requireNonNullElse(unlockTimes.get(lock.board()), USUAL_PULSE));
            var unlock = Cu16Codec.encode(new Cu16Command.Unlock(lock.board(), lock.lock()));
            bus.tell(lock.board(), unlock, Cu16Codec.FRAMING, frame -> answers(frame, lock.board()), drain());
            confirmAlive(lock);
        } finally {
            turn.unlock();
        }
    }

    private Duration drain() {
        return bus.timing().drain();
    }

    private void confirmAlive(LockAddress lock) throws DeviceTimeoutException {
        try {
            status(lock.board());
        } catch (DeviceException e) {
            throw new DeviceTimeoutException(
                    bus.name() + " lock " + lock + ": silent after a pulse, which may have been given", e);
        }
    }

    @Override
    public Map<LockAddress, BayReading> read() throws DeviceException {
        turn.lock();
        try {
            var replies = new HashMap<Integer, Cu16Reply>();
            @Nullable DeviceException failure = null;
            for (var board : unlockTimes.keySet()) {
                try {
                    prepare(board);
                    replies.put(board, status(board));
                } catch (DeviceException e) {
                    failure = e;
                }
            }
            if (failure != null && replies.isEmpty()) throw failure;
            return readings(replies);
        } finally {
            turn.unlock();
        }
    }

    private Map<LockAddress, BayReading> readings(Map<Integer, Cu16Reply> replies) {
        var readings = new LinkedHashMap<LockAddress, BayReading>();
        locks.forEach((address, settings) -> {
            var reply = replies.get(address.board());
            readings.put(address, reply == null ? BayReading.NOT_SENSED : reading(settings, reply));
        });
        return readings;
    }

    private static BayReading reading(LockSettings settings, Cu16Reply reply) {
        var lock = settings.address().lock();
        return new BayReading(
                settings.door().read(reply.hook(lock)), settings.presence().read(reply.item(lock)));
    }

    private Cu16Reply status(int board) throws DeviceException {
        var request = Cu16Codec.encode(new Cu16Command.Status(board));
        return (Cu16Reply) bus.ask(board, request, Cu16Codec.FRAMING, frame -> answers(frame, board));
    }

    private static boolean answers(Cu16Frame frame, int board) {
        return frame instanceof Cu16Reply reply && reply.board() == board && !reply.toAll();
    }

    private void prepareOrStop(LockAddress lock) throws DeviceUnavailableException {
        try {
            prepare(lock.board());
        } catch (DeviceException e) {
            throw new DeviceUnavailableException(
                    bus.name() + " lock " + lock + ": no answer before the pulse, none was sent", e);
        }
    }

    /**
     * Sets the unlock time once per life of the board. What it answers to that is not known, so its next status counts
     * as proof that it was there to hear it.
     */
    private void prepare(int board) throws DeviceException {
        if (bus.prepared(board)) return;
        var time = unlockTimes.get(board);
        if (time != null) {
            var set = Cu16Codec.encode(new Cu16Command.SetUnlockTime(board, inSteps(time)));
            bus.tell(board, set, Cu16Codec.FRAMING, frame -> answers(frame, board), drain());
            status(board);
            log.info("{} board {}: unlock time set to {} ms", bus.name(), board, time.toMillis());
        }
        bus.markPrepared(board);
    }

    /** Rounded up to the board's steps of 10 ms. */
    private static Duration inSteps(Duration time) {
        return Duration.ofMillis((time.toMillis() + 9) / 10 * 10);
    }

    @Override
    public boolean online() {
        return bus.sound();
    }

    /** What the line went through so far. */
    public BusCounts counts() {
        return bus.counts();
    }

    @Override
    public void close() {
        line.close();
    }
}
