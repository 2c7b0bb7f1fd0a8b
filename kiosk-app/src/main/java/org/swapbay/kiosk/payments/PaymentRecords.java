package org.swapbay.kiosk.payments;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;

/** What providers call payments, codes and slips, as rows. A fact seen before changes nothing. */
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

    /** The payment that the provider calls so, and what is given back of it. */
    List<String> keysOf(String reference) {
        return jdbc.sql("select payment_key from payment_reference where reference = ? order by payment_key")
                .param(reference)
                .query(String.class)
                .list();
    }

    /** What was asked to be given back of a payment, the oldest first. */
    List<String> refundsOf(String key) {
        return jdbc.sql("select refund_key from payment_refund where payment_key = ? order by asked_at, refund_key")
                .param(key)
                .query(String.class)
                .list();
    }

    /** The payment that a refund gives back. */
    Optional<String> refunded(String refund) {
        return jdbc.sql("select payment_key from payment_refund where refund_key = ?")
                .param(refund)
                .query(String.class)
                .optional();
    }

    boolean questioned(String key) {
        return exists("payment_question", "payment_key", key);
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
            case PaymentFact.RefundAsked(var key, var of, var _, var _) -> {
                if (!exists("payment_refund", "refund_key", key)) {
                    jdbc.sql("insert into payment_refund (refund_key, payment_key, asked_at) values (?, ?, ?)")
                            .params(key, of, entry.at())
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
            case PaymentFact.CodeIssued(var digest, var student, var until, var _) -> {
                if (exists("payment_code", "digest", digest)) return;
                jdbc.sql("insert into payment_code (digest, person_id, until_day) values (?, ?, ?)")
                        .params(digest, student.value(), until)
                        .update();
            }
            case PaymentFact.CodeUsed(var digest) ->
                jdbc.sql("update payment_code set used_at = ? where digest = ? and used_at is null")
                        .params(entry.at(), digest)
                        .update();
            case PaymentFact.SlipPrinted slip -> {
                if (!exists("payment_slip", "slip", slip.slip())) printed(slip, entry);
            }
            default -> {}
        }
    }

    private void printed(PaymentFact.SlipPrinted fact, Entry entry) {
        jdbc.sql("insert into payment_slip (slip, person_id, currency, printed_at) values (?, ?, ?, ?)")
                .params(fact.slip(), fact.student().value(), fact.currency(), entry.at())
                .update();
        for (var place = 0; place < fact.shares().size(); place++) {
            var share = fact.shares().get(place);
            jdbc.sql("insert into payment_slip_share (slip, place, fee_number, amount) values (?, ?, ?, ?)")
                    .params(fact.slip(), place, share.fee(), share.amount())
                    .update();
        }
    }

    /** Of names that stand here alone, never of words from outside. */
    private boolean exists(String table, String column, String value) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
                        .param(value)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
