package org.swapbay.kiosk.swaps;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.SchoolCalendars;

/** Looks up on what terms a person may borrow for the day now. */
@Component
class DayLoanCounter {

    private final DayLoanPolicies policies;
    private final SchoolCalendars calendars;
    private final DayLoans dayLoans;
    private final Clock clock;

    DayLoanCounter(DayLoanPolicies policies, SchoolCalendars calendars, DayLoans dayLoans, Clock clock) {
        this.policies = policies;
        this.calendars = calendars;
        this.dayLoans = dayLoans;
        this.clock = clock;
    }

    List<DayLoanTerms> terms(Person person) {
        var now = clock.instant();
        var calendar = calendars.today();
        var policy = policies.on(calendar.day(now));
        var history = dayLoans.history(person.sourcedId(), calendar, now);
        return DayLoanRules.terms(policy, calendar, person.grade(), history, now);
    }

    /** Staff have to look where an earlier one is. */
    boolean unverified(PersonId person) {
        return dayLoans.unverified(person);
    }
}
