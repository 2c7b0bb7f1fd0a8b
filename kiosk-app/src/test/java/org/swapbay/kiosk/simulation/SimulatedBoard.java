package org.swapbay.kiosk.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.lock.BayReading;
import org.swapbay.hardware.lock.DoorState;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.hardware.lock.LockController;
import org.swapbay.hardware.lock.Presence;
import org.swapbay.kiosk.journal.CrashPoint;

/** The lock board: moves the world's doors and reports its sensors, or does not. */
final class SimulatedBoard implements LockController {

    private static final long ANSWER_WAITED_FOR = 1_500;
    private final World world;
    private final IntConsumer onPulse;
    boolean offline;
    Reply reply = Reply.PROMPT;

    /** @param onPulse told of each pulse asked for, before anything moves */
    SimulatedBoard(World world, IntConsumer onPulse) {
        this.world = world;
        this.onPulse = onPulse;
    }

    /** What the line does to a pulse. */
    enum Reply {
        PROMPT,
        LATE,
        /** The door is told, the answer never comes. */
        LOST,
        /** Not even the order arrives, which looks the same from here. */
        ORDER_LOST,
        REFUSED,
        NOT_SENT
    }

    @Override
    public void pulse(LockAddress lock) throws DeviceException {
        onPulse.accept(lock.lock());
        CrashPoint.hit("board.asked");
        if (offline || reply == Reply.NOT_SENT) throw new DeviceUnavailableException("the line is down");
        if (reply == Reply.REFUSED) throw new DeviceRefusedException("the board said no");
        if (reply != Reply.ORDER_LOST) world.unlock(lock.lock());
        CrashPoint.hit("board.moved");
        switch (reply) {
            case LATE -> world.time.pass(ANSWER_WAITED_FOR);
            case LOST, ORDER_LOST -> {
                world.time.pass(ANSWER_WAITED_FOR);
                throw new DeviceTimeoutException("no answer in time");
            }
            case PROMPT, REFUSED, NOT_SENT -> {}
        }
    }

    @Override
    public Map<LockAddress, BayReading> read() throws DeviceException {
        if (offline) throw new DeviceUnavailableException("the line is down");
        var readings = new HashMap<LockAddress, BayReading>();
        for (var bay : world.bays.values()) {
            world.knowable.sensed(bay);
            var door = bay.door
                    .says(bay.open, world.chance)
                    .map(open -> open ? DoorState.OPEN : DoorState.CLOSED)
                    .orElse(DoorState.NOT_SENSED);
            var presence = bay.presence
                    .says(bay.content != null, world.chance)
                    .map(there -> there ? Presence.PRESENT : Presence.ABSENT)
                    .orElse(Presence.NOT_SENSED);
            readings.put(new LockAddress(0, bay.number), new BayReading(door, presence));
        }
        return readings;
    }

    @Override
    public boolean online() {
        return !offline;
    }

    @Override
    public void close() {}
}
