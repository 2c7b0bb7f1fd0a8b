package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.cases.StaffCases;

/** What staff say about a loaner for the day that nobody saw leave: lent after all, or it never was. */
@Component
class DayLoanDecisions {

    private final Swaps swaps;
    private final DayLoans dayLoans;
    private final Lending lending;
    private final StaffCases cases;
    private final CustodyLedger custody;

    DayLoanDecisions(Swaps swaps, DayLoans dayLoans, Lending lending, StaffCases cases, CustodyLedger custody) {
        this.swaps = swaps;
        this.dayLoans = dayLoans;
        this.lending = lending;
        this.cases = cases;
        this.custody = custody;
    }

    void decided(StaffCase about, SwapFact.CustodyDecided fact, Instant at) {
        var loan = loan(about).filter(l -> fact.asset().value().equals(about.assetId()));
        if (loan.isEmpty()) return;
        var visit = loan.get().visitId();
        // Where the first loaner lies, which was missing or did not work, says nothing of the one that was lent
        // instead.
        if (swaps.loaned(visit).filter(lent -> !lent.equals(fact.asset())).isPresent()) return;
        switch (fact.where()) {
            case SwapFact.Whereabouts.InBay _, SwapFact.Whereabouts.OnTheShelf _ -> {
                swaps.takeBack(visit, at);
                if (swaps.loaned(visit).isEmpty()) neverLent(loan.get(), about);
            }
            case SwapFact.Whereabouts.WithPerson(var person) -> {
                if (loan.get().state() != DayLoan.State.UNVERIFIED) return;
                if (person.equals(loan.get().personId())) lending.lend(visit, person, fact.asset(), true, at);
                else neverLent(loan.get(), about);
            }
            case SwapFact.Whereabouts.Missing _ -> {
                if (loan.get().state() == DayLoan.State.UNVERIFIED) neverLent(loan.get(), about);
            }
        }
    }

    /** A case was closed without anybody being asked where the loaner is. */
    void closed(StaffCase about) {
        loan(about).filter(l -> l.state() == DayLoan.State.UNVERIFIED).ifPresent(l -> neverLent(l, about));
    }

    /** Unless another one, which the visit came to after this one, is looked for still: that one may have been lent. */
    private void neverLent(DayLoan loan, StaffCase about) {
        if (loan.state() == DayLoan.State.UNVERIFIED && lookedForAnother(about)) return;
        dayLoans.move(loan.visitId(), DayLoan.State.VOID);
    }

    private boolean lookedForAnother(StaffCase about) {
        return cases.undecided().stream()
                .filter(c -> c.visitId() != null && c.visitId().equals(about.visitId()))
                .flatMap(c -> Optional.ofNullable(c.assetId()).stream())
                .filter(asset -> !asset.equals(about.assetId()))
                .flatMap(asset -> custody.now(new AssetId(asset)).stream())
                .map(CustodyEntry::custody)
                .anyMatch(Custody.Unaccounted.class::isInstance);
    }

    private Optional<DayLoan> loan(StaffCase about) {
        var visit = about.visitId();
        return visit == null ? Optional.empty() : dayLoans.find(new VisitId(visit));
    }
}
