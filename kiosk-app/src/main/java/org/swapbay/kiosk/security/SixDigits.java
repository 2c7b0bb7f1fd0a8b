package org.swapbay.kiosk.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.journal.Records;

/**
 * PINs of one kind of people: made by the system, hashed in a table of their own, guessed at within {@link Limits#PIN}.
 *
 * <p>All methods that count commit and sync, so none may be called inside a transaction.
 */
final class SixDigits {

    private static final Logger log = LoggerFactory.getLogger(SixDigits.class);
    private static final String NOBODY = "-";

    private final Kind kind;
    private final JdbcClient jdbc;
    private final Records records;
    private final SecretHash hashes;
    private final SecureRandom random;
    private final Pause pause;
    private final Clock clock;
    private final Throttle throttle;
    private final BiConsumer<Optional<String>, Throttle.Attempt> refused;

    /** @param refused told of each counted failure and whose it was, before anything else is recorded about it */
    SixDigits(
            Kind kind,
            JdbcClient jdbc,
            Records records,
            SecretHash hashes,
            SecureRandom random,
            Pause pause,
            Clock clock,
            InstantSource time,
            BiConsumer<Optional<String>, Throttle.Attempt> refused) {
        this.refused = refused;
        this.kind = kind;
        this.jdbc = jdbc;
        this.records = records;
        this.hashes = hashes;
        this.random = random;
        this.pause = pause;
        this.clock = clock;
        throttle = new Throttle(kind.scope(), Limits.PIN, jdbc, records, time);
    }

    /**
     * @param scope whose attempts are counted together, apart from all others
     * @param key the column of the table that names the person
     * @param owner before the name in what is hashed, so that no hash fits in another table
     */
    record Kind(String scope, String table, String key, String owner) {}

    /** Replaces an earlier one and ends a lock. */
    String issue(String who) {
        var pin = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        var hash = hashes.of(kind.owner() + who, pin);
        var at = clock.instant();
        records.commit(() -> {
            jdbc.sql("delete from %s where %s = ?".formatted(kind.table(), kind.key()))
                    .param(who)
                    .update();
            jdbc.sql("insert into %s (%s, hash, issued_at) values (?, ?, ?)".formatted(kind.table(), kind.key()))
                    .params(who, hash, at)
                    .update();
        });
        throttle.release(who);
        return pin;
    }

    /** Counts the attempt, and does the same work whoever it is. */
    PinVerdict check(Optional<String> subject, String pin) {
        var who = subject.orElse(NOBODY);
        var attempt = throttle.begin(who);
        var right = hashes.matches(kind.owner() + who, pin, hash(who));
        if (attempt.slowed()) pause.of(Limits.PIN.delay());
        if (right && attempt.mayPass()) {
            throttle.passed(who, attempt);
            return PinVerdict.ACCEPTED;
        }
        tell(subject, attempt);
        return PinVerdict.DENIED;
    }

    /** Counts a failure that was found elsewhere. */
    void failed(Optional<String> subject) {
        tell(subject, throttle.begin(subject.orElse(NOBODY)));
    }

    void release(String who) {
        throttle.release(who);
    }

    boolean locked(String who) {
        return throttle.locked(who);
    }

    boolean issued(String who) {
        return hash(who).isPresent();
    }

    PinEntry entry() {
        if (throttle.closedUntil().isPresent()) return PinEntry.CLOSED;
        return throttle.slowed() ? PinEntry.SLOWED : PinEntry.OPEN;
    }

    Duration delay() {
        return throttle.slowed() ? Limits.PIN.delay() : Duration.ZERO;
    }

    private Optional<String> hash(String who) {
        return jdbc.sql("select hash from %s where %s = ?".formatted(kind.table(), kind.key()))
                .param(who)
                .query(String.class)
                .optional();
    }

    private void tell(Optional<String> subject, Throttle.Attempt attempt) {
        if (!attempt.counted()) return;
        refused.accept(subject, attempt);
        throttle.closedUntil().ifPresent(until -> {
            log.warn("{} closed after {} wrong ones in an hour until={}", kind.scope(), Limits.PIN.closeAfter(), until);
            records.record(new PinFact.SprayingSuspected(Limits.PIN.closeAfter(), until));
        });
    }
}
