package org.swapbay.kiosk.swaps;

import java.time.Instant;
import org.swapbay.kiosk.bays.IntentId;

/**
 * A door that was told to open.
 *
 * @param since when the present phase began
 * @param outOfSight between the pulse and now the door could not be seen for a while
 */
public record Opening(IntentId intent, int bay, Phase phase, Instant since, boolean outOfSight) {

    /** A pulse is about to be given. */
    static Opening pulsed(IntentId intent, int bay, Instant at) {
        return new Opening(intent, bay, Phase.PULSED, at, false);
    }

    /** What the door has done so far, as seen by its sensor. */
    public enum Phase {
        /** One pulse was given, or may have been. */
        PULSED,
        OPEN,
        /** Seen open and closed again. */
        CLOSED
    }

    Opening now(Phase next, Instant at) {
        return new Opening(intent, bay, next, at, outOfSight);
    }

    Opening unseen() {
        return new Opening(intent, bay, phase, since, true);
    }
}
