package org.swapbay.kiosk.fees;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.fees.Incident.PartCost;
import org.swapbay.kiosk.roster.PersonId;

/** An incident and what was before it, put together word by word. */
record Happening(
        IncidentKind kind,
        Blame blame,
        List<String> findings,
        boolean beyondRepair,
        long parts,
        long labour,
        List<Accessory> missing,
        @Nullable String policeReport,
        long months,
        boolean reduced,
        int before,
        int ofKindBefore,
        int claims,
        boolean covered) {

    static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    static Happening damage(String... findings) {
        return new Happening(
                IncidentKind.DAMAGE,
                Blame.ACCIDENT,
                List.of(findings),
                false,
                0,
                0,
                List.of(),
                null,
                14,
                false,
                0,
                0,
                0,
                false);
    }

    static Happening gone(IncidentKind kind) {
        return new Happening(kind, Blame.ACCIDENT, List.of(), false, 0, 0, List.of(), null, 14, false, 0, 0, 0, false);
    }

    static Happening missing(Accessory accessory) {
        return new Happening(
                IncidentKind.MISSING,
                Blame.ACCIDENT,
                List.of(),
                false,
                0,
                0,
                List.of(accessory),
                null,
                14,
                false,
                0,
                0,
                0,
                false);
    }

    Happening because(Blame cause) {
        return new Happening(
                kind,
                cause,
                findings,
                beyondRepair,
                parts,
                labour,
                missing,
                policeReport,
                months,
                reduced,
                before,
                ofKindBefore,
                claims,
                covered);
    }

    Happening beyondRepairNow() {
        return new Happening(
                kind,
                blame,
                findings,
                true,
                parts,
                labour,
                missing,
                policeReport,
                months,
                reduced,
                before,
                ofKindBefore,
                claims,
                covered);
    }

    /** In cents. */
    Happening costing(long partsCost, long labourCost) {
        return new Happening(
                kind,
                blame,
                findings,
                beyondRepair,
                partsCost,
                labourCost,
                missing,
                policeReport,
                months,
                reduced,
                before,
                ofKindBefore,
                claims,
                covered);
    }

    Happening reported(String number) {
        return new Happening(
                kind,
                blame,
                findings,
                beyondRepair,
                parts,
                labour,
                missing,
                number,
                months,
                reduced,
                before,
                ofKindBefore,
                claims,
                covered);
    }

    Happening reducedRate() {
        return new Happening(
                kind,
                blame,
                findings,
                beyondRepair,
                parts,
                labour,
                missing,
                policeReport,
                months,
                true,
                before,
                ofKindBefore,
                claims,
                covered);
    }

    Happening after(int incidents) {
        return after(incidents, incidents);
    }

    Happening after(int incidents, int sameKind) {
        return new Happening(
                kind,
                blame,
                findings,
                beyondRepair,
                parts,
                labour,
                missing,
                policeReport,
                months,
                reduced,
                incidents,
                sameKind,
                claims,
                covered);
    }

    Happening coveredAfter(int earlierClaims) {
        return new Happening(
                kind,
                blame,
                findings,
                beyondRepair,
                parts,
                labour,
                missing,
                policeReport,
                months,
                reduced,
                before,
                ofKindBefore,
                earlierClaims,
                true);
    }

    FeeAssessment under(FeeTerms terms) {
        var schedule = new FeeSchedule(1, null, LocalDate.of(2026, 8, 1), terms);
        var nothing = Money.zero(CurrencyUnit.of(terms.currency()));
        var history = new History(before, Map.of(kind, ofKindBefore), claims, nothing, nothing);
        return FeeAssessment.of(incident(terms.currency()), history, covered, schedule);
    }

    Incident incident(String currency) {
        return new Incident(
                "R-000001",
                kind,
                new PersonId("person-1"),
                "school",
                DAY,
                blame,
                true,
                findings,
                beyondRepair,
                parts == 0 ? List.of() : List.of(new PartCost("LCD-11", 1, parts)),
                labour,
                currency,
                missing,
                policeReport,
                DAY.minusMonths(months),
                reduced);
    }
}
