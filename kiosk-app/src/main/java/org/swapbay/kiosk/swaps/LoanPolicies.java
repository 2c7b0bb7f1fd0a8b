package org.swapbay.kiosk.swaps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the policy of loaners. None is ever changed: swaps and returns refer to them. */
@Component
public class LoanPolicies {

    private static final String SELECT = """
            select version, effective_from, model, charging_minutes, collect_days, reminder_days, own_without_loaner
            from loan_policy
            """;

    private final JdbcClient jdbc;

    LoanPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one in force; before the first one's day that one, because a clock that is wrong stops nobody. */
    public LoanPolicy on(LocalDate day) {
        return jdbc.sql(SELECT + "where effective_from <= ? order by effective_from desc, version desc limit 1")
                .param(day)
                .query(this::policy)
                .optional()
                .orElseGet(() -> jdbc.sql(SELECT + "order by effective_from, version limit 1")
                        .query(this::policy)
                        .single());
    }

    /** One version, such as the one a return was agreed under. */
    public Optional<LoanPolicy> version(int version) {
        return jdbc.sql(SELECT + "where version = ?")
                .param(version)
                .query(this::policy)
                .optional();
    }

    /** All versions, the newest first. */
    public List<LoanPolicy> all() {
        return jdbc.sql(SELECT + "order by version desc").query(this::policy).list();
    }

    /** Belongs inside a transaction of {@code Records}. */
    public void publish(LoanPolicy policy) {
        jdbc.sql("""
                        insert into loan_policy (version, effective_from, model, charging_minutes, collect_days,
                          reminder_days, own_without_loaner) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        policy.version(),
                        policy.effectiveFrom(),
                        policy.model().name(),
                        policy.chargingMinutes(),
                        policy.collectDays(),
                        policy.reminderDays(),
                        policy.ownWithoutLoaner())
                .update();
        policy.modelsByGrade()
                .forEach((grade, models) -> models.forEach(
                        model -> jdbc.sql("insert into loan_policy_model (version, grade, model) values (?, ?, ?)")
                                .params(policy.version(), grade, model)
                                .update()));
    }

    /** Forgets a version that has never been in force. Belongs inside a transaction of {@code Records}. */
    public void withdraw(int version) {
        jdbc.sql("delete from loan_policy_model where version = ?")
                .param(version)
                .update();
        jdbc.sql("delete from loan_policy where version = ?").param(version).update();
    }

    private LoanPolicy policy(ResultSet row, int number) throws SQLException {
        return new LoanPolicy(
                row.getInt(1),
                row.getObject(2, LocalDate.class),
                LoanModel.valueOf(row.getString(3)),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getBoolean(7),
                models(row.getInt(1)));
    }

    private Map<String, Set<String>> models(int version) {
        var models = new TreeMap<String, Set<String>>();
        jdbc.sql("select grade, model from loan_policy_model where version = ? order by grade, model")
                .param(version)
                .query(row -> {
                    models.computeIfAbsent(row.getString(1), _ -> new TreeSet<>())
                            .add(row.getString(2));
                });
        return models;
    }
}
