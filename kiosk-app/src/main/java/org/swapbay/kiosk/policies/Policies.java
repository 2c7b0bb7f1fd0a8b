package org.swapbay.kiosk.policies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;

/** Publishes versions of policies and takes them back. Each call returns when it is durable, or says why it was refused. */
@Component
public class Policies {

    public static final int SHORTEST_REASON = 5;
    public static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Records records;
    private final Clock clock;

    Policies(JdbcClient jdbc, Records records, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.clock = clock;
    }

    /** What holds on a day; before the first version's day that one. */
    public PolicyVersion on(PolicyArea area, LocalDate day) {
        var order = Comparator.comparing(PolicyVersion::from).thenComparing(PolicyVersion::version);
        return area.versions().stream()
                .filter(version -> !version.from().isAfter(day))
                .max(order)
                .or(() -> area.versions().stream().min(order))
                .orElseThrow(() -> new IllegalStateException("no version of the policy: " + area.key()));
    }

    /** By version; those that came with the program have none. */
    public List<Publication> publications(PolicyArea area) {
        return jdbc.sql("""
                        select version, effective_from, published_by, published_at, reason, withdrawn_by, withdrawn_at,
                          withdrawn_reason
                        from policy_publication where area = ? order by version desc""").param(area.key()).query(Publication.class).list();
    }

    /**
     * @param settings all of them, by name
     * @param evenInThePast that it holds for days that are over is meant
     * @param by the signed-in account
     */
    public synchronized PolicyAnswer publish(
            PolicyArea area,
            LocalDate from,
            Map<String, String> settings,
            boolean evenInThePast,
            String by,
            String reason) {
        var said = reason.strip();
        if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) return new PolicyAnswer.ReasonMissing();
        var draft = new PolicyVersion(next(area), from, settings);
        var wrong = wrong(area, draft);
        if (wrong.isPresent()) return new PolicyAnswer.Unusable(wrong.get());
        if (from.isBefore(LocalDate.now(clock)) && !evenInThePast) return new PolicyAnswer.InThePast();
        if (on(area, from).settings().equals(draft.settings())) return new PolicyAnswer.NothingChanged();
        records.record(new PolicyFact.PolicyPublished(area.key(), draft.version(), from, settings, by, said));
        return new PolicyAnswer.Published(draft.version());
    }

    /** Takes back what has not come into force. */
    public synchronized PolicyAnswer withdraw(PolicyArea area, int version, String by, String reason) {
        var said = reason.strip();
        if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) return new PolicyAnswer.ReasonMissing();
        if (!withdrawable(area, version)) return new PolicyAnswer.TooLate();
        records.record(new PolicyFact.PolicyWithdrawn(area.key(), version, by, said));
        return new PolicyAnswer.Withdrawn();
    }

    public boolean withdrawable(PolicyArea area, int version) {
        return area.versions().stream()
                .anyMatch(one -> one.version() == version && one.from().isAfter(LocalDate.now(clock)));
    }

    /** The first setting that cannot be. */
    public Optional<String> wrong(PolicyArea area, PolicyVersion draft) {
        return area.settings().stream()
                .filter(setting -> !fits(setting, draft.setting(setting.name())))
                .map(Setting::name)
                .findFirst()
                .or(() -> area.wrong(draft));
    }

    private static boolean fits(Setting setting, String value) {
        return switch (setting.kind()) {
            case DAYS, MINUTES, PERCENT, COUNT, MONEY ->
                value.matches("\\d{1,12}")
                        && Long.parseLong(value) >= setting.least()
                        && Long.parseLong(value) <= setting.most();
            case YES_NO -> value.equals("true") || value.equals("false");
            case CHOICE -> setting.choices().contains(value);
            case LINES -> value.length() <= 4000;
        };
    }

    /** Also above those taken back: a number means one thing for ever. */
    private int next(PolicyArea area) {
        var kept =
                area.versions().stream().mapToInt(PolicyVersion::version).max().orElse(0);
        var published =
                publications(area).stream().mapToInt(Publication::version).max().orElse(0);
        return Math.max(kept, published) + 1;
    }
}
