package org.swapbay.kiosk.swaps;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.SchoolCalendars;

/** What staff decide about loans for the day; each decision is on record with a name and a reason. */
@Component
public class DayLoanDesk {

    private final DayLoans dayLoans;
    private final DayLoanPolicies policies;
    private final SchoolCalendars calendars;
    private final Records records;
    private final Clock clock;

    DayLoanDesk(DayLoans dayLoans, DayLoanPolicies policies, SchoolCalendars calendars, Records records, Clock clock) {
        this.dayLoans = dayLoans;
        this.policies = policies;
        this.calendars = calendars;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Lets a person borrow once more today, whatever the limit says. A signature that is not needed today lapses.
     *
     * @param by the staff account
     */
    public void allowOneMore(PersonId person, String by, String reason) {
        var today = calendars.today().day(clock.instant());
        records.record(new DayLoanFact.OneMoreAllowed(UUID.randomUUID().toString(), person, today, by, reason.strip()));
    }

    /** Until when a loan would be put off: the next time the policy has a loan due; nothing where it may not be. */
    public Optional<Instant> laterDue(VisitId visit) {
        var calendar = calendars.today();
        var now = clock.instant();
        var policy = policies.on(calendar.day(now));
        return dayLoans.lent(visit).flatMap(loan -> DayLoanRules.later(policy, calendar, loan, now));
    }

    /** @return when it is due now; nothing where it may not be put off any more, and nothing has changed then */
    public Optional<Instant> putOff(VisitId visit, String by, String reason) {
        var due = laterDue(visit);
        due.ifPresent(at -> records.record(new DayLoanFact.DayLoanRenewed(visit, at, by, reason.strip())));
        return due;
    }
}
