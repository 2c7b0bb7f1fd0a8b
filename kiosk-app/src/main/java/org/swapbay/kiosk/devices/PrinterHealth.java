package org.swapbay.kiosk.devices;

import java.util.Optional;

/**
 * Whether a receipt would come out now.
 *
 * @param problem what prevents it, if anything
 * @param paperNearEnd a new roll is wanted soon
 */
public record PrinterHealth(Optional<PrinterProblem> problem, boolean paperNearEnd) {

    public boolean ready() {
        return problem.isEmpty();
    }
}
