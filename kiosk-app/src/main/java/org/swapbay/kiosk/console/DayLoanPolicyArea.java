package org.swapbay.kiosk.console;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.policies.PolicyVersion;
import org.swapbay.kiosk.policies.Setting;
import org.swapbay.kiosk.swaps.DayLoanPolicies;
import org.swapbay.kiosk.swaps.DayLoanPolicy;
import org.swapbay.kiosk.swaps.DayLoanPolicy.Due;
import org.swapbay.kiosk.swaps.DayLoanPolicy.Limit;
import org.swapbay.kiosk.swaps.DayLoanPolicy.Period;
import org.swapbay.kiosk.swaps.DayLoanPolicy.Reminders;
import org.swapbay.kiosk.swaps.DayLoanReason;

/** Who may borrow for the day, how often, until when, and who is reminded. */
@Component
class DayLoanPolicyArea extends TableArea<DayLoanPolicy> {

    /** Such as {@code week 3} or {@code term 10 forgotten}. */
    private static final Pattern LIMIT =
            Pattern.compile("(week|month|term) (\\d{1,3})( forgotten| uncharged)?", Pattern.CASE_INSENSITIVE);

    private static final int DAY = 24 * 60;
    private static final int MANY = 100;

    DayLoanPolicyArea(DayLoanPolicies policies) {
        super("day-loan", 4, new Table<>(policies::all, policies::publish, policies::withdraw));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.yesNo("forgotten"),
                Setting.yesNo("uncharged"),
                Setting.lines("grades"),
                Setting.lines("limits"),
                Setting.choice("due", Due.Rule.class),
                Setting.of("due-minutes", Setting.Kind.MINUTES, 0, DAY),
                Setting.of("renewals", Setting.Kind.COUNT, 0, MANY),
                Setting.of("blocked-after", Setting.Kind.COUNT, 0, MANY),
                Setting.of("offer", Setting.Kind.MINUTES, 1, DAY),
                Setting.of("remind-before", Setting.Kind.MINUTES, 0, DAY),
                Setting.of("remind-every", Setting.Kind.DAYS, 0, MANY),
                Setting.of("remind-most", Setting.Kind.COUNT, 0, MANY),
                Setting.yesNo("guardians"));
    }

    @Override
    DayLoanPolicy policy(PolicyVersion version) {
        var reasons = new TreeSet<DayLoanReason>();
        if (yes(version, "forgotten")) reasons.add(DayLoanReason.FORGOTTEN);
        if (yes(version, "uncharged")) reasons.add(DayLoanReason.UNCHARGED);
        return new DayLoanPolicy(
                version.version(),
                version.from(),
                grades(version.setting("grades")),
                reasons,
                version.setting("limits")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(DayLoanPolicyArea::limit)
                        .toList(),
                new Due(Due.Rule.valueOf(version.setting("due")), version.number("due-minutes")),
                version.number("renewals"),
                version.number("blocked-after"),
                version.number("offer"),
                new Reminders(
                        version.number("remind-before"),
                        version.number("remind-every"),
                        version.number("remind-most"),
                        yes(version, "guardians")));
    }

    @Override
    public Optional<String> wrong(PolicyVersion version) {
        var limits = version.setting("limits")
                .lines()
                .map(String::strip)
                .allMatch(line -> line.isEmpty() || LIMIT.matcher(line).matches());
        if (!limits) return Optional.of("limits");
        return version.setting("grades").matches("[\\p{Alnum}, ]{0,100}") ? Optional.empty() : Optional.of("grades");
    }

    @Override
    PolicyVersion version(DayLoanPolicy policy) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("forgotten", Boolean.toString(policy.reasons().contains(DayLoanReason.FORGOTTEN)));
        settings.put("uncharged", Boolean.toString(policy.reasons().contains(DayLoanReason.UNCHARGED)));
        settings.put("grades", String.join(", ", new TreeSet<>(policy.grades())));
        settings.put(
                "limits", policy.limits().stream().map(DayLoanPolicyArea::words).collect(Collectors.joining("\n")));
        settings.put("due", policy.due().rule().name());
        settings.put("due-minutes", Integer.toString(policy.due().minutes()));
        settings.put("renewals", Integer.toString(policy.renewals()));
        settings.put("blocked-after", Integer.toString(policy.blockedAfter()));
        settings.put("offer", Integer.toString(policy.offerMinutes()));
        settings.put("remind-before", Integer.toString(policy.reminders().minutesBefore()));
        settings.put("remind-every", Integer.toString(policy.reminders().everyDays()));
        settings.put("remind-most", Integer.toString(policy.reminders().atMost()));
        settings.put("guardians", Boolean.toString(policy.reminders().guardiansToo()));
        return new PolicyVersion(policy.version(), policy.effectiveFrom(), settings);
    }

    private static String words(Limit limit) {
        var line = limit.period() + " " + limit.most();
        return (limit.reason() == null ? line : line + " " + limit.reason()).toLowerCase(Locale.ROOT);
    }

    private static Limit limit(String line) {
        var parts = line.strip().toUpperCase(Locale.ROOT).split(" ");
        return new Limit(
                parts.length > 2 ? DayLoanReason.valueOf(parts[2]) : null,
                Period.valueOf(parts[0]),
                Integer.parseInt(parts[1]));
    }

    private static Set<String> grades(String line) {
        return Arrays.stream(line.split(","))
                .map(String::strip)
                .filter(grade -> !grade.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean yes(PolicyVersion version, String setting) {
        return version.setting(setting).equals("true");
    }
}
