package org.swapbay.kiosk.fees;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.repairs.LogEntry;
import org.swapbay.kiosk.repairs.RepairLog;
import org.swapbay.kiosk.roster.Families;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;

/** Puts statements together from the record as it is now. */
@Component
public class Statements {

    private final Roster roster;
    private final Families families;
    private final Fees fees;
    private final FeeBook book;
    private final FeeSchedules schedules;
    private final PlanBook plans;
    private final RepairLog log;
    private final Clock clock;

    Statements(
            Roster roster,
            Families families,
            Fees fees,
            FeeBook book,
            FeeSchedules schedules,
            PlanBook plans,
            RepairLog log,
            Clock clock) {
        this.roster = roster;
        this.families = families;
        this.fees = fees;
        this.book = book;
        this.schedules = schedules;
        this.plans = plans;
        this.log = log;
        this.clock = clock;
    }

    /** Of the family of a student: all children of their guardians. */
    public Optional<Statement> ofFamily(PersonId student) {
        var today = LocalDate.now(clock);
        return roster.find(student).map(_ -> new Statement(today, children(families.children(student), today)));
    }

    private List<Statement.Child> children(List<Person> children, LocalDate today) {
        return children.stream()
                .map(child -> new Statement.Child(child, plan(child, today), lines(child)))
                .toList();
    }

    private Optional<ProtectionPlan> plan(Person child, LocalDate today) {
        return schedules
                .on(today, child.schoolId())
                .flatMap(
                        schedule -> plans.of(child.sourcedId(), schedule.terms().yearOf(today)));
    }

    private List<Statement.Line> lines(Person child) {
        return fees.of(child.sourcedId()).stream()
                .filter(fee -> fee.state() == Fee.State.ASSESSED)
                .flatMap(this::line)
                .toList();
    }

    private Stream<Statement.Line> line(Fee fee) {
        var entries = book.of(fee.number());
        return schedules
                .version(fee.basis().version())
                .map(schedule -> new Statement.Line(
                        fee,
                        schedule,
                        FeeAccount.of(entries, fee.basis().money().getCurrencyUnit()),
                        entries,
                        log.of(fee.incident())
                                .standing(LogEntry.PhotoAdded.class)
                                .size()))
                .stream();
    }
}
