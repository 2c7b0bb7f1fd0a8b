package org.swapbay.kiosk.payments;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;

/** What providers call payments, as rows. A fact seen before changes nothing. */
@Component
class PaymentRecords implements Projection {

    private final JdbcClient jdbc;

    PaymentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the provider calls a payment; nothing where it was never asked to move anything. */
    Optional<String> reference(String key) {
        return jdbc.sql("select reference from payment_reference where payment_key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }

    /** The payment that the provider calls so. */
    Optional<String> keyOf(String reference) {
        return jdbc
                .sql("select payment_key from payment_reference where reference = ? order by payment_key")
                .param(reference)
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    boolean questioned(String key) {
        return jdbc.sql("select count(*) from payment_question where payment_key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void apply(Entry entry) {
        switch (entry.fact()) {
            case PaymentFact.ProviderNamed(var key, var reference) -> {
                if (reference(key).isEmpty()) {
                    jdbc.sql("insert into payment_reference (payment_key, reference) values (?, ?)")
                            .params(key, reference)
                            .update();
                }
            }
            case PaymentFact.MoneyQuestioned(var key, var reference, var amount, var currency) -> {
                if (!questioned(key)) {
                    jdbc.sql("""
                                    insert into payment_question (payment_key, reference, amount, currency, asked_at)
                                    values (?, ?, ?, ?, ?)""")
                            .params(key, reference, amount, currency, entry.at())
                            .update();
                }
            }
            default -> {}
        }
    }
}
