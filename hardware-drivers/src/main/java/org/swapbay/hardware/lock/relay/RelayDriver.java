package org.swapbay.hardware.lock.relay;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.lock.BayReading;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockController;
import org.swapbay.hardware.lock.bus.BusCounts;
import org.swapbay.hardware.lock.bus.BusTiming;
import org.swapbay.hardware.lock.bus.LockBus;
import org.swapbay.hardware.transport.Line;

/**
 * Drives Modbus RTU relay boards with inputs. The board times the coil itself ("flash on"), so neither a crash nor a
 * cut cable leaves a solenoid energised.
 */
public final class RelayDriver implements LockController {

    private static final Duration USUAL_PULSE = Duration.ofMillis(500);
    private static final Duration TENTH = Duration.ofMillis(100);

    private static final Logger log = LoggerFactory.getLogger(RelayDriver.class);

    private final Line line;
    private final LockBus bus;
    private final Map<LockAddress, RelayWiring> locks = new LinkedHashMap<>();
    private final Map<Integer, RelayUnit> units = new TreeMap<>();
    private final ReentrantLock turn = new ReentrantLock(true);

    /**
     * Takes over the line and closes it in the end; touches no hardware yet.
     *
     * @throws IllegalArgumentException for a lock named twice
     */
    public RelayDriver(Line line, Collection<RelayWiring> locks, BusTiming timing) {
        this.line = line;
        for (var wiring : locks) {
            var address = wiring.lock().address();
            if (this.locks.put(address, wiring) != null)
                throw new IllegalArgumentException("lock named twice: " + address);
            unit(address.board()).addRelay(address.lock());
            Stream.of(wiring.doorInput(), wiring.presenceInput())
                    .flatMap(Stream::ofNullable)
                    .forEach(input -> unit(input.unit()).addInput(input.input()));
        }
        this.bus = new LockBus(line, timing, units.keySet());
    }

    private RelayUnit unit(int unit) {
        return units.computeIfAbsent(unit, RelayUnit::new);
    }

    @Override
    public void pulse(LockAddress lock) throws DeviceException {
        var wiring = locks.get(lock);
        if (wiring == null) throw new IllegalArgumentException("lock not configured: " + lock);
        turn.lock();
        try {
            prepareOrStop(lock);
            var tenths = tenths(Objects.requireNonNullElse(wiring.lock().unlockTime(), USUAL_PULSE));
            bus.awaitPulseGap(TENTH.multipliedBy(tenths));
            flash(lock, RelayRequest.WriteCoil.flashOn(lock.board(), lock.lock() - 1, tenths));
        } finally {
            turn.unlock();
        }
    }

    private void flash(LockAddress lock, RelayRequest request) throws DeviceException {
        var answer = bus.tell(
                lock.board(),
                RelayCodec.encode(request),
                RelayCodec.repliesTo(request),
                reply -> answers(reply, request),
                bus.timing().reply());
        if (answer.isEmpty()) {
            bus.silent(lock.board());
            throw new DeviceTimeoutException(at(lock) + "no answer to a pulse, which may have been given");
        }
        if (answer.get() instanceof RelayReply.Refused(var _, var _, var code))
            throw new DeviceRefusedException(at(lock) + "the board refused to pulse, exception " + code);
    }

    @Override
    public Map<LockAddress, BayReading> read() throws DeviceException {
        turn.lock();
        try {
            var inputs = new HashMap<Integer, RelayReply.Bits>();
            @Nullable DeviceException failure = null;
            for (var unit : units.values()) {
                try {
                    prepare(unit);
                    inputs.put(unit.number(), look(unit));
                } catch (DeviceException e) {
                    failure = e;
                }
            }
            if (failure != null && inputs.isEmpty()) throw failure;
            return readings(inputs);
        } finally {
            turn.unlock();
        }
    }

    private Map<LockAddress, BayReading> readings(Map<Integer, RelayReply.Bits> inputs) {
        var readings = new LinkedHashMap<LockAddress, BayReading>();
        locks.forEach((address, wiring) -> {
            var door = bit(inputs, wiring.doorInput());
            var presence = bit(inputs, wiring.presenceInput());
            readings.put(
                    address,
                    new BayReading(
                            door == null
                                    ? BayReading.NOT_SENSED.door()
                                    : wiring.lock().door().read(door),
                            presence == null
                                    ? BayReading.NOT_SENSED.presence()
                                    : wiring.lock().presence().read(presence)));
        });
        return readings;
    }

    private static @Nullable Boolean bit(Map<Integer, RelayReply.Bits> inputs, @Nullable InputAddress input) {
        if (input == null) return null;
        var bits = inputs.get(input.unit());
        return bits == null ? null : bits.bit(input.input() - 1);
    }

    /** The unit's inputs; a unit without any is asked for its relays instead, to know that it lives. */
    private RelayReply.Bits look(RelayUnit unit) throws DeviceException {
        return switch (ask(unit.number(), unit.look())) {
            case RelayReply.Bits bits -> bits;
            case RelayReply.Refused(var _, var function, var code) ->
                throw new DeviceRefusedException(at(unit) + "function " + function + " refused with exception " + code);
            case RelayReply.Done done -> throw new IllegalStateException("no answer to a reading: " + done);
        };
    }

    private void prepareOrStop(LockAddress lock) throws DeviceUnavailableException {
        try {
            prepare(unit(lock.board()));
        } catch (DeviceException e) {
            throw new DeviceUnavailableException(at(lock) + "no answer before the pulse, none was sent", e);
        }
    }

    /** Once per life of the board: no input may drive a relay that opens a door. */
    private void prepare(RelayUnit unit) throws DeviceException {
        if (bus.prepared(unit.number())) return;
        for (var relay : unit.relays()) {
            var request = RelayRequest.WriteRegister.unlinked(unit.number(), relay - 1);
            if (ask(unit.number(), request) instanceof RelayReply.Refused(var _, var _, var code)) {
                log.info("{}has no control modes (exception {})", at(unit), code);
                break;
            }
        }
        bus.markPrepared(unit.number());
    }

    private RelayReply ask(int unit, RelayRequest request) throws DeviceException {
        return bus.ask(
                unit, RelayCodec.encode(request), RelayCodec.repliesTo(request), reply -> answers(reply, request));
    }

    /** Unit, function and count were settled by the framing; a stale echo still differs in address or value. */
    private static boolean answers(RelayReply reply, RelayRequest request) {
        return switch (reply) {
            case RelayReply.Bits _, RelayReply.Refused _ -> true;
            case RelayReply.Done done -> RelayCodec.encode(done).equals(RelayCodec.encode(request));
        };
    }

    private static int tenths(Duration time) {
        return (int) ((time.toMillis() + 99) / 100);
    }

    private String at(LockAddress lock) {
        return bus.name() + " lock " + lock + ": ";
    }

    private String at(RelayUnit unit) {
        return bus.name() + " board " + unit.number() + ": ";
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
