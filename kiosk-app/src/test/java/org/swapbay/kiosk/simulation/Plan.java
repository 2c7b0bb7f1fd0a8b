package org.swapbay.kiosk.simulation;

import java.util.List;
import java.util.Set;

/**
 * One scenario before it is played.
 *
 * @param name replays it, see {@link SimulationTests}
 * @param loaners how many of the six bays hold one
 * @param outage milliseconds without power after each cut; people act on meanwhile
 * @param with what the school has and does
 */
record Plan(
        String name,
        long seed,
        List<Temper> visitors,
        List<Cut> cuts,
        List<Failure> failures,
        int loaners,
        long outage,
        Set<With> with) {

    static final int BAYS = 6;
    /** Where the first hand-in goes and where the first loaner lies. */
    static final int DEPOSIT_BAY = 5;

    static final int LOANER_BAY = 1;

    Plan {
        visitors = List.copyOf(visitors);
        cuts = List.copyOf(cuts);
        failures = List.copyOf(failures);
        with = Set.copyOf(with);
    }

    boolean has(With what) {
        return with.contains(what);
    }

    /** @param after how many crash points are passed since the start or the cut before */
    record Cut(int after, boolean onlyTheProcess) {}

    /**
     * @param atPulse begins when so many pulses are asked for; 0 is from the start
     * @param lasts milliseconds until it is mended
     */
    record Failure(Fault fault, int bay, int atPulse, long lasts) {}
}
