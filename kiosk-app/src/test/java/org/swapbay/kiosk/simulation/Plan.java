package org.swapbay.kiosk.simulation;

import java.util.List;

/**
 * One scenario before it is played.
 *
 * @param name replays it, see {@link SimulationTests}
 * @param loaners how many of the six bays hold one
 * @param staff a technician comes by after each visitor and decides what can be decided
 * @param rounds a technician puts in and takes out at the kiosk after each visitor
 * @param dayLoans the school lends for the day
 * @param givesBack what was collected is repaired, put in for its owner, and everybody comes back for theirs
 * @param straightSwap loaners are the students' own from the hand-in on
 * @param outage milliseconds without power after each cut; people act on meanwhile
 */
record Plan(
        String name,
        long seed,
        List<Temper> visitors,
        List<Cut> cuts,
        List<Failure> failures,
        int loaners,
        long outage,
        boolean presenceSensors,
        boolean staff,
        boolean rounds,
        boolean dayLoans,
        boolean givesBack,
        boolean straightSwap) {

    static final int BAYS = 6;
    /** Where the first hand-in goes and where the first loaner lies. */
    static final int DEPOSIT_BAY = 5;

    static final int LOANER_BAY = 1;

    Plan {
        visitors = List.copyOf(visitors);
        cuts = List.copyOf(cuts);
        failures = List.copyOf(failures);
    }

    /** @param after how many crash points are passed since the start or the cut before */
    record Cut(int after, boolean onlyTheProcess) {}

    /**
     * @param atPulse begins when so many pulses are asked for; 0 is from the start
     * @param lasts milliseconds until it is mended
     */
    record Failure(Fault fault, int bay, int atPulse, long lasts) {}
}
