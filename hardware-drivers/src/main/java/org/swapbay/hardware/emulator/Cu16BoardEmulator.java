package org.swapbay.hardware.emulator;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockSettings;
import org.swapbay.hardware.lock.cu16.Cu16Codec;
import org.swapbay.hardware.lock.cu16.Cu16Command;
import org.swapbay.hardware.lock.cu16.Cu16Frame;
import org.swapbay.hardware.lock.cu16.Cu16Reply;
import org.swapbay.hardware.transport.Bytes;

/** CU16 boards on one bus, wired to the locks of a {@link Cabinet}. They go wrong by name through {@link DeviceFaults}. */
public final class Cu16BoardEmulator implements Closeable {

    private final DeviceFaults faults;
    private final Cabinet cabinet;
    private final Map<LockAddress, LockSettings> wiring;
    private final Set<Integer> boards;
    private final boolean answersUnlock;
    private final Map<Integer, Duration> unlockTimes = new ConcurrentHashMap<>();
    private final BoardVoice<Cu16Frame> voice;

    /** Every lock of the cabinet wired the usual way, on boards that answer nothing to an unlock. */
    public Cu16BoardEmulator(Pty line, DeviceFaults faults, Cabinet cabinet) {
        this(
                line,
                faults,
                cabinet,
                cabinet.bays().stream()
                        .map(bay -> LockSettings.usual(bay.lock()))
                        .toList(),
                false);
    }

    /**
     * Starts at once. The line is the boards' from now on, and closed with them.
     *
     * @param answersUnlock whether an unlock is answered with a status, as on some of these boards
     */
    public Cu16BoardEmulator(
            Pty line, DeviceFaults faults, Cabinet cabinet, Collection<LockSettings> wiring, boolean answersUnlock) {
        this.faults = faults;
        this.cabinet = cabinet;
        this.wiring = wiring.stream().collect(Collectors.toMap(LockSettings::address, Function.identity()));
        this.boards = wiring.stream().map(lock -> lock.address().board()).collect(Collectors.toSet());
        this.answersUnlock = answersUnlock;
        this.voice = new BoardVoice<>(line, faults, Cu16Codec.FRAMING, "cu16", this::hear);
        voice.start();
    }

    public DeviceFaults faults() {
        return faults;
    }

    /** What each board was last told about its unlock time. */
    public Map<Integer, Duration> unlockTimes() {
        return new TreeMap<>(unlockTimes);
    }

    @Override
    public void close() throws IOException {
        voice.close();
    }

    private void hear(Cu16Frame frame) {
        switch (frame) {
            case Cu16Command.Status(var board) -> status(frame, board, false);
            case Cu16Command.StatusOfAll() -> boards.forEach(board -> status(frame, board, true));
            case Cu16Command.Unlock(var board, var lock) -> {
                if (!boards.contains(board)) return;
                pulse(new LockAddress(board, lock));
                if (answersUnlock) status(frame, board, false);
            }
            case Cu16Command.UnlockAll(var board) -> {
                for (var lock = 1; lock <= Cu16Frame.LOCKS; lock++)
                    if (boards.contains(board)) pulse(new LockAddress(board, lock));
            }
            case Cu16Command.SetUnlockTime(var board, var time) -> {
                if (boards.contains(board)) unlockTimes.put(board, time);
            }
            // What a board answers is in no source.
            case Cu16Command.ReadUnlockTime _ -> {}
            case Cu16Reply _ -> {}
        }
    }

    private void pulse(LockAddress lock) {
        if (faults.has(Fault.LOCK_SUPPLY_DOWN)) cabinet.pulseWithoutSupply(lock);
        else cabinet.pulse(lock);
    }

    private void status(Cu16Frame request, int board, boolean toAll) {
        if (!boards.contains(board)) return;
        var stranger = (board + 1) % (Cu16Frame.LAST_BOARD + 1);
        voice.answer(Cu16Codec.encode(request), reply(board, board, toAll), reply(board, stranger, toAll));
    }

    private Bytes reply(int board, int name, boolean toAll) {
        var hooks = 0;
        var items = 0;
        for (var lock = 1; lock <= Cu16Frame.LOCKS; lock++) {
            var address = new LockAddress(board, lock);
            var wires = wiring.get(address);
            if (wires == null) continue;
            if (wires.door().bit(cabinet.doorSwitch(address))) hooks |= 1 << (lock - 1);
            if (wires.presence().bit(cabinet.itemSensor(address))) items |= 1 << (lock - 1);
        }
        return Cu16Codec.encode(new Cu16Reply(name, toAll, hooks, items));
    }
}
