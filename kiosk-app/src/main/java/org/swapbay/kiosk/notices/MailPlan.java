package org.swapbay.kiosk.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.Contacts;
import org.swapbay.kiosk.roster.Families;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.SchoolCalendars;
import org.swapbay.kiosk.swaps.DayLoan;
import org.swapbay.kiosk.swaps.DayLoanPolicies;
import org.swapbay.kiosk.swaps.DayLoanPolicy;
import org.swapbay.kiosk.swaps.DayLoans;

/** Decides who is written to about a notice, and from when on. */
@Component
class MailPlan {

    private static final int MOST_AT_ONCE = 100;

    /** Somebody may have entered an address meanwhile. */
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final Contacts contacts;
    private final Families families;
    private final DayLoans dayLoans;
    private final DayLoanPolicies policies;
    private final SchoolCalendars calendars;
    private final MailSettings settings;
    private final Records records;

    MailPlan(
            Outbox outbox,
            Contacts contacts,
            Families families,
            DayLoans dayLoans,
            DayLoanPolicies policies,
            SchoolCalendars calendars,
            MailSettings settings,
            Records records) {
        this.outbox = outbox;
        this.contacts = contacts;
        this.families = families;
        this.dayLoans = dayLoans;
        this.policies = policies;
        this.calendars = calendars;
        this.settings = settings;
        this.records = records;
    }

    void look(Instant now) {
        var notices = outbox.unplanned(now, MOST_AT_ONCE);
        if (notices.isEmpty()) return;
        var opens = QuietHours.over(now, calendars.today());
        records.commit(
                () -> notices.forEach(notice -> plan(notice, notice.kind().atOnce() ? now : opens, now)));
    }

    /** A family is reached where one of them is; where nobody can be, that waits for the office and blocks nothing. */
    private void plan(Notice notice, Instant from, Instant now) {
        var reached = family(notice).stream()
                .filter(person -> contacts.of(person).isPresent())
                .toList();
        reached.forEach(person -> outbox.plan(notice, person, Mail.State.WAITING, domain(), from, now));
        if (reached.isEmpty()) {
            outbox.plan(notice, notice.personId(), Mail.State.NO_ADDRESS, domain(), now.plus(ASK_AGAIN), now);
        }
    }

    private List<PersonId> family(Notice notice) {
        if (notice.kind().money()) return payers(notice.personId());
        var people = new ArrayList<PersonId>();
        people.add(notice.personId());
        if (notice.kind().family() || policyTellsGuardians(notice)) {
            families.guardians(notice.personId()).stream()
                    .map(Person::sourcedId)
                    .forEach(people::add);
        }
        return people;
    }

    private List<PersonId> payers(PersonId student) {
        var guardians =
                families.guardians(student).stream().map(Person::sourcedId).toList();
        return guardians.isEmpty() ? List.of(student) : guardians;
    }

    private boolean policyTellsGuardians(Notice notice) {
        if (notice.kind() != NoticeKind.DAY_LOAN_LATE) return false;
        return Optional.ofNullable(notice.visitId())
                .flatMap(dayLoans::find)
                .map(DayLoan::policyVersion)
                .flatMap(policies::version)
                .map(DayLoanPolicy::reminders)
                .filter(DayLoanPolicy.Reminders::guardiansToo)
                .isPresent();
    }

    private String domain() {
        var from = settings.from();
        return from == null ? "swapbay.invalid" : from.substring(from.indexOf('@') + 1);
    }
}
