package org.swapbay.kiosk.cash;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the policy of cash. None is ever changed. */
@Component
public class CashPolicies {

    private static final String SELECT =
            "select version, effective_from, taken, partial, largest_note, most_per_visit, most_notes from cash_policy ";

    private final JdbcClient jdbc;

    CashPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one in force; before the first one's day that one, because a clock that is wrong stops nobody. */
    public CashPolicy on(LocalDate day) {
        return jdbc.sql(SELECT + "where effective_from <= ? order by effective_from desc, version desc limit 1")
                .param(day)
                .query(CashPolicy.class)
                .optional()
                .orElseGet(() -> jdbc.sql(SELECT + "order by effective_from, version limit 1")
                        .query(CashPolicy.class)
                        .single());
    }

    /** All versions, the newest first. */
    public List<CashPolicy> all() {
        return jdbc.sql(SELECT + "order by version desc")
                .query(CashPolicy.class)
                .list();
    }

    /** Belongs inside a transaction of {@code Records}. */
    public void publish(CashPolicy policy) {
        jdbc.sql("""
                        insert into cash_policy (version, effective_from, taken, partial, largest_note, most_per_visit,
                          most_notes) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        policy.version(),
                        policy.effectiveFrom(),
                        policy.taken(),
                        policy.partial(),
                        policy.largestNote(),
                        policy.mostPerVisit(),
                        policy.mostNotes())
                .update();
    }

    /** Forgets a version that has never been in force. Belongs inside a transaction of {@code Records}. */
    public void withdraw(int version) {
        jdbc.sql("delete from cash_policy where version = ?").param(version).update();
    }
}
