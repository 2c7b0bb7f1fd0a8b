package org.swapbay.kiosk.swaps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the policy for loans of a day. None is ever changed: loans refer to them. */
@Component
public class DayLoanPolicies {

    private final JdbcClient jdbc;

    DayLoanPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one in force; before the first one's day that one, because a clock that is wrong stops nobody. */
    public DayLoanPolicy on(LocalDate day) {
        return jdbc.sql("""
                        select * from day_loan_policy where effective_from <= ?
                        order by effective_from desc, version desc fetch first row only""").param(day).query(this::policy).optional().orElseGet(this::first);
    }

    private DayLoanPolicy first() {
        return jdbc.sql("select * from day_loan_policy order by effective_from, version fetch first row only")
                .query(this::policy)
                .single();
    }

    /** The one a loan was made under. */
    public Optional<DayLoanPolicy> version(int version) {
        return jdbc.sql("select * from day_loan_policy where version = ?")
                .param(version)
                .query(this::policy)
                .optional();
    }

    /** The newest one, in force or not yet. */
    public int lastVersion() {
        return jdbc.sql("select max(version) from day_loan_policy")
                .query(Integer.class)
                .single();
    }

    /** Belongs inside a transaction of {@code Records}. */
    public void publish(DayLoanPolicy policy) {
        var reminders = policy.reminders();
        jdbc.sql("""
                        insert into day_loan_policy (version, effective_from, grades, reasons, due, due_minutes, renewals,
                          blocked_after, offer_minutes, remind_minutes_before, remind_every_days, remind_at_most,
                          tell_guardians)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        policy.version(),
                        policy.effectiveFrom(),
                        String.join(",", new TreeSet<>(policy.grades())),
                        policy.reasons().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                        policy.due().rule().name(),
                        policy.due().minutes(),
                        policy.renewals(),
                        policy.blockedAfter(),
                        policy.offerMinutes(),
                        reminders.minutesBefore(),
                        reminders.everyDays(),
                        reminders.atMost(),
                        reminders.guardiansToo())
                .update();
        for (var place = 0; place < policy.limits().size(); place++) {
            var limit = policy.limits().get(place);
            var reason = limit.reason();
            jdbc.sql("insert into day_loan_limit (version, place, reason, period, most) values (?, ?, ?, ?, ?)")
                    .param(policy.version())
                    .param(place + 1)
                    .param(reason == null ? null : reason.name())
                    .param(limit.period().name())
                    .param(limit.most())
                    .update();
        }
    }

    /** All versions, the newest first. */
    public List<DayLoanPolicy> all() {
        return jdbc.sql("select * from day_loan_policy order by version desc")
                .query(this::policy)
                .list();
    }

    /** Forgets a version that has never been in force. Belongs inside a transaction of {@code Records}. */
    public void withdraw(int version) {
        jdbc.sql("delete from day_loan_limit where version = ?").param(version).update();
        jdbc.sql("delete from day_loan_policy where version = ?").param(version).update();
    }

    private DayLoanPolicy policy(ResultSet row, int number) throws SQLException {
        var version = row.getInt("version");
        return new DayLoanPolicy(
                version,
                row.getObject("effective_from", LocalDate.class),
                parts(row.getString("grades"), Function.identity()),
                parts(row.getString("reasons"), DayLoanReason::valueOf),
                jdbc.sql("select reason, period, most from day_loan_limit where version = ? order by place")
                        .param(version)
                        .query(DayLoanPolicy.Limit.class)
                        .list(),
                new DayLoanPolicy.Due(DayLoanPolicy.Due.Rule.valueOf(row.getString("due")), row.getInt("due_minutes")),
                row.getInt("renewals"),
                row.getInt("blocked_after"),
                row.getInt("offer_minutes"),
                new DayLoanPolicy.Reminders(
                        row.getInt("remind_minutes_before"),
                        row.getInt("remind_every_days"),
                        row.getInt("remind_at_most"),
                        row.getBoolean("tell_guardians")));
    }

    private static <T> Set<T> parts(String text, Function<String, T> each) {
        return Arrays.stream(text.split(","))
                .filter(part -> !part.isBlank())
                .map(each)
                .collect(Collectors.toUnmodifiableSet());
    }
}
