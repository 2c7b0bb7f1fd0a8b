package org.swapbay.kiosk.swaps;

import java.time.Instant;
import org.swapbay.kiosk.bays.IntentId;

/**
 * A door that was told to open.
 *
 * @param since when the present phase began
 */
public record Opening(IntentId intent, int bay, Phase phase, Instant since) {

    /** What the door has done so far, as seen by its sensor. */
    public enum Phase {
        /** One pulse was given, or may have been. */
        PULSED,
        OPEN,
        /** Seen open and closed again. */
        CLOSED
    }

    Opening now(Phase next, Instant at) {
        return new Opening(intent, bay, next, at);
    }
}
