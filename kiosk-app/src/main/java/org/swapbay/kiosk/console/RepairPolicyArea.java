package org.swapbay.kiosk.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.policies.PolicyVersion;
import org.swapbay.kiosk.policies.Setting;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairPolicy;
import org.swapbay.kiosk.repairs.RepairPolicy.CostRange;
import org.swapbay.kiosk.repairs.SecondFactor;
import org.swapbay.kiosk.repairs.Workshop;

/** How long a repair takes, what a student must show, and what each cause may cost the family. */
@Component
class RepairPolicyArea extends TableArea<RepairPolicy> {

    private static final long DEAREST = 1_000_000;

    private final Workshop workshop;
    private final JdbcClient jdbc;

    RepairPolicyArea(RepairDesk repairs, Workshop workshop, JdbcClient jdbc) {
        super("repair", 1, new Table<>(repairs::policies, repairs::publish, repairs::withdraw));
        this.workshop = workshop;
        this.jdbc = jdbc;
    }

    @Override
    public List<Setting> settings() {
        var settings = new ArrayList<Setting>();
        settings.add(Setting.of("days", Setting.Kind.DAYS, 0, 60));
        settings.add(Setting.choice("second-factor", SecondFactor.class));
        for (var cause : Cause.values()) {
            settings.add(Setting.money(lowest(cause), DEAREST));
            settings.add(Setting.money(highest(cause), DEAREST));
        }
        return settings;
    }

    @Override
    RepairPolicy policy(PolicyVersion version) {
        var currency = workshop.currency().getCode();
        var costs = new EnumMap<Cause, CostRange>(Cause.class);
        for (var cause : Cause.values()) {
            var range = new CostRange(version.amount(lowest(cause)), version.amount(highest(cause)), currency);
            if (!range.free()) costs.put(cause, range);
        }
        return new RepairPolicy(
                version.version(),
                version.from(),
                version.number("days"),
                SecondFactor.valueOf(version.setting("second-factor")),
                costs);
    }

    @Override
    public Optional<String> wrong(PolicyVersion version) {
        return Stream.of(Cause.values())
                .filter(cause -> version.amount(lowest(cause)) > version.amount(highest(cause)))
                .map(RepairPolicyArea::highest)
                .findFirst();
    }

    /** Tickets of one cause all cost the same, so counting them by cause is enough. */
    @Override
    public Optional<PolicyPreview> preview(PolicyVersion old, PolicyVersion draft, Instant from, Instant to) {
        var counts = new HashMap<Cause, Integer>();
        jdbc.sql("select cause, count(*) from repair_ticket where opened_at >= ? and opened_at < ? group by cause")
                .params(from, to)
                .query(row -> {
                    counts.put(Cause.valueOf(row.getString(1)), row.getInt(2));
                });
        var changed = counts.keySet().stream()
                .filter(cause -> changed(cause, old, draft))
                .toList();
        return Optional.of(new PolicyPreview(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                changed.stream().mapToInt(counts::get).sum(),
                sum(counts, old),
                sum(counts, draft),
                examples(changed, old, draft, from, to)));
    }

    private List<PolicyPreview.Example> examples(
            List<Cause> changed, PolicyVersion old, PolicyVersion draft, Instant from, Instant to) {
        if (changed.isEmpty()) return List.of();
        return jdbc.sql("""
                        select number, opened_at, cause from repair_ticket
                        where cause in (:changed) and opened_at >= :from and opened_at < :to
                        order by opened_at desc, number fetch first :most rows only""")
                .param("changed", changed.stream().map(Cause::name).toList())
                .param("from", from)
                .param("to", to)
                .param("most", PolicyPreview.MOST_EXAMPLES)
                .query((row, number) -> {
                    var cause = Cause.valueOf(row.getString(3));
                    return new PolicyPreview.Example(
                            row.getString(1),
                            row.getTimestamp(2).toInstant(),
                            "cause." + word(cause),
                            sum(Map.of(cause, 1), old),
                            sum(Map.of(cause, 1), draft));
                })
                .list();
    }

    private PolicyPreview.Sum sum(Map<Cause, Integer> counts, PolicyVersion version) {
        return new PolicyPreview.Sum(
                money(counts.entrySet().stream()
                        .mapToLong(e -> version.amount(lowest(e.getKey())) * e.getValue())
                        .sum()),
                money(counts.entrySet().stream()
                        .mapToLong(e -> version.amount(highest(e.getKey())) * e.getValue())
                        .sum()));
    }

    private Money money(long minor) {
        CurrencyUnit currency = workshop.currency();
        return Money.ofMinor(currency, minor);
    }

    private static boolean changed(Cause cause, PolicyVersion old, PolicyVersion draft) {
        return !old.setting(lowest(cause)).equals(draft.setting(lowest(cause)))
                || !old.setting(highest(cause)).equals(draft.setting(highest(cause)));
    }

    @Override
    PolicyVersion version(RepairPolicy policy) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("days", Integer.toString(policy.repairDays()));
        settings.put("second-factor", policy.secondFactor().name());
        for (var cause : Cause.values()) {
            var cost = policy.costOf(cause);
            settings.put(lowest(cause), Long.toString(cost.lowest()));
            settings.put(highest(cause), Long.toString(cost.highest()));
        }
        return new PolicyVersion(policy.version(), policy.effectiveFrom(), settings);
    }

    private static String lowest(Cause cause) {
        return word(cause) + "-from";
    }

    private static String highest(Cause cause) {
        return word(cause) + "-to";
    }

    private static String word(Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
