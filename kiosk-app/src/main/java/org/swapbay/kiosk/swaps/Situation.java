package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.util.Map;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.repairs.RepairPolicy;

/**
 * Everything a step may decide by, besides where the visit stands.
 *
 * @param now by {@link SteadyTime}: only how much of it passes means anything
 * @param loans the policy of loaners in force
 * @param lastLent when each loaner in the cabinet was lent last, as a number that only grows; without those that never were
 */
public record Situation(
        Instant now, Cabinet cabinet, RepairPolicy policy, Names names, LoanPolicy loans, Map<AssetId, Long> lastLent) {

    public Situation {
        lastLent = Map.copyOf(lastLent);
    }

    /** The same, but one bay is out of the question. */
    Situation without(int bay) {
        var rest = cabinet.bays().stream().filter(b -> b.number() != bay).toList();
        return new Situation(now, new Cabinet(rest), policy, names, loans, lastLent);
    }

    /** Gives out names for new things; seeded in the simulator. */
    public interface Names {

        VisitId visit();

        IntentId intent();

        String ticket();
    }
}
