package org.swapbay.kiosk.repairs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the workshop's policy. None is ever changed: entries of tickets refer to them. */
@Component
public class WorkshopPolicies {

    private static final String SELECT =
            "select version, effective_from, hourly_rate, currency, limit_percent from workshop_policy ";

    private final JdbcClient jdbc;

    WorkshopPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one in force; before the first one's day that one, because a clock that is wrong stops nobody. */
    public WorkshopPolicy on(LocalDate day) {
        return jdbc.sql(SELECT + "where effective_from <= ? order by effective_from desc, version desc limit 1")
                .param(day)
                .query(WorkshopPolicies::policy)
                .optional()
                .orElseGet(() -> jdbc.sql(SELECT + "order by effective_from, version limit 1")
                        .query(WorkshopPolicies::policy)
                        .single());
    }

    /** Belongs inside a transaction of {@code Records}. */
    public void publish(WorkshopPolicy policy) {
        jdbc.sql("""
                        insert into workshop_policy (version, effective_from, hourly_rate, currency, limit_percent)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        policy.version(),
                        policy.effectiveFrom(),
                        policy.hourlyRate().getAmountMinorLong(),
                        policy.hourlyRate().getCurrencyUnit().getCode(),
                        policy.limitPercent())
                .update();
    }

    /** All versions, the newest first. */
    public List<WorkshopPolicy> all() {
        return jdbc.sql(SELECT + "order by version desc")
                .query(WorkshopPolicies::policy)
                .list();
    }

    /** Forgets a version that has never been in force. Belongs inside a transaction of {@code Records}. */
    public void withdraw(int version) {
        jdbc.sql("delete from workshop_policy where version = ?").param(version).update();
    }

    private static WorkshopPolicy policy(ResultSet row, int number) throws SQLException {
        return new WorkshopPolicy(
                row.getInt(1),
                row.getObject(2, LocalDate.class),
                Money.ofMinor(CurrencyUnit.of(row.getString(4)), row.getLong(3)),
                row.getInt(5));
    }
}
