package org.swapbay.kiosk.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;

/**
 * Six-digit PINs, made by the system, and the limits on guessing them. A subject is an opaque id of a person.
 *
 * <p>All methods that count commit and sync, so none may be called inside a transaction.
 */
@Component
public class Pins {

    private static final Logger log = LoggerFactory.getLogger(Pins.class);
    private static final String NOBODY = "-";

    private final JdbcClient jdbc;
    private final Records records;
    private final SecretHash hashes;
    private final Throttle throttle;
    private final SecureRandom random;
    private final Pause pause;
    private final Clock clock;

    Pins(
            JdbcClient jdbc,
            Records records,
            SecretHash hashes,
            SecureRandom random,
            Pause pause,
            Clock clock,
            @Qualifier("steadyTime") InstantSource time) {
        this.jdbc = jdbc;
        this.records = records;
        this.hashes = hashes;
        this.random = random;
        this.pause = pause;
        this.clock = clock;
        throttle = new Throttle("pin", Limits.PIN, jdbc, records, time);
    }

    /** The same for a member of staff, who goes on record before the PIN exists. @param by their account */
    public String issue(String subject, String by) {
        records.record(new PinFact.PinIssued(subject, by));
        return issue(subject);
    }

    /**
     * Makes a new PIN, replaces an earlier one and ends a lock. The answer is the only place where it is readable.
     * For the program itself; what staff ask for is recorded.
     */
    public String issue(String subject) {
        var pin = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        var hash = hashes.of(subject, pin);
        var at = clock.instant();
        records.commit(() -> {
            jdbc.sql("delete from pin where subject = ?").param(subject).update();
            jdbc.sql("insert into pin (subject, hash, issued_at) values (?, ?, ?)")
                    .params(subject, hash, at)
                    .update();
        });
        throttle.release(subject);
        return pin;
    }

    /**
     * Checks a PIN and counts the attempt. Does the same work whether the person is unknown, locked or merely wrong,
     * about a tenth of a second, and blocks for {@link #delay()} on top.
     *
     * @param subject nothing when the badge or number belongs to nobody; check all the same
     * @param pin as typed, hostile until it fits
     */
    public PinVerdict check(Optional<String> subject, String pin) {
        var who = subject.orElse(NOBODY);
        var attempt = throttle.begin(who);
        var right = hashes.matches(who, pin, hash(who));
        if (attempt.slowed()) pause.of(Limits.PIN.delay());
        if (right && attempt.mayPass()) {
            throttle.passed(who, attempt);
            return PinVerdict.ACCEPTED;
        }
        if (attempt.counted()) tellWhenClosed();
        return PinVerdict.DENIED;
    }

    /** Counts a failure of another second factor, such as the label of somebody else's device. */
    public void failed(Optional<String> subject) {
        if (throttle.begin(subject.orElse(NOBODY)).counted()) tellWhenClosed();
    }

    /** Another second factor was right: the person's failures are forgotten. */
    public void succeeded(String subject) {
        throttle.release(subject);
    }

    /** Staff end a person's lock. @param by the account that goes on record, with the reason */
    public void release(String subject, String by, String reason) {
        records.record(new PinFact.LockLifted(subject, by, reason.strip()));
        throttle.release(subject);
    }

    /** Whether a person is locked now. For staff and for refusing other second factors; never shown in the hallway. */
    public boolean locked(String subject) {
        return throttle.locked(subject);
    }

    /** Whether a PIN has been issued to a person. */
    public boolean issued(String subject) {
        return hash(subject).isPresent();
    }

    public PinEntry entry() {
        if (throttle.closedUntil().isPresent()) return PinEntry.CLOSED;
        return throttle.slowed() ? PinEntry.SLOWED : PinEntry.OPEN;
    }

    /** How long the next check waits before it answers; the screen says so. */
    public Duration delay() {
        return throttle.slowed() ? Limits.PIN.delay() : Duration.ZERO;
    }

    private Optional<String> hash(String subject) {
        return jdbc.sql("select hash from pin where subject = ?")
                .param(subject)
                .query(String.class)
                .optional();
    }

    private void tellWhenClosed() {
        throttle.closedUntil().ifPresent(until -> {
            log.warn("pin entry closed after {} wrong attempts in an hour until={}", Limits.PIN.closeAfter(), until);
            records.record(new PinFact.SprayingSuspected(Limits.PIN.closeAfter(), until));
        });
    }
}
