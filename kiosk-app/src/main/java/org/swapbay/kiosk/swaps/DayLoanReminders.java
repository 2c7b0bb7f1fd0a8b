package org.swapbay.kiosk.swaps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;
import org.swapbay.kiosk.roster.SchoolCalendar;
import org.swapbay.kiosk.roster.SchoolCalendars;

/** Has whoever borrowed for the day reminded: shortly before it is due, and when it is late, as often as the policy lets. */
@Component
class DayLoanReminders implements Unasked {

    private final DayLoans dayLoans;
    private final DayLoanPolicies policies;
    private final SchoolCalendars calendars;
    private final Records records;
    private final Clock clock;

    DayLoanReminders(
            DayLoans dayLoans, DayLoanPolicies policies, SchoolCalendars calendars, Records records, Clock clock) {
        this.dayLoans = dayLoans;
        this.policies = policies;
        this.calendars = calendars;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void occasions(Occasions when) {
        when.round(Duration.ofSeconds(90), Duration.ofSeconds(120), this::look);
    }

    void look() {
        if (records.fit()) records.record(due(clock.instant()));
    }

    List<Fact> due(Instant now) {
        var calendar = calendars.today();
        return dayLoans.out().stream()
                .<Fact>flatMap(loan -> policies.version(loan.policyVersion()).stream()
                        .flatMap(policy -> next(loan, policy.reminders(), calendar, now).stream())
                        .map(number -> new DayLoanFact.DayLoanReminded(loan.visitId(), number)))
                .toList();
    }

    /** The number of the reminder that is due now. */
    static Optional<Integer> next(
            DayLoans.Out loan, DayLoanPolicy.Reminders policy, SchoolCalendar calendar, Instant now) {
        if (now.isBefore(loan.dueAt())) {
            var from = loan.dueAt().minus(Duration.ofMinutes(policy.minutesBefore()));
            return loan.soon() || now.isBefore(from) || loan.late() > 0 ? Optional.empty() : Optional.of(0);
        }
        if (policy.everyDays() == 0 || loan.late() >= policy.atMost()) return Optional.empty();
        var last = loan.late() == 0 ? null : loan.last();
        var waited = last == null || calendar.schoolDays(calendar.day(last), calendar.day(now)) >= policy.everyDays();
        return waited ? Optional.of(loan.late() + 1) : Optional.empty();
    }
}
