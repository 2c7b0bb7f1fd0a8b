package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.roster.PersonId;

/** What staff say about a loaner for the day that nobody saw leave: lent after all, or it never was. */
@Component
class DayLoanDecisions {

    private final Swaps swaps;
    private final DayLoans dayLoans;
    private final Lending lending;
    private final StaffCases cases;
    private final OpenQuestions questions;

    DayLoanDecisions(Swaps swaps, DayLoans dayLoans, Lending lending, StaffCases cases, OpenQuestions questions) {
        this.swaps = swaps;
        this.dayLoans = dayLoans;
        this.lending = lending;
        this.cases = cases;
        this.questions = questions;
    }

    void decided(StaffCase about, SwapFact.CustodyDecided fact, Instant at) {
        var loan = loan(about).filter(l -> fact.asset().value().equals(about.assetId()));
        if (loan.isEmpty()) return;
        var lent = swaps.loaned(loan.get().visitId());
        // Where the first loaner is, which was missing or did not work, says nothing of the one that was lent instead.
        if (lent.isEmpty() || lent.get().equals(fact.asset())) whereItIs(loan.get(), about, fact, at);
        if (fact.where() instanceof SwapFact.Whereabouts.WithPerson(var person)) stillOut(about, fact, person, at);
    }

    private void whereItIs(DayLoan loan, StaffCase about, SwapFact.CustodyDecided fact, Instant at) {
        var visit = loan.visitId();
        switch (fact.where()) {
            case SwapFact.Whereabouts.InBay _, SwapFact.Whereabouts.OnTheShelf _ -> {
                swaps.takeBack(visit, at);
                if (swaps.loaned(visit).isEmpty()) neverLent(loan, about);
            }
            case SwapFact.Whereabouts.WithPerson(var person) -> {
                if (loan.state() != DayLoan.State.UNVERIFIED) return;
                if (person.equals(loan.personId())) lending.lend(visit, person, fact.asset(), true, at);
                else neverLent(loan, about);
            }
            case SwapFact.Whereabouts.Missing _ -> {
                if (loan.state() == DayLoan.State.UNVERIFIED) neverLent(loan, about);
            }
        }
    }

    /** A case was closed without anybody being asked where the loaner is. */
    void closed(StaffCase about) {
        loan(about).filter(l -> l.state() == DayLoan.State.UNVERIFIED).ifPresent(l -> neverLent(l, about));
    }

    private void neverLent(DayLoan loan, StaffCase about) {
        if (loan.state() == DayLoan.State.UNVERIFIED && questions.aboutAnother(about)) return;
        dayLoans.move(loan.visitId(), DayLoan.State.VOID);
    }

    /** Nobody would ask for what somebody has and was not lent. Whoever decides about such a one knows of it. */
    private void stillOut(StaffCase about, SwapFact.CustodyDecided fact, PersonId holder, Instant at) {
        var kind = CaseKind.LOANER_STILL_OUT;
        var visit = new VisitId(Objects.requireNonNull(about.visitId()));
        if (about.kind() == kind
                || swaps.loaned(visit).filter(fact.asset()::equals).isPresent()) return;
        var asset = fact.asset().value();
        cases.open(fact.caseId() + "/" + kind, kind, null, asset, holder.value(), visit.value(), at);
    }

    private Optional<DayLoan> loan(StaffCase about) {
        var visit = about.visitId();
        return visit == null ? Optional.empty() : dayLoans.find(new VisitId(visit));
    }
}
