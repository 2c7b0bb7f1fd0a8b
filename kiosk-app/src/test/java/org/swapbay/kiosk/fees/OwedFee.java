package org.swapbay.kiosk.fees;

import java.time.LocalDate;
import java.util.List;
import org.swapbay.kiosk.roster.PersonId;

/** A fee that is owed from the moment this fact is on record, by whatever schedule. */
public final class OwedFee {

    private OwedFee() {}

    /** For a damage. @param number such as {@code F-R-000123} */
    public static FeeFact.FeeAssessed of(String number, PersonId student, LocalDate day, long cents) {
        return of(number, IncidentKind.DAMAGE, student, "school", day, 1, cents);
    }

    /** @param version of the schedule that explains it */
    public static FeeFact.FeeAssessed of(
            String number, IncidentKind kind, PersonId student, String school, LocalDate day, int version, long cents) {
        var incident = new Incident(
                number.substring(Fee.numberOf("").length()),
                kind,
                student,
                school,
                day,
                Blame.ACCIDENT,
                true,
                List.of(),
                false,
                List.of(),
                0,
                "USD",
                List.of(),
                null,
                null,
                false);
        var basis = new Basis(version, incident, null, 1, null, true, List.of(), cents, "USD", day);
        return new FeeFact.FeeAssessed(number, basis, false, FeeFact.SCHEDULE);
    }
}
