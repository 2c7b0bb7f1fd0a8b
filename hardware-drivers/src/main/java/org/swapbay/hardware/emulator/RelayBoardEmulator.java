package org.swapbay.hardware.emulator;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockSettings;
import org.swapbay.hardware.lock.PresenceFeedback;
import org.swapbay.hardware.lock.relay.InputAddress;
import org.swapbay.hardware.lock.relay.RelayCodec;
import org.swapbay.hardware.lock.relay.RelayReply;
import org.swapbay.hardware.lock.relay.RelayReply.Refused;
import org.swapbay.hardware.lock.relay.RelayRequest;
import org.swapbay.hardware.lock.relay.RelayRequest.WriteCoil;
import org.swapbay.hardware.lock.relay.RelayRequest.WriteRegister;
import org.swapbay.hardware.lock.relay.RelayWiring;
import org.swapbay.hardware.transport.Bytes;

/**
 * Relay boards with inputs on one Modbus line, wired to the locks of a {@link Cabinet}. They go wrong by name through
 * {@link DeviceFaults}.
 */
public final class RelayBoardEmulator implements Closeable {

    /** Relays and inputs of each board. */
    private static final int CHANNELS = 16;
    /** "Linked": an input drives its relay. Some boards leave the factory like this. */
    private static final int LINKED = 1;

    private static final int COIL_ON = 0xFF00;

    private final DeviceFaults faults;
    private final Cabinet cabinet;
    private final List<RelayWiring> wiring;
    private final Set<Integer> units = new HashSet<>();
    private final Map<LockAddress, Integer> controlModes = new ConcurrentHashMap<>();
    private final Map<LockAddress, Long> onUntil = new ConcurrentHashMap<>();
    private final BoardVoice<RelayRequest> voice;

    /** Every lock of the cabinet on the relay of its number, its door on the input of its number, nothing else sensed. */
    public RelayBoardEmulator(Pty line, DeviceFaults faults, Cabinet cabinet) {
        this(
                line,
                faults,
                cabinet,
                cabinet.bays().stream()
                        .map(bay -> LockSettings.usual(bay.lock()))
                        .map(lock -> new LockSettings(lock.address(), lock.door(), PresenceFeedback.NONE, null))
                        .map(RelayWiring::sideBySide)
                        .toList());
    }

    /** Starts at once. The line is the boards' from now on, and closed with them. */
    public RelayBoardEmulator(Pty line, DeviceFaults faults, Cabinet cabinet, Collection<RelayWiring> wiring) {
        this.faults = faults;
        this.cabinet = cabinet;
        this.wiring = List.copyOf(wiring);
        for (var wires : wiring) {
            units.add(wires.lock().address().board());
            if (wires.doorInput() != null) units.add(wires.doorInput().unit());
            if (wires.presenceInput() != null) units.add(wires.presenceInput().unit());
        }
        this.voice = new BoardVoice<>(line, faults, RelayCodec.REQUESTS, "relays", this::hear);
        voice.start();
    }

    public DeviceFaults faults() {
        return faults;
    }

    /** The control mode of this relay: 0 when only the master switches it. */
    public int controlMode(LockAddress relay) {
        return controlModes.getOrDefault(relay, LINKED);
    }

    @Override
    public void close() throws IOException {
        voice.close();
    }

    private void hear(RelayRequest request) {
        if (!units.contains(request.unit())) return;
        var stranger = request.unit() % 247 + 1;
        var answer = act(request);
        voice.answer(RelayCodec.encode(request), RelayCodec.encode(answer), RelayCodec.encode(named(answer, stranger)));
    }

    private RelayReply act(RelayRequest request) {
        return switch (request) {
            case RelayRequest.ReadInputs(var unit, var first, var count) ->
                first + count > CHANNELS
                        ? refused(request, Refused.NO_SUCH_ADDRESS)
                        : bits(request, count, i -> input(new InputAddress(unit, first + i + 1)));
            case RelayRequest.ReadRelays(var unit, var first, var count) ->
                first + count > CHANNELS
                        ? refused(request, Refused.NO_SUCH_ADDRESS)
                        : bits(request, count, i -> energised(new LockAddress(unit, first + i + 1)));
            case WriteCoil(var unit, var address, var value) -> switchRelay(request, unit, address, value);
            case WriteRegister(var unit, var address, var value) -> {
                var relay = address - WriteRegister.CONTROL_MODE;
                if (relay < 0 || relay >= CHANNELS) yield refused(request, Refused.NO_SUCH_ADDRESS);
                controlModes.put(new LockAddress(unit, relay + 1), value);
                yield new RelayReply.Done(unit, request.function(), address, value);
            }
            case RelayRequest.ReadRegisters _ -> refused(request, Refused.NO_SUCH_FUNCTION);
        };
    }

    private RelayReply switchRelay(RelayRequest request, int unit, int address, int value) {
        var flash = address >= WriteCoil.FLASH_ON;
        var relay = flash ? address - WriteCoil.FLASH_ON : address;
        if (relay >= CHANNELS) return refused(request, Refused.NO_SUCH_ADDRESS);
        var lock = new LockAddress(unit, relay + 1);
        if (flash) {
            if (value < 1 || value > WriteCoil.LONGEST_FLASH) return refused(request, Refused.NO_SUCH_VALUE);
            energise(lock, value * 100_000_000L);
        } else if (value == COIL_ON) {
            energise(lock, Long.MAX_VALUE / 2);
        } else if (value == 0) {
            onUntil.remove(lock);
        } else {
            return refused(request, Refused.NO_SUCH_VALUE);
        }
        return new RelayReply.Done(unit, request.function(), address, value);
    }

    private void energise(LockAddress lock, long nanos) {
        onUntil.put(lock, System.nanoTime() + nanos);
        if (faults.has(Fault.LOCK_SUPPLY_DOWN)) cabinet.pulseWithoutSupply(lock);
        else cabinet.pulse(lock);
    }

    private boolean energised(LockAddress lock) {
        var until = onUntil.get(lock);
        return until != null && System.nanoTime() - until < 0;
    }

    private boolean input(InputAddress input) {
        for (var wires : wiring) {
            var lock = wires.lock().address();
            if (input.equals(wires.doorInput())) return wires.lock().door().bit(cabinet.doorSwitch(lock));
            if (input.equals(wires.presenceInput()))
                return wires.lock().presence().bit(cabinet.itemSensor(lock));
        }
        return false;
    }

    private static RelayReply bits(RelayRequest request, int count, IntPredicate on) {
        var bytes = new int[(count + 7) / 8];
        for (var i = 0; i < count; i++) if (on.test(i)) bytes[i / 8] |= 1 << i % 8;
        return new RelayReply.Bits(request.unit(), request.function(), Bytes.of(bytes));
    }

    private static RelayReply refused(RelayRequest request, int code) {
        return new Refused(request.unit(), request.function(), code);
    }

    private static RelayReply named(RelayReply reply, int unit) {
        return switch (reply) {
            case RelayReply.Bits(var _, var function, var bits) -> new RelayReply.Bits(unit, function, bits);
            case RelayReply.Done(var _, var function, var address, var value) ->
                new RelayReply.Done(unit, function, address, value);
            case Refused(var _, var function, var code) -> new Refused(unit, function, code);
        };
    }
}
