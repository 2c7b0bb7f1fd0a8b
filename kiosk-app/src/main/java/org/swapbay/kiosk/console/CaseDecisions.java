package org.swapbay.kiosk.console;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.SwapFact.Whereabouts;

/** Writes down what a person decided about a case. */
@Component
class CaseDecisions {

    static final int SHORTEST_FINDING = 5;
    static final int LONGEST_FINDING = 200;

    private final CaseList list;
    private final Records records;

    CaseDecisions(CaseList list, Records records) {
        this.list = list;
        this.records = records;
    }

    /**
     * Decides a case: says where its asset is, gives back its bay, and closes it.
     *
     * @param finding what the person saw, {@link #SHORTEST_FINDING} to {@link #LONGEST_FINDING} characters
     * @param where needed exactly when the case concerns an asset of unknown whereabouts
     * @param by the signed-in account
     */
    synchronized Answer decide(String caseId, String finding, Optional<Whereabouts> where, String by) {
        var said = finding.strip();
        if (said.length() < SHORTEST_FINDING || said.length() > LONGEST_FINDING) return Answer.FINDING_TOO_SHORT;
        var open = list.find(caseId).filter(found -> found.resolvedAt() == null);
        if (open.isEmpty()) return Answer.ALREADY_DECIDED;
        var line = open.get();
        if (line.whereaboutsUnknown() && where.isEmpty()) return Answer.WHEREABOUTS_MISSING;
        var facts = new ArrayList<Fact>();
        if (line.whereaboutsUnknown()) {
            var asset = new AssetId(Objects.requireNonNull(line.assetId()));
            facts.add(new SwapFact.CustodyDecided(caseId, asset, where.get(), by, said));
        }
        if (line.holdsBay()) {
            facts.add(new DoorFact.BayReleased(Objects.requireNonNull(line.bay()), caseId, by, said));
        }
        if (facts.isEmpty()) facts.add(new SwapFact.CaseDecided(caseId, by, said));
        records.record(facts);
        return Answer.DECIDED;
    }

    /** How a decision was taken. */
    enum Answer {
        DECIDED,
        ALREADY_DECIDED,
        FINDING_TOO_SHORT,
        WHEREABOUTS_MISSING
    }
}
