package org.swapbay.kiosk.swaps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.roster.SchoolCalendars;

/**
 * Looks after what waits in bays for its owners: reminds them in time, and calls back what nobody came for, so that the
 * next round takes it out. What belongs to somebody who left the school is called back at once.
 */
@Component
class Collecting implements Unasked {

    private final Reservations reservations;
    private final LoanPolicies policies;
    private final SchoolCalendars calendars;
    private final Roster roster;
    private final Records records;
    private final Clock clock;

    Collecting(
            Reservations reservations,
            LoanPolicies policies,
            SchoolCalendars calendars,
            Roster roster,
            Records records,
            Clock clock) {
        this.reservations = reservations;
        this.policies = policies;
        this.calendars = calendars;
        this.roster = roster;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void occasions(Occasions when) {
        when.round(Duration.ofMinutes(2), Duration.ofMinutes(30), this::look);
    }

    /** Twice an hour; a kiosk that takes no records looks again the next time. */
    void look() {
        if (records.fit()) records.record(due(clock.instant()));
    }

    List<Fact> due(Instant now) {
        var policy = policies.on(LocalDate.ofInstant(now, clock.getZone()));
        var calendar = calendars.today();
        var facts = new ArrayList<Fact>();
        for (var waiting : reservations.all()) {
            if (waiting.calledBack()) continue;
            // Nobody comes for it during the holidays.
            var days = calendar.schoolDays(calendar.day(waiting.since()), calendar.day(now));
            var left = roster.find(waiting.personId()).filter(Person::enabled).isEmpty();
            if (left || days >= policy.collectDays()) {
                facts.add(new GiveBackFact.ReservationLapsed(
                        waiting.assetId(), waiting.bay(), waiting.ticketNumber(), policy.version(), left));
            } else if (waiting.remindedAt() == null && days >= policy.reminderDays()) {
                facts.add(new GiveBackFact.ReminderDue(
                        waiting.assetId(), waiting.bay(), waiting.ticketNumber(), waiting.personId()));
            }
        }
        return facts;
    }
}
