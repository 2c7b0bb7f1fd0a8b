package org.swapbay.kiosk.fees;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeePen.Draft;

/** Publishes schedules. What was published stays: a change is a new version with its day. Any thread may. */
@Component
public class ScheduleDesk {

    private final FeeSchedules schedules;
    private final FeePen pen;
    private final Clock clock;

    ScheduleDesk(FeeSchedules schedules, FeePen pen, Clock clock) {
        this.schedules = schedules;
        this.pen = pen;
        this.clock = clock;
    }

    /**
     * Puts a schedule in force.
     *
     * @param school whose own it is; nothing where it is the district's
     * @param from today or later: what families were told of a day that has passed stays true
     */
    public FeeAnswer publish(@Nullable String school, LocalDate from, FeeTerms terms, String by) {
        return pen.write(() -> from.isBefore(LocalDate.now(clock))
                ? new Draft.No(new FeeAnswer.OutOfRange())
                : Draft.of(new FeeFact.SchedulePublished(schedules.nextVersion(), school, from, terms, by)));
    }
}
