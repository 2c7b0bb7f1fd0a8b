package org.swapbay.kiosk.payments;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments of which another amount moved than was asked for. A person has to look them up with the provider. */
@Component
public class Questions {

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reference of the provider */
    public record Question(String key, String reference, Money moved, Money asked) {}

    /** The oldest first. */
    public List<Question> all() {
        return jdbc.sql("""
                        select q.payment_key, q.reference, q.amount, q.currency,
                          (select sum(s.amount) from fee_payment_share s where s.payment_key = q.payment_key) as asked
                        from payment_question q order by q.asked_at, q.payment_key""")
                .query((row, number) -> {
                    var unit = CurrencyUnit.of(row.getString("currency"));
                    return new Question(
                            row.getString("payment_key"),
                            row.getString("reference"),
                            Money.ofMinor(unit, row.getLong("amount")),
                            Money.ofMinor(unit, row.getLong("asked")));
                })
                .list();
    }
}
