package org.swapbay.kiosk.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.journal.Records;

/**
 * Counts wrong attempts in the database. An attempt is counted, durably, before it is verified and taken back when it
 * was right: neither many attempts at once nor pulling the plug in between gives a free one. The work does not depend
 * on whether the subject exists.
 */
final class Throttle {

    private final String scope;
    private final Limits limits;
    private final JdbcClient jdbc;
    private final Records records;
    private final InstantSource time;
    private final Instant start;
    private @Nullable Duration ahead;

    Throttle(String scope, Limits limits, JdbcClient jdbc, Records records, InstantSource time) {
        this.scope = scope;
        this.limits = limits;
        this.jdbc = jdbc;
        this.records = records;
        this.time = time;
        start = time.instant();
    }

    /** Counts an attempt; the caller verifies even what may not pass, so that both take the same time. */
    Attempt begin(String subject) {
        return records.commit(() -> {
            var now = now();
            forgetOld(now);
            var lately = lately(now);
            var open = !closed(lately);
            var id = UUID.randomUUID().toString();
            if (open) {
                jdbc.sql("insert into failed_attempt (id, scope, made_at) values (?, ?, ?)")
                        .params(id, scope, now)
                        .update();
            }
            var before = standing(subject).orElse(Standing.CLEAN);
            var after = open ? before.afterAttempt(now, limits) : before;
            write(subject, after);
            var locks = after.locked(now) && !before.locked(now) ? after.lockedUntil() : null;
            return new Attempt(id, open, open && !before.locked(now), lately.slow() >= limits.slowAfter(), locks);
        });
    }

    /** Takes the attempt back and forgets the subject's earlier ones. */
    void passed(String subject, Attempt attempt) {
        records.commit(() -> {
            jdbc.sql("delete from failed_attempt where id = ?")
                    .param(attempt.id())
                    .update();
            forget(subject);
        });
    }

    /** Forgets a subject's failures and locks. */
    void release(String subject) {
        if (standing(subject).isPresent()) records.commit(() -> forget(subject));
    }

    boolean locked(String subject) {
        return standing(subject).filter(standing -> standing.locked(now())).isPresent();
    }

    boolean slowed() {
        return lately(now()).slow() >= limits.slowAfter();
    }

    /** Until when nothing is taken, if so now. */
    Optional<Instant> closedUntil() {
        var lately = lately(now());
        return closed(lately) ? Optional.of(until(lately)) : Optional.empty();
    }

    /**
     * Whoever sets the wall clock neither opens nor prolongs a lock: within one run only what passes counts, and a run
     * begins no earlier than the last attempt on record. So a clock that went back while the program was down stops
     * the locks instead of opening or prolonging them; one that went ahead cannot be told from a long night.
     */
    private synchronized Instant now() {
        if (ahead == null) {
            ahead = lastOnRecord()
                    .filter(start::isBefore)
                    .map(last -> Duration.between(start, last))
                    .orElse(Duration.ZERO);
        }
        return time.instant().plus(ahead);
    }

    private Optional<Instant> lastOnRecord() {
        var attempt = jdbc.sql("select max(made_at) from failed_attempt where scope = ?")
                .param(scope)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Instant.class)))
                .single();
        var locked = jdbc
                .sql("select failures, locks, locked_until from throttled_subject where scope = ? and locks > 0")
                .param(scope)
                .query(Standing.class)
                .list()
                .stream()
                .flatMap(standing -> standing.lockedAt(limits).stream());
        return Stream.concat(attempt.stream(), locked).max(Comparator.naturalOrder());
    }

    private Instant until(Lately lately) {
        return lately.newest() == null ? now() : lately.newest().plus(limits.closeWithin());
    }

    private boolean closed(Lately lately) {
        return lately.beforeNewest() >= limits.closeAfter();
    }

    /**
     * Nothing is counted while closed, so the newest attempt is the one that closed; it holds for an hour from there.
     */
    private Lately lately(Instant now) {
        var newest = jdbc.sql(
                        "select max(made_at) from failed_attempt where scope = ? and made_at > ? and made_at <= ?")
                .params(scope, now.minus(limits.closeWithin()), now)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Instant.class)))
                .single()
                .orElse(null);
        return new Lately(
                newest,
                newest == null ? 0 : count(newest.minus(limits.closeWithin()), newest),
                count(now.minus(limits.slowWithin()), now));
    }

    private int count(Instant after, Instant upTo) {
        return jdbc.sql("select count(*) from failed_attempt where scope = ? and made_at > ? and made_at <= ?")
                .params(scope, after, upTo)
                .query(Integer.class)
                .single();
    }

    private void forgetOld(Instant now) {
        jdbc.sql("delete from failed_attempt where scope = ? and made_at < ?")
                .params(scope, now.minus(limits.closeWithin().multipliedBy(2)))
                .update();
    }

    private Optional<Standing> standing(String subject) {
        return jdbc.sql("select failures, locks, locked_until from throttled_subject where scope = ? and subject = ?")
                .params(scope, subject)
                .query(Standing.class)
                .optional();
    }

    private void write(String subject, Standing standing) {
        var changed = jdbc.sql("""
                        update throttled_subject set failures = ?, locks = ?, locked_until = ?
                        where scope = ? and subject = ?""")
                .param(standing.failures())
                .param(standing.locks())
                .param(standing.lockedUntil())
                .param(scope)
                .param(subject)
                .update();
        if (changed > 0) return;
        jdbc.sql("""
                        insert into throttled_subject (failures, locks, locked_until, scope, subject)
                        values (?, ?, ?, ?, ?)""")
                .param(standing.failures())
                .param(standing.locks())
                .param(standing.lockedUntil())
                .param(scope)
                .param(subject)
                .update();
    }

    private void forget(String subject) {
        jdbc.sql("delete from throttled_subject where scope = ? and subject = ?")
                .params(scope, subject)
                .update();
    }

    /**
     * @param counted false while closed: what is not taken is not counted either
     * @param mayPass whether a right secret is accepted now
     * @param slowed whether the answer has to wait
     * @param locks until when the subject is locked if this attempt was wrong; nothing where it locks no one anew
     */
    record Attempt(
            String id,
            boolean counted,
            boolean mayPass,
            boolean slowed,
            @Nullable Instant locks) {}

    private record Lately(@Nullable Instant newest, int beforeNewest, int slow) {}

    /** How one subject stands. Attempts during a lock do not prolong it. */
    record Standing(int failures, int locks, @Nullable Instant lockedUntil) {

        static final Standing CLEAN = new Standing(0, 0, null);

        boolean locked(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }

        Optional<Instant> lockedAt(Limits limits) {
            return Optional.ofNullable(lockedUntil).map(until -> until.minus(limits.lock(locks - 1)));
        }

        Standing afterAttempt(Instant now, Limits limits) {
            if (locked(now)) return this;
            if (failures + 1 < limits.perSubject()) return new Standing(failures + 1, locks, null);
            return new Standing(0, locks + 1, now.plus(limits.lock(locks)));
        }
    }
}
