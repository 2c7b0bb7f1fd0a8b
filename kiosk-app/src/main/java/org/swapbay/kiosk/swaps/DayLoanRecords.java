package org.swapbay.kiosk.swaps;

import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;

/** What was agreed about loans of a day, as rows. */
@Component
class DayLoanRecords implements Projection {

    private final DayLoans dayLoans;

    DayLoanRecords(DayLoans dayLoans) {
        this.dayLoans = dayLoans;
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof DayLoanFact fact)) return;
        switch (fact) {
            case DayLoanFact.DayLoanAgreed agreed -> dayLoans.agree(agreed, entry.at());
            case DayLoanFact.OneMoreAllowed allowed -> dayLoans.allow(allowed, entry.at());
            case DayLoanFact.DayLoanReminded(var visit, var number) -> dayLoans.remind(visit, number, entry.at());
            case DayLoanFact.DayLoanKept(var visit, var _, var dueAt, var _) -> dayLoans.renew(visit, dueAt);
            case DayLoanFact.DayLoanGoesOn(var visit, var earlier) -> dayLoans.goOn(visit, earlier, entry.at());
            case DayLoanFact.DayLoanRenewed(var visit, var dueAt, var _, var _) -> dayLoans.renew(visit, dueAt);
        }
    }
}
