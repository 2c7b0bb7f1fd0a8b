package org.swapbay.kiosk.fees;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.roster.PersonId;

/**
 * What happened, as the technician found it and the student told it; all that a fee is decided by, and nothing about
 * the person but whether the family pays a reduced rate.
 *
 * @param id the ticket's number or the report's, such as {@code R-000123}: one incident is charged once
 * @param day when it was handed in or reported
 * @param sure whether the record says how it came about, or somebody should look before the family is told
 * @param findings codes of the technician's diagnoses
 * @param labour in minor units, as are the costs of parts
 * @param purchasedOn when the Chromebook was bought, where that is known
 * @param broughtBy until when what is missing may be brought, where that was said
 */
public record Incident(
        String id,
        IncidentKind kind,
        PersonId student,
        String school,
        LocalDate day,
        Blame blame,
        boolean sure,
        List<String> findings,
        boolean beyondRepair,
        List<PartCost> parts,
        long labour,
        String currency,
        List<Accessory> missing,
        @Nullable String policeReport,
        @Nullable LocalDate purchasedOn,
        boolean reducedRate,
        @Nullable LocalDate broughtBy) {

    /** Of which nothing is to be brought. */
    public Incident(
            String id,
            IncidentKind kind,
            PersonId student,
            String school,
            LocalDate day,
            Blame blame,
            boolean sure,
            List<String> findings,
            boolean beyondRepair,
            List<PartCost> parts,
            long labour,
            String currency,
            List<Accessory> missing,
            @Nullable String policeReport,
            @Nullable LocalDate purchasedOn,
            boolean reducedRate) {
        this(
                id,
                kind,
                student,
                school,
                day,
                blame,
                sure,
                findings,
                beyondRepair,
                parts,
                labour,
                currency,
                missing,
                policeReport,
                purchasedOn,
                reducedRate,
                null);
    }

    public Incident {
        findings = List.copyOf(findings);
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /** @param cost of all pieces together, as they were priced when they were used */
    public record PartCost(String code, int quantity, long cost) {}

    /** How long the Chromebook was owned, in whole months. */
    OptionalLong months() {
        return purchasedOn == null
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, ChronoUnit.MONTHS.between(purchasedOn, day)));
    }
}
