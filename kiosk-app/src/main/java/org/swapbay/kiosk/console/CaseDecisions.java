package org.swapbay.kiosk.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.cases.CaseKind;
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
    private final Assets assets;
    private final Records records;

    CaseDecisions(CaseList list, Assets assets, Records records) {
        this.list = list;
        this.assets = assets;
        this.records = records;
    }

    /**
     * Decides a case: says where its asset is, what lies in its bay, gives the bay back, and closes it.
     *
     * @param finding what the person saw, {@link #SHORTEST_FINDING} to {@link #LONGEST_FINDING} characters
     * @param where needed exactly when the case concerns an asset of unknown whereabouts
     * @param content needed exactly when the case holds a bay and {@code where} does not say it already
     * @param by the signed-in account
     */
    synchronized Answer decide(
            String caseId, String finding, Optional<Whereabouts> where, Optional<Content> content, String by) {
        var said = finding.strip();
        if (said.length() < SHORTEST_FINDING || said.length() > LONGEST_FINDING) return Answer.FINDING_TOO_SHORT;
        // A bank note's case ends with what the office decides about the note.
        var open =
                list.find(caseId).filter(found -> found.resolvedAt() == null && found.kind() != CaseKind.NOTE_DISPUTED);
        if (open.isEmpty()) return Answer.ALREADY_DECIDED;
        var line = open.get();
        if (line.whereaboutsUnknown() && where.isEmpty()) return Answer.WHEREABOUTS_MISSING;
        var facts = new ArrayList<Fact>();
        if (line.whereaboutsUnknown()) {
            var asset = new AssetId(Objects.requireNonNull(line.assetId()));
            facts.add(new SwapFact.CustodyDecided(caseId, asset, where.get(), by, said));
        }
        if (line.holdsBay()) {
            var bay = Objects.requireNonNull(line.bay());
            var inBay = inBay(line, where, content);
            switch (inBay) {
                case Found.Missing _ -> {
                    return Answer.CONTENT_MISSING;
                }
                case Found.UnknownTag _ -> {
                    return Answer.CONTENT_UNKNOWN;
                }
                case Found.Contradiction _ -> {
                    return Answer.CONTENT_CONTRADICTS;
                }
                case Found.Asset(var asset) -> facts.addAll(madeTrue(line, bay, asset, by, said));
            }
            facts.add(new DoorFact.BayReleased(bay, caseId, by, said));
        }
        if (facts.isEmpty()) facts.add(new SwapFact.CaseDecided(caseId, by, said));
        records.record(facts);
        return Answer.DECIDED;
    }

    private Found inBay(CaseLine line, Optional<Whereabouts> where, Optional<Content> content) {
        var decided = where.filter(_ -> line.whereaboutsUnknown());
        if (decided.filter(place -> place instanceof Whereabouts.InBay(var bay) && Objects.equals(bay, line.bay()))
                .isPresent()) return new Found.Asset(Optional.ofNullable(line.assetId()));
        if (content.isEmpty()) return new Found.Missing();
        return switch (content.get()) {
            case Content.Nothing() -> new Found.Asset(Optional.empty());
            case Content.Tagged(var tag) -> {
                var asset = AssetTag.parse(tag).flatMap(assets::tagged).map(found -> found.id()
                        .value());
                if (asset.isEmpty()) yield new Found.UnknownTag();
                // It cannot be here and somewhere else.
                if (decided.isPresent() && asset.get().equals(line.assetId())) yield new Found.Contradiction();
                yield new Found.Asset(asset);
            }
        };
    }

    /** What the record says of the bay is true afterwards; what is missing from it becomes a question of its own. */
    private static List<Fact> madeTrue(CaseLine line, int bay, Optional<String> found, String by, String said) {
        var facts = new ArrayList<Fact>();
        var recorded = Optional.ofNullable(line.recordedId());
        if (found.equals(recorded)) return facts;
        recorded.map(AssetId::new)
                .ifPresent(gone ->
                        facts.add(new SwapFact.BayContentDiffers(bay, "released/" + line.id(), Optional.of(gone))));
        found.filter(asset -> !(line.whereaboutsUnknown() && asset.equals(line.assetId())))
                .map(AssetId::new)
                .ifPresent(there ->
                        facts.add(new SwapFact.CustodyDecided(line.id(), there, new Whereabouts.InBay(bay), by, said)));
        return facts;
    }

    private sealed interface Found {

        record Asset(Optional<String> id) implements Found {}

        record Missing() implements Found {}

        record UnknownTag() implements Found {}

        record Contradiction() implements Found {}
    }

    /** How a decision was taken. */
    enum Answer {
        DECIDED,
        ALREADY_DECIDED,
        FINDING_TOO_SHORT,
        WHEREABOUTS_MISSING,
        CONTENT_MISSING,
        /** No asset carries the tag. */
        CONTENT_UNKNOWN,
        /** It was said to be in the bay and somewhere else. */
        CONTENT_CONTRADICTS
    }
}
