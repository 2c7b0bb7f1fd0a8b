package org.swapbay.kiosk.alerts;

import java.time.Instant;
import java.util.List;
import org.swapbay.kiosk.health.HealthLine;

/**
 * What is told at one moment.
 *
 * @param fresh troubles nobody was told of
 * @param lasting told a day ago, and still there
 * @param over well again
 */
record Alert(Instant at, List<HealthLine> fresh, List<HealthLine> lasting, List<HealthLine> over) {

    Alert {
        fresh = List.copyOf(fresh);
        lasting = List.copyOf(lasting);
        over = List.copyOf(over);
    }
}
