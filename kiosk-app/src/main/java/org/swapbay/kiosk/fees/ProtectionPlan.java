package org.swapbay.kiosk.fees;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.roster.PersonId;

/**
 * A student's protection for one school year.
 *
 * @param yearFrom the first day of that year
 * @param endedOn from here on it covers nothing, where it ended before the year did
 */
public record ProtectionPlan(
        String id,
        PersonId student,
        String school,
        LocalDate yearFrom,
        LocalDate since,
        int waitingDays,
        int version,
        @Nullable LocalDate endedOn) {

    /** Whether it is in force on a day of its year. */
    boolean covers(LocalDate day) {
        return !day.isBefore(since.plusDays(waitingDays)) && (endedOn == null || day.isBefore(endedOn));
    }
}
