package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.swaps.WaitFact.How;
import org.swapbay.kiosk.swaps.WaitingList.Offer;
import org.swapbay.kiosk.swaps.WaitingList.Waiter;

/**
 * Which loaner is kept for whom. Each ready loaner is offered along the line, to everybody whose grade it suits once, for
 * as long as the policy says; what all have passed over is anybody's, so none is kept for ever.
 */
final class WaitingRules {

    private final Terms terms;
    private final Supplier<String> names;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<AssetId> kept = new HashSet<>();
    private final Set<VisitId> served = new HashSet<>();

    private WaitingRules(Terms terms, Supplier<String> names) {
        this.terms = terms;
        this.names = names;
    }

    /**
     * A loaner in a bay.
     *
     * @param stay the custody entry by which it lies there
     * @param lendable its door can be opened now; otherwise an offer stands, but none is made
     * @param offeredTo who has had their turn
     */
    record Ready(AssetId asset, String model, long stay, boolean lendable, Set<VisitId> offeredTo) {}

    /**
     * How offers are made now.
     *
     * @param until when one made now ends; none is made where that is not after {@code now}
     * @param loans says which models suit a grade
     */
    record Terms(Instant now, Instant until, LoanPolicy loans) {}

    static List<Fact> decide(
            List<Waiter> line, List<Offer> open, List<Ready> loaners, Terms terms, Supplier<String> names) {
        var rules = new WaitingRules(terms, names);
        for (var offer : open) rules.standsOrEnds(offer, line, loaners);
        if (terms.until().isAfter(terms.now())) {
            for (var loaner : loaners) rules.offer(loaner, line);
        }
        return rules.facts;
    }

    private void standsOrEnds(Offer offer, List<Waiter> line, List<Ready> loaners) {
        // A clock that was set back must not make an offer longer.
        var over = !terms.now().isBefore(offer.keptUntil()) || terms.now().isBefore(offer.offeredAt());
        var thereStill = loaners.stream().anyMatch(l -> l.asset().equals(offer.assetId()) && l.stay() == offer.stay());
        var waitsStill = line.stream().anyMatch(w -> w.visitId().equals(offer.visitId()));
        // Two for one or one for two cannot come about; were it in the record all the same, the first one counts.
        var first = !kept.contains(offer.assetId()) && !served.contains(offer.visitId());
        if (thereStill && waitsStill && first && !over) {
            kept.add(offer.assetId());
            served.add(offer.visitId());
        } else {
            facts.add(new WaitFact.OfferEnded(
                    offer.id(), thereStill && waitsStill && first ? How.LAPSED : How.WITHDRAWN));
        }
    }

    private void offer(Ready loaner, List<Waiter> line) {
        if (!loaner.lendable() || kept.contains(loaner.asset())) return;
        line.stream()
                .filter(w ->
                        !served.contains(w.visitId()) && !loaner.offeredTo().contains(w.visitId()))
                .filter(w -> terms.loans().suits(w.grade(), loaner.model()))
                .findFirst()
                .ifPresent(w -> {
                    served.add(w.visitId());
                    facts.add(new WaitFact.LoanerOffered(
                            names.get(), loaner.asset(), loaner.stay(), w.visitId(), w.personId(), terms.until()));
                });
    }
}
