package org.swapbay.kiosk.fees;

import java.text.ListFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.swapbay.kiosk.fees.Basis.Step;

/** Says a fee to the family that is asked for it, in English or Spanish: the fee's own words on screen, paper and mail. */
public final class FeeWords {

    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle words;

    private FeeWords(Locale locale) {
        this.locale = locale;
        words = ResourceBundle.getBundle("fees.words", locale, AS_ASKED);
    }

    /** Spanish for whoever asks for Spanish, English for everybody else. */
    public static FeeWords in(Locale wanted) {
        return new FeeWords(wanted.getLanguage().equals("es") ? Locale.of("es", "US") : Locale.US);
    }

    /** @param finding the words for a diagnosis code */
    public List<String> explain(Basis basis, FeeSchedule schedule, UnaryOperator<String> finding) {
        var lines = new ArrayList<String>();
        var incident = basis.incident();
        if (incident.kind() != IncidentKind.PLAN) {
            whatHappened(lines, basis, schedule.terms(), finding);
            if (counting(basis)) lines.add(number(basis, schedule.terms()));
            if (schedule.terms().plan() != null) {
                lines.add(basis.claim() == null ? say("plan.none") : say("plan.applied", basis.claim()));
            }
        }
        basis.steps().forEach(step -> lines.add(step(step, basis, schedule.terms())));
        lines.add(basis.amount() == 0 ? say("total.nothing") : say("total", money(basis.money())));
        lines.add(say(
                "policy",
                schedule.terms().title(),
                schedule.version(),
                day(schedule.effectiveFrom()),
                day(incident.day())));
        var practice = schedule.terms().practice();
        lines.add(say("dispute", practice.dispute().in(locale), practice.disputeDays()));
        return lines;
    }

    public String money(Money amount) {
        var format = NumberFormat.getCurrencyInstance(locale);
        var unit = amount.getCurrencyUnit();
        format.setCurrency(unit.toCurrency());
        format.setMinimumFractionDigits(unit.getDecimalPlaces());
        format.setMaximumFractionDigits(unit.getDecimalPlaces());
        return format.format(amount.getAmount());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    String language() {
        return locale.getLanguage();
    }

    String statement(LocalDate day) {
        return say("statement.title", day(day));
    }

    String statementNothing() {
        return say("statement.nothing");
    }

    /** Photos are shown, not sent: they may show more than what broke. */
    String photos(int count) {
        return say("photos", count);
    }

    /** By when what is left may be paid in parts; nothing where there are none. */
    Optional<String> parts(List<DuePlan.Due> parts) {
        var said = parts.stream()
                .map(part -> say("due.part", money(part.amount()), day(part.by())))
                .toList();
        return switch (said.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(say("due", said.getFirst()));
            default ->
                Optional.of(say(
                        "due.parts",
                        ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                                .format(said)));
        };
    }

    /** In plain words who owes whom. */
    public String statementTotal(Money owed) {
        if (owed.isZero()) return say("statement.even");
        return owed.isPositive() ? say("statement.owed", money(owed)) : say("statement.credit", money(owed.negated()));
    }

    public String entry(FeeEntry.Kind kind) {
        return say("entry." + key(kind));
    }

    public String owed() {
        return say("statement.left");
    }

    private void whatHappened(List<String> lines, Basis basis, FeeTerms terms, UnaryOperator<String> finding) {
        var incident = basis.incident();
        switch (incident.kind()) {
            case DAMAGE -> {
                var found = String.join(
                        ", ", incident.findings().stream().map(finding).toList());
                var damage = basis.damageClass();
                lines.add(damage == null ? say("found", found) : say("found.class", found, className(terms, damage)));
                lines.add(say("because." + key(incident.blame())));
            }
            case LOST -> lines.add(say("gone.lost", day(incident.day())));
            case STOLEN -> {
                lines.add(say("gone.stolen", day(incident.day())));
                var report = incident.policeReport();
                lines.add(report == null ? say("gone.no-police") : say("gone.police", report));
            }
            case MISSING ->
                lines.add(say(
                        "gone.missing",
                        day(incident.day()),
                        String.join(
                                ", ",
                                incident.missing().stream()
                                        .map(thing -> say("accessory." + key(thing)))
                                        .toList())));
            case PLAN -> {}
        }
        var by = incident.broughtBy();
        if (by != null) lines.add(say("gone.bring", day(by)));
        else if (basis.dueFrom().isAfter(incident.day())) lines.add(say("gone.grace", day(basis.dueFrom())));
    }

    private String number(Basis basis, FeeTerms terms) {
        if (!basis.counts()) return say("number.none");
        return say(terms.countsWithinYear() ? "number.year" : "number.ever", basis.number());
    }

    private String step(Step step, Basis basis, FeeTerms terms) {
        var amount = money(Money.ofMinor(CurrencyUnit.of(basis.currency()), step.amount()));
        return switch (step.kind()) {
            case ROW -> say("row", rule(terms, step.of()), amount);
            case EXTRA -> say("extra", rule(terms, step.of()), amount);
            case REDUCED -> step.of().isEmpty() ? say("reduced.plan", amount) : say("reduced", step.of(), amount);
            case MOST_PER_YEAR -> say("most.year", limit(step, basis), amount);
            case MOST_PER_FAMILY ->
                say(
                        basis.incident().kind() == IncidentKind.PLAN ? "most.plan" : "most.family",
                        limit(step, basis),
                        amount);
            case PLAN -> say("plan.price", amount);
        };
    }

    private static boolean counting(Basis basis) {
        return basis.incident().kind() != IncidentKind.MISSING;
    }

    private String limit(Step step, Basis basis) {
        return money(Money.ofMinor(CurrencyUnit.of(basis.currency()), Long.parseLong(step.of())));
    }

    private String className(FeeTerms terms, String name) {
        return terms.classes().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .map(known -> known.says().in(locale))
                .orElse(name);
    }

    private String rule(FeeTerms terms, String id) {
        return terms.row(id).map(row -> row.rule().in(locale)).orElse(id);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(String key, Object... parts) {
        var text = words.getString(key);
        return new MessageFormat(text, locale).format(parts);
    }
}
