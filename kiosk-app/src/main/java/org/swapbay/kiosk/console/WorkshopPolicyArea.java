package org.swapbay.kiosk.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.policies.PolicyVersion;
import org.swapbay.kiosk.policies.Setting;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.repairs.WorkshopPolicies;
import org.swapbay.kiosk.repairs.WorkshopPolicy;

/** What an hour of work is worth, and up to which share of its price an asset is mended. */
@Component
class WorkshopPolicyArea extends TableArea<WorkshopPolicy> {

    private static final long DEAREST_HOUR = 100_000;

    /** Labour that still stands, with what its minutes cost at the rate asked for, half a unit upwards. */
    private static final String LABOUR = """
            from repair_entry e where e.kind = 'LABOUR' and e.made_at >= :from and e.made_at < :to
              and not exists (select 1 from repair_entry w where w.kind = 'WITHDRAWN' and w.about = e.seq)""";

    private static final long MINUTES = 60;

    private final Workshop workshop;
    private final Retirements retirements;
    private final JdbcClient jdbc;

    WorkshopPolicyArea(WorkshopPolicies policies, Workshop workshop, Retirements retirements, JdbcClient jdbc) {
        super("workshop", 2, new Table<>(policies::all, policies::publish, policies::withdraw));
        this.workshop = workshop;
        this.retirements = retirements;
        this.jdbc = jdbc;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.money("hourly-rate", DEAREST_HOUR), Setting.of("limit-percent", Setting.Kind.PERCENT, 1, 200));
    }

    @Override
    PolicyVersion version(WorkshopPolicy policy) {
        return new PolicyVersion(
                policy.version(),
                policy.effectiveFrom(),
                Map.of(
                        "hourly-rate", Long.toString(policy.hourlyRate().getAmountMinorLong()),
                        "limit-percent", Integer.toString(policy.limitPercent())));
    }

    @Override
    WorkshopPolicy policy(PolicyVersion version) {
        return new WorkshopPolicy(
                version.version(),
                version.from(),
                Money.ofMinor(workshop.currency(), version.amount("hourly-rate")),
                version.number("limit-percent"));
    }

    @Override
    public Optional<PolicyPreview> preview(PolicyVersion old, PolicyVersion draft, Instant from, Instant to) {
        var looked = jdbc.sql("select count(distinct e.ticket_number) " + LABOUR)
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .single();
        var same = old.setting("hourly-rate").equals(draft.setting("hourly-rate"));
        return Optional.of(new PolicyPreview(
                looked,
                same ? 0 : looked,
                sum(old, from, to),
                sum(draft, from, to),
                same ? List.of() : examples(old, draft, from, to)));
    }

    @Override
    public Optional<RetirementPreview> retirements(PolicyVersion old, PolicyVersion draft) {
        return Optional.of(
                retirements.preview(old.number("limit-percent"), draft.number("limit-percent"), workshop.currency()));
    }

    private PolicyPreview.Sum sum(PolicyVersion version, Instant from, Instant to) {
        var minor = jdbc.sql("select coalesce(sum((e.quantity * :rate * 2 + 60) / 120), 0) " + LABOUR)
                .param("rate", version.amount("hourly-rate"))
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
        return exactly(minor);
    }

    private List<PolicyPreview.Example> examples(PolicyVersion old, PolicyVersion draft, Instant from, Instant to) {
        return jdbc.sql("select e.ticket_number, max(e.made_at) as at, sum(e.quantity) as minutes " + LABOUR
                        + " group by e.ticket_number order by at desc fetch first :most rows only")
                .param("from", from)
                .param("to", to)
                .param("most", PolicyPreview.MOST_EXAMPLES)
                .query((row, number) -> new PolicyPreview.Example(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        "policy.labour",
                        labour(old, row.getLong(3)),
                        labour(draft, row.getLong(3))))
                .list();
    }

    private PolicyPreview.Sum labour(PolicyVersion version, long minutes) {
        return exactly((minutes * version.amount("hourly-rate") * 2 + MINUTES) / (2 * MINUTES));
    }

    private PolicyPreview.Sum exactly(long minor) {
        var money = Money.ofMinor(workshop.currency(), minor);
        return new PolicyPreview.Sum(money, money);
    }
}
