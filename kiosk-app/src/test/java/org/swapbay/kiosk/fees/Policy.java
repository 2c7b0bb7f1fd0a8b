package org.swapbay.kiosk.fees;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.fees.Charge.Price;
import org.swapbay.kiosk.fees.Condition.All;
import org.swapbay.kiosk.fees.Condition.Because;
import org.swapbay.kiosk.fees.Condition.Kind;
import org.swapbay.kiosk.fees.FeeTerms.Practice.Confirm;

/** Writes a schedule down nearly as a district publishes it. Amounts are dollars. */
final class Policy {

    static final Condition DAMAGE = new Kind(List.of(IncidentKind.DAMAGE));
    static final Condition LOST = new Kind(List.of(IncidentKind.LOST));
    static final Condition STOLEN = new Kind(List.of(IncidentKind.STOLEN));
    static final Condition GONE = new Kind(List.of(IncidentKind.LOST, IncidentKind.STOLEN));
    static final Condition NOBODYS_FAULT = new Because(List.of(Blame.DEFECT, Blame.WEAR));
    static final Condition ACCIDENT = new Because(List.of(Blame.ACCIDENT));
    static final Condition NEGLECT_OR_INTENT = new Because(List.of(Blame.NEGLECT, Blame.INTENT));
    static final Condition INTENT = new Because(List.of(Blame.INTENT));
    static final Condition OTHERWISE = new Condition.Always();

    private static final Wording ASK_THE_OFFICE =
            new Wording("Tell the school office.", "Avise en la oficina de la escuela.");

    private final String title;
    private final String source;
    private final List<FeeRow> rows = new ArrayList<>();
    private final List<FeeRow> extras = new ArrayList<>();
    private final List<DamageClass> classes = new ArrayList<>();
    private boolean withinYear;
    private boolean severalAreWorse;
    private FeeTerms.Limits limits = FeeTerms.Limits.NONE;
    private @Nullable PlanTerms plan;

    Policy(String title, String source) {
        this.title = title;
        this.source = source;
    }

    Policy eachYear() {
        withinYear = true;
        return this;
    }

    Policy severalAreWorse() {
        severalAreWorse = true;
        return this;
    }

    Policy reduced(int percent) {
        limits = new FeeTerms.Limits(percent, limits.mostPerYear(), limits.mostPerFamilyYear());
        return this;
    }

    Policy damageClass(String name, String... findings) {
        classes.add(new DamageClass(name, new Wording(name, name.replace("Tier", "Nivel")), List.of(findings)));
        return this;
    }

    Policy plan(long price, @Nullable Long reducedPrice, @Nullable Long mostPerFamily) {
        plan = new PlanTerms(
                cents(price),
                reducedPrice == null ? null : cents(reducedPrice),
                mostPerFamily == null ? null : cents(mostPerFamily),
                false,
                0,
                new Wording("Accidents are covered.", "Cubre los accidentes."));
        return this;
    }

    /** An incident that later ones are numbered after. */
    Policy row(String id, Condition when, Charge charge, String english, String spanish) {
        rows.add(new FeeRow(id, when, charge, true, false, new Wording(english, spanish)));
        return this;
    }

    Policy uncounted(String id, Condition when, Charge charge, String english, String spanish) {
        rows.add(new FeeRow(id, when, charge, false, false, new Wording(english, spanish)));
        return this;
    }

    Policy claim(String id, Condition when, Charge charge, String english, String spanish) {
        rows.add(new FeeRow(id, when, charge, true, true, new Wording(english, spanish)));
        return this;
    }

    Policy missing(Accessory accessory, long price, String english, String spanish) {
        extras.add(new FeeRow(
                "missing-" + accessory,
                new Condition.Lacks(accessory),
                fixed(price),
                false,
                false,
                new Wording(english, spanish)));
        return this;
    }

    FeeTerms terms() {
        return new FeeTerms(
                title,
                source,
                "USD",
                8,
                withinYear,
                classes,
                severalAreWorse,
                rows,
                extras,
                limits,
                plan,
                new FeeTerms.Practice(
                        List.of("BATTERY", "SYSTEM", "NO_FAULT"),
                        0,
                        true,
                        Confirm.WHEN_UNSURE,
                        false,
                        30,
                        ASK_THE_OFFICE),
                new FeeTerms.Accounts("1210", "4510", "4590", "1010"));
    }

    static Condition all(Condition... of) {
        return new All(List.of(of));
    }

    static Condition any(Condition... of) {
        return new Condition.Any(List.of(of));
    }

    static Condition number(int first, int last) {
        return new Condition.Number(first, last);
    }

    static Condition claims(int first, int last) {
        return new Condition.Claim(first, last);
    }

    static Charge fixed(long dollars) {
        return new Charge.Fixed(cents(dollars));
    }

    static List<Price> prices(Object... namesAndDollars) {
        var prices = new ArrayList<Price>();
        for (var n = 0; n < namesAndDollars.length; n += 2) {
            prices.add(new Price((String) namesAndDollars[n], cents((Integer) namesAndDollars[n + 1])));
        }
        return List.copyOf(prices);
    }

    static long cents(long dollars) {
        return dollars * 100;
    }
}
