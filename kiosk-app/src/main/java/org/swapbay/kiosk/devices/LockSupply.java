package org.swapbay.kiosk.devices;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Suspects the power of the locks. No board reports it: the coils have a supply of their own, and a pulse is
 * acknowledged without it. One door that stays shut is jammed; a second one of the same board, while none opened
 * between, is hardly chance.
 */
final class LockSupply {

    private static final int SUSPICIOUS = 2;

    /** Three seconds at the pace of a visit: a latch springs within one. */
    private static final int LOOKS = 20;

    private final Cabinet cabinet;
    /** Looks that found it shut, of each door that was ordered to open and was not seen open since. */
    private final Map<Integer, Integer> shut = new TreeMap<>();

    LockSupply(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    /** The board acknowledged the pulse for this door. */
    synchronized void ordered(int bay) {
        if (cabinet.place(bay).doorSensed()) shut.putIfAbsent(bay, 0);
    }

    synchronized void seen(Map<Integer, BayReading> now) {
        now.forEach((bay, reading) -> {
            if (!shut.containsKey(bay)) return;
            switch (reading.door()) {
                case OPEN -> shut.keySet().removeIf(other -> board(other) == board(bay));
                case CLOSED -> shut.merge(bay, 1, Integer::sum);
                case NOT_SENSED -> {}
            }
        });
    }

    synchronized boolean suspected() {
        var ofBoard = new HashMap<Integer, Integer>();
        shut.forEach((bay, looks) -> {
            if (looks >= LOOKS) ofBoard.merge(board(bay), 1, Integer::sum);
        });
        return ofBoard.values().stream().anyMatch(doors -> doors >= SUSPICIOUS);
    }

    private int board(int bay) {
        return cabinet.lock(bay).board();
    }
}
