package org.swapbay.kiosk.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.simulation.Invariant.Violation;
import org.swapbay.kiosk.swaps.DayLoanFact;
import org.swapbay.kiosk.swaps.DayLoanProbe;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.VisitId;
import org.swapbay.kiosk.swaps.WaitFact;

/** The waiting list and the limits of loans for the day, read from the facts in the order in which they came. */
final class LendingInvariants {

    private final List<Fact> facts;
    private final Kiosk kiosk;
    private final Map<String, WaitFact.LoanerOffered> open = new HashMap<>();
    private final Map<VisitId, PersonId> visitors = new HashMap<>();
    private final Set<VisitId> asked = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    LendingInvariants(List<Fact> facts, Kiosk kiosk) {
        this.facts = facts;
        this.kiosk = kiosk;
    }

    List<Violation> violations() {
        facts.forEach(this::promised);
        limits();
        keptLonger();
        return violations;
    }

    private void promised(Fact fact) {
        switch (fact) {
            case SwapFact.VisitBegan began -> visitors.put(began.visit(), began.person());
            case WaitFact.LoanerOffered offered -> offered(offered);
            case WaitFact.WantsNext(var visit) -> asked.add(visit);
            case WaitFact.LeftTheList(var _, var person) -> asked.removeIf(visit -> person.equals(visitors.get(visit)));
            case WaitFact.OfferEnded(var id, var _) -> open.remove(id);
            case DoorFact.OpeningIntended opening when opening.purpose() == Purpose.PICK_UP -> lent(opening);
            case SwapFact.LoanerTaken taken -> served(visitors.get(taken.visit()));
            case SwapFact.OtherLoanerTaken taken -> served(visitors.get(taken.visit()));
            case SwapFact.CustodyDecided decided -> {
                if (decided.where() instanceof SwapFact.Whereabouts.WithPerson(var person)) served(person);
            }
            default -> {}
        }
    }

    private void offered(WaitFact.LoanerOffered offered) {
        open.values().stream()
                .filter(other ->
                        other.asset().equals(offered.asset()) || other.visit().equals(offered.visit()))
                .forEach(other -> violated(Invariant.PROMISED_ONCE, other + " and " + offered));
        open.put(offered.id(), offered);
        if (kiosk.passersBy.visits.contains(offered.visit()) && !asked.contains(offered.visit())) {
            violated(Invariant.KEPT_FOR_WHO_WAITS, offered.toString());
        }
    }

    private void lent(DoorFact.OpeningIntended opening) {
        open.values().stream()
                .filter(offer ->
                        offer.asset().equals(opening.asset()) && !offer.person().equals(opening.person()))
                .forEach(offer -> violated(Invariant.PROMISED_ONCE, offer + " but " + opening));
    }

    private void served(@Nullable PersonId person) {
        open.values().removeIf(offer -> offer.person().equals(person));
    }

    /** Each loan by the version of the policy it was agreed under. */
    private void limits() {
        var probe = kiosk.part(DayLoanProbe.class);
        facts.stream()
                .filter(DayLoanFact.DayLoanAgreed.class::isInstance)
                .map(DayLoanFact.DayLoanAgreed.class::cast)
                .map(DayLoanFact.DayLoanAgreed::person)
                .collect(Collectors.toSet())
                .forEach(person -> probe.overTheLimit(person)
                        .forEach(loan -> violated(Invariant.WITHIN_THE_LIMIT, loan + " of " + person)));
    }

    private void keptLonger() {
        var probe = kiosk.part(DayLoanProbe.class);
        var kept = facts.stream()
                .filter(DayLoanFact.DayLoanKept.class::isInstance)
                .map(DayLoanFact.DayLoanKept.class::cast)
                .collect(Collectors.groupingBy(DayLoanFact.DayLoanKept::visit));
        kept.forEach((visit, times) -> {
            if (probe.keptTooOften(times.getLast().policyVersion(), times.size())) {
                violated(Invariant.WITHIN_THE_LIMIT, visit + " was kept longer " + times.size() + " times");
            }
        });
    }

    private void violated(Invariant invariant, String what) {
        violations.add(invariant.violatedBy(what));
    }
}
