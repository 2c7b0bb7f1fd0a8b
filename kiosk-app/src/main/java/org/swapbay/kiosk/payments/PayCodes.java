package org.swapbay.kiosk.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Chain;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.PersonId;

/**
 * One-time codes on statements: each opens one family's bills at the kiosk, until something was paid by it or its days
 * are over. Only what a code digests to is kept, so neither a backup nor the journal gives one away.
 */
@Component
public class PayCodes {

    private static final int DAYS = 60;
    /** So many wrong ones within the time, and none is taken for as long. */
    private static final int MOST_WRONG = 10;

    private static final Duration LATELY = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Records records;
    private final Keys keys;
    private final Clock clock;
    private final InstantSource time;
    private final Deque<Instant> wrong = new ArrayDeque<>();

    PayCodes(JdbcClient jdbc, Records records, Keys keys, Clock clock, @Qualifier("steadyTime") InstantSource time) {
        this.jdbc = jdbc;
        this.records = records;
        this.keys = keys;
        this.clock = clock;
        this.time = time;
    }

    /** A new code for a family; durable when it returns, and readable only in this answer. @param by the account */
    public String issue(PersonId student, String by) {
        var code = keys.code();
        records.record(new PaymentFact.CodeIssued(
                digest(code), student, LocalDate.now(clock).plusDays(DAYS), by));
        return code;
    }

    /** Whose family's bills it opens. A wrong one counts, and while too many were wrong none is looked up. */
    synchronized Optional<Payer> payer(String code) {
        var now = time.instant();
        while (!wrong.isEmpty() && wrong.getFirst().plus(LATELY).isBefore(now)) wrong.removeFirst();
        if (wrong.size() >= MOST_WRONG) return Optional.empty();
        var digest = digest(code);
        var student = jdbc.sql("""
                        select person_id from payment_code
                        where digest = ? and used_at is null and until_day >= ?""")
                .params(digest, LocalDate.now(clock))
                .query(String.class)
                .optional();
        if (student.isEmpty()) {
            wrong.addLast(now);
            // Once each time: somebody may be trying, or a child plays with the scanner.
            if (wrong.size() == MOST_WRONG) records.record(new PaymentFact.CodesShut(MOST_WRONG));
        }
        return student.map(id -> new Payer(new PersonId(id), Optional.of(digest)));
    }

    /** Something was begun to be paid by it. */
    void use(String digest) {
        records.record(new PaymentFact.CodeUsed(digest));
    }

    /** A plain hash is enough: nobody tries 2^80 codes. */
    private static String digest(String code) {
        return Chain.hash("payment-code", code);
    }
}
