package org.swapbay.kiosk.swaps;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<Debts> debts;
    private final Clock clock;

    DayLoanCounter(
            DayLoanPolicies policies,
            SchoolCalendars calendars,
            DayLoans dayLoans,
            ObjectProvider<Debts> debts,
            Clock clock) {
        this.policies = policies;
        this.calendars = calendars;
        this.dayLoans = dayLoans;
        this.debts = debts;
        this.clock = clock;
    }

    List<DayLoanTerms> terms(Person person) {
        var now = clock.instant();
        var calendar = calendars.today();
        var policy = policies.on(calendar.day(now));
        var history = dayLoans.history(person.sourcedId(), seesOffice(person.sourcedId()), calendar, now);
        return DayLoanRules.terms(policy, calendar, person.grade(), history, now);
    }

    /** The loaner that a person has for the day. */
    Optional<DayLoanOut> out(PersonId person) {
        return dayLoans.openFor(person).map(loan -> {
            var now = clock.instant();
            var calendar = calendars.today();
            var today = calendar.day(now);
            var policy = policies.on(today);
            var late = !now.isBefore(loan.dueAt());
            var ends = late || seesOffice(person);
            var later = ends ? Optional.<Instant>empty() : DayLoanRules.later(policy, calendar, loan, now);
            return new DayLoanOut(
                    loan.visitId(),
                    new DueTime(loan.dueAt(), calendar.zone(), today),
                    late,
                    later.map(at -> new DueTime(at, calendar.zone(), today)),
                    policy.version());
        });
    }

    /** Until when a loaner is owed that takes the place of a broken one; nothing where it is owed for a repair. */
    Optional<DueTime> owedUntil(VisitId visit) {
        var calendar = calendars.today();
        return dayLoans.find(visit)
                .map(loan -> new DueTime(loan.dueAt(), calendar.zone(), calendar.day(clock.instant())));
    }

    /** The day is over for which a loaner was owed. */
    boolean over(VisitId visit) {
        return dayLoans.find(visit)
                .filter(loan -> !clock.instant().isBefore(loan.dueAt()))
                .isPresent();
    }

    private boolean seesOffice(PersonId person) {
        return debts.stream().anyMatch(debt -> debt.sendToOffice(person));
    }

    /** Staff have to look where an earlier one is. */
    boolean unverified(PersonId person) {
        return dayLoans.unverified(person);
    }
}
