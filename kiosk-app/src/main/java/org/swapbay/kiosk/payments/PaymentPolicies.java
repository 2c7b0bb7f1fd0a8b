package org.swapbay.kiosk.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the policy for paying. None is ever changed. */
@Component
public class PaymentPolicies implements PaySituation.Parts {

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentPolicies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The one in force; before the first one's day that one. */
    public PaymentPolicy on(LocalDate day) {
        var all = all();
        return all.stream()
                .filter(policy -> !policy.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseGet(all::getLast);
    }

    /** The newest day first, of one day the newest version. */
    public List<PaymentPolicy> all() {
        return jdbc.sql("select * from payment_policy order by effective_from desc, version desc")
                .query(PaymentPolicies::policy)
                .list();
    }

    /** Belongs inside a transaction of {@code Records}. */
    public void publish(PaymentPolicy policy) {
        jdbc.sql("""
                        insert into payment_policy (version, effective_from, instalments, least_part, mail_receipts,
                          mail_fees, stops_from, overdue_after, credit_by_itself) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(policy.version())
                .param(policy.effectiveFrom())
                .param(policy.instalments())
                .param(policy.leastPart())
                .param(policy.mailReceipts())
                .param(policy.mailFees().name())
                .param(policy.stopsFrom())
                .param(policy.overdueAfter())
                .param(policy.creditByItself())
                .update();
    }

    /** Forgets a version that has never been in force. Belongs inside a transaction of {@code Records}. */
    public void withdraw(int version) {
        jdbc.sql("delete from payment_policy where version = ?").param(version).update();
    }

    @Override
    public List<Money> of(Money whole) {
        return on(LocalDate.now(clock)).parts(whole);
    }

    private static PaymentPolicy policy(ResultSet row, int number) throws SQLException {
        return new PaymentPolicy(
                row.getInt("version"),
                row.getObject("effective_from", LocalDate.class),
                row.getInt("instalments"),
                row.getLong("least_part"),
                row.getBoolean("mail_receipts"),
                PaymentPolicy.MailFees.valueOf(row.getString("mail_fees")),
                row.getLong("stops_from"),
                row.getInt("overdue_after"),
                row.getBoolean("credit_by_itself"));
    }
}
