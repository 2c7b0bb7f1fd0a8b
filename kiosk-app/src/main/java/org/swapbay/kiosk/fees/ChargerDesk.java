package org.swapbay.kiosk.fees;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.repairs.RepairPolicy.CostRange;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.roster.SchoolCalendars;
import org.swapbay.kiosk.swaps.ChargerTerms;
import org.swapbay.kiosk.swaps.Chargers;

/**
 * Whether a school asks for chargers, by its fee schedule: one that has a row for a missing charger does. A charger that
 * did not come along is written down as missing once its Chromebook is in; so is what technicians find missing. What may
 * be brought costs nothing until the days for that are over. Any thread may.
 */
@Component
public class ChargerDesk implements Chargers {

    private final FeeSchedules schedules;
    private final Assessor assessor;
    private final LossDesk losses;
    private final MissingChargers missing;
    private final Roster roster;
    private final SchoolCalendars calendars;
    private final Clock clock;

    ChargerDesk(
            FeeSchedules schedules,
            Assessor assessor,
            LossDesk losses,
            MissingChargers missing,
            Roster roster,
            SchoolCalendars calendars,
            Clock clock) {
        this.schedules = schedules;
        this.assessor = assessor;
        this.losses = losses;
        this.missing = missing;
        this.roster = roster;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Optional<ChargerTerms> terms(Person person) {
        var today = LocalDate.now(clock);
        return schedules
                .on(today, person.schoolId())
                .filter(schedule -> schedule.terms().asksFor(Accessory.CHARGER))
                .map(schedule -> new ChargerTerms(
                        lastDay(today, schedule.terms().practice()),
                        schedule.terms().practice().chargerWithHandIn(),
                        mayCost(person, today, schedule)));
    }

    /** Whether a family would be asked for it, were it missing. */
    public boolean asks(Person student, Accessory accessory) {
        return schedules
                .on(LocalDate.now(clock), student.schoolId())
                .filter(schedule -> schedule.terms().asksFor(accessory))
                .isPresent();
    }

    /**
     * A technician finds that it is missing. A label is not brought: it was taken off or came off.
     *
     * @param asset what it belongs to
     */
    public FeeAnswer report(Person student, AssetId asset, Accessory accessory, String note, String by) {
        var today = LocalDate.now(clock);
        var schedule = schedules.on(today, student.schoolId());
        if (schedule.isEmpty()) return new FeeAnswer.NoSchedule();
        var day = accessory == Accessory.ASSET_TAG
                ? null
                : lastDay(today, schedule.get().terms().practice());
        return losses.missing(student, asset, accessory, day, note, by);
    }

    /** Writes down what was said at the kiosk and came true. Asked again it does nothing more. */
    void look() {
        for (var charger : missing.unreported()) {
            roster.find(charger.personId()).ifPresent(student -> losses.notBrought(charger, student));
        }
    }

    /** Days on which there is school; nobody can bring it on others. */
    private LocalDate lastDay(LocalDate today, FeeTerms.Practice practice) {
        var calendar = calendars.today();
        var day = today;
        for (var n = practice.daysToBring(); n > 0; n--) {
            day = calendar.nextSchoolDay(day).orElse(day.plusDays(1));
        }
        return day;
    }

    private CostRange mayCost(Person person, LocalDate today, FeeSchedule schedule) {
        var gone = new Loss(
                "",
                IncidentKind.MISSING,
                person.sourcedId(),
                person.schoolId(),
                null,
                Accessory.CHARGER,
                null,
                today,
                "",
                null,
                null,
                null);
        var cost = assessor.wouldBe(gone, schedule).map(Basis::amount).orElse(0L);
        return new CostRange(cost, cost, schedule.terms().currency());
    }
}
