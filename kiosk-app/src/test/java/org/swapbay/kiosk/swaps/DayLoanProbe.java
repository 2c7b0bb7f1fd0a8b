package org.swapbay.kiosk.swaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.SchoolCalendars;

/** Counts what a person has borrowed for the day against the limits, one loan after the other. */
@Component
public class DayLoanProbe {

    private final DayLoans dayLoans;
    private final DayLoanPolicies policies;
    private final SchoolCalendars calendars;

    DayLoanProbe(DayLoans dayLoans, DayLoanPolicies policies, SchoolCalendars calendars) {
        this.dayLoans = dayLoans;
        this.policies = policies;
        this.calendars = calendars;
    }

    /** Loans that nobody signed for and that were one too many when they were agreed. */
    public List<DayLoan> overTheLimit(PersonId person) {
        var over = new ArrayList<DayLoan>();
        var before = new ArrayList<DayLoan>();
        for (var loan : dayLoans.since(person, LocalDate.EPOCH)) {
            var policy = policies.all().stream()
                    .filter(p -> p.version() == loan.policyVersion())
                    .findFirst()
                    .orElseThrow();
            var full = policy.limits().stream()
                    .filter(limit -> limit.isFor(loan.reason()))
                    .anyMatch(limit -> used(limit, loan, before) >= limit.most());
            if (full && loan.allowance() == null) over.add(loan);
            before.add(loan);
        }
        return over;
    }

    /** Loans that were kept longer more often than the policy let them, by those who had them. */
    public boolean keptTooOften(int policyVersion, long times) {
        return times > policies.version(policyVersion).orElseThrow().renewals();
    }

    private long used(DayLoanPolicy.Limit limit, DayLoan loan, List<DayLoan> before) {
        var start = limit.period().start(loan.schoolDay(), calendars.today());
        return before.stream()
                .filter(earlier ->
                        limit.isFor(earlier.reason()) && !earlier.schoolDay().isBefore(start))
                .count();
    }
}
