package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.repairs.RepairPolicy;
import org.swapbay.kiosk.roster.PersonId;

/**
 * Everything a step may decide by, besides where the visit stands.
 *
 * @param now by {@link SteadyTime}: only how much of it passes means anything
 * @param loans the policy of loaners in force
 * @param lastLent when each loaner in the cabinet was lent last, as a number that only grows; without those that never were
 */
public record Situation(
        Instant now,
        Cabinet cabinet,
        RepairPolicy policy,
        Names names,
        LoanPolicy loans,
        Map<AssetId, Long> lastLent,
        Line line) {

    public Situation {
        lastLent = Map.copyOf(lastLent);
    }

    /** Where nobody waits. */
    Situation(
            Instant now,
            Cabinet cabinet,
            RepairPolicy policy,
            Names names,
            LoanPolicy loans,
            Map<AssetId, Long> lastLent) {
        this(now, cabinet, policy, names, loans, lastLent, Line.NOBODY);
    }

    /** The same, but one bay is out of the question. */
    Situation without(int bay) {
        var rest = cabinet.bays().stream().filter(b -> b.number() != bay).toList();
        return new Situation(now, new Cabinet(rest), policy, names, loans, lastLent, line);
    }

    /** What may be lent to a person now: nothing that is kept for others. */
    List<Bay> readyLoaners(PersonId person) {
        return cabinet.readyLoaners().stream()
                .filter(bay ->
                        keptFor(bay).filter(other -> !other.equals(person)).isEmpty())
                .toList();
    }

    boolean keptFor(PersonId person, Bay bay) {
        return keptFor(bay).equals(Optional.of(person));
    }

    private Optional<PersonId> keptFor(Bay bay) {
        return bay.content().map(Asset::id).flatMap(line::keptFor);
    }

    /** Gives out names for new things; seeded in the simulator. */
    public interface Names {

        VisitId visit();

        IntentId intent();

        String ticket();
    }
}
