package org.swapbay.kiosk.fees;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a school asks for, as data: the first row that applies says how much; extras are asked for besides.
 *
 * @param title the policy's name as families know it
 * @param source where it is published
 * @param yearBeginsInMonth the first month of the school year, 1 to 12
 * @param countsWithinYear incidents are numbered anew each school year; otherwise as long as the student is at school
 * @param severalAreWorse several findings together are in the class above the worst of them
 * @param classes from the lightest to the worst
 */
public record FeeTerms(
        String title,
        String source,
        String currency,
        int yearBeginsInMonth,
        boolean countsWithinYear,
        List<DamageClass> classes,
        boolean severalAreWorse,
        List<FeeRow> rows,
        List<FeeRow> extras,
        Limits limits,
        @Nullable PlanTerms plan,
        Practice practice,
        Accounts accounts) {

    public FeeTerms {
        classes = List.copyOf(classes);
        rows = List.copyOf(rows);
        extras = List.copyOf(extras);
        CurrencyUnit.of(currency);
        if (title.isBlank() || rows.isEmpty()) throw new IllegalArgumentException("a title and a row at least");
        if (yearBeginsInMonth < 1 || yearBeginsInMonth > 12) throw new IllegalArgumentException("month of 1..12");
        var ids = new HashSet<String>();
        Stream.concat(rows.stream(), extras.stream()).forEach(row -> {
            if (!ids.add(row.id())) throw new IllegalArgumentException("two rows are called " + row.id());
        });
    }

    /**
     * @param reducedPercent what families with the reduced rate pay of each fee; 100 where there is none
     * @param mostPerYear what one student is charged in a school year at most
     * @param mostPerFamilyYear what the children of a family are charged together
     */
    public record Limits(
            int reducedPercent,
            @Nullable Long mostPerYear,
            @Nullable Long mostPerFamilyYear) {

        public Limits {
            if (reducedPercent < 0 || reducedPercent > 100) throw new IllegalArgumentException("percent of 0..100");
        }

        public static final Limits NONE = new Limits(100, null, null);
    }

    /**
     * @param withoutFault findings that are nobody's fault unless staff say otherwise
     * @param graceDays after a loss was reported, in which it may turn up
     * @param freeWhenFound a fee for what turns up later is taken back
     * @param confirm staff look at each fee before it is owed, or only where the record leaves it open
     * @param chargers nothing where they are asked for with loaners only, with {@link Chargers#USUAL_DAYS}
     * @param atDiagnosis assessed once there is a diagnosis; otherwise when the repair is decided
     */
    public record Practice(
            List<String> withoutFault,
            int graceDays,
            boolean freeWhenFound,
            Confirm confirm,
            boolean atDiagnosis,
            int disputeDays,
            Wording dispute,
            @Nullable Chargers chargers) {

        /** Of a school that says nothing more about chargers. */
        public Practice(
                List<String> withoutFault,
                int graceDays,
                boolean freeWhenFound,
                Confirm confirm,
                boolean atDiagnosis,
                int disputeDays,
                Wording dispute) {
            this(withoutFault, graceDays, freeWhenFound, confirm, atDiagnosis, disputeDays, dispute, null);
        }

        public enum Confirm {
            ALWAYS,
            WHEN_UNSURE
        }

        /** How many school days a student has to bring a charger that did not come along. */
        int daysToBring() {
            return chargers == null ? Chargers.USUAL_DAYS : chargers.bringDays();
        }

        boolean chargerWithHandIn() {
            return chargers != null && chargers.withHandIn();
        }
    }

    /**
     * @param bringDays school days after the Chromebook came in without its charger, in which it may be brought
     * @param withHandIn it is asked for with a broken Chromebook, too; otherwise only with a loaner that comes back
     */
    public record Chargers(int bringDays, boolean withHandIn) {

        static final int USUAL_DAYS = 3;

        public Chargers {
            if (bringDays < 0 || bringDays > 60) throw new IllegalArgumentException("days of 0..60");
        }
    }

    /**
     * The books' accounts, as the office's accounting names them. One that is not named is {@code cash}.
     *
     * @param card what the card terminal brings
     * @param link what pay pages bring
     * @param office what the office takes
     * @param credit what one fee pays of another; both sides stand on it, and come to nothing
     */
    public record Accounts(
            String receivable,
            String revenue,
            String waivers,
            String cash,
            @Nullable String card,
            @Nullable String link,
            @Nullable String office,
            @Nullable String credit) {

        /** Of a school with one account for all money. */
        public Accounts(String receivable, String revenue, String waivers, String cash) {
            this(receivable, revenue, waivers, cash, null, null, null, null);
        }

        String of(FeeFact.Means means) {
            var own =
                    switch (means) {
                        case CARD -> card;
                        case PAY_LINK -> link;
                        case OFFICE -> office;
                        case CASH -> cash;
                    };
            return own == null ? cash : own;
        }

        String ofCredit() {
            return credit == null ? cash : credit;
        }
    }

    public CurrencyUnit unit() {
        return CurrencyUnit.of(currency);
    }

    /** The first day of the school year that a day is in. */
    public LocalDate yearOf(LocalDate day) {
        var first = day.withDayOfYear(1).withMonth(yearBeginsInMonth);
        return day.isBefore(first) ? first.minusYears(1) : first;
    }

    /** Whether a row or an extra charges for this thing when it is missing. */
    public boolean asksFor(Accessory accessory) {
        return extras.stream().anyMatch(extra -> extra.when().names(accessory));
    }

    /** A row or an extra by its id. */
    public Optional<FeeRow> row(String id) {
        return Stream.concat(rows.stream(), extras.stream())
                .filter(row -> row.id().equals(id))
                .findFirst();
    }

    /** The class of what was found, if it is in one. */
    Optional<DamageClass> classOf(List<String> findings) {
        var worst = -1;
        for (var finding : findings) {
            for (var n = 0; n < classes.size(); n++) {
                if (classes.get(n).findings().contains(finding)) worst = Math.max(worst, n);
            }
        }
        if (worst < 0) return Optional.empty();
        var raised = severalAreWorse && findings.stream().distinct().count() > 1 ? worst + 1 : worst;
        return Optional.of(classes.get(Math.min(raised, classes.size() - 1)));
    }
}
