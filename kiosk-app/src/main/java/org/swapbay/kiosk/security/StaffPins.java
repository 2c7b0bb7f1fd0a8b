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
import org.swapbay.kiosk.security.StaffFact.Means;

/**
 * The second factor of staff at the kiosk, beside a badge: six digits made by the system, and the limits on guessing
 * them. Counted apart from students' PINs, so that nobody in the hallway can keep staff out.
 *
 * <p>All methods that count commit and sync, so none may be called inside a transaction.
 */
@Component
public class StaffPins {

    private static final Logger log = LoggerFactory.getLogger(StaffPins.class);
    private static final String NOBODY = "-";

    private final JdbcClient jdbc;
    private final Records records;
    private final StaffAccounts accounts;
    private final SecretHash hashes;
    private final Throttle throttle;
    private final SecureRandom random;
    private final Pause pause;
    private final Clock clock;

    StaffPins(
            JdbcClient jdbc,
            Records records,
            StaffAccounts accounts,
            SecretHash hashes,
            SecureRandom random,
            Pause pause,
            Clock clock,
            @Qualifier("steadyTime") InstantSource time) {
        this.jdbc = jdbc;
        this.records = records;
        this.accounts = accounts;
        this.hashes = hashes;
        this.random = random;
        this.pause = pause;
        this.clock = clock;
        throttle = new Throttle("staff-pin", Limits.PIN, jdbc, records, time);
    }

    /**
     * Makes a new PIN, replaces an earlier one and ends a lock. The answer is the only place where it is readable.
     *
     * @param username an account that exists
     * @param by the account that goes on record before the PIN exists
     */
    public String issue(String username, String by) {
        records.record(new StaffFact.StaffPinIssued(username, by));
        var pin = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        var hash = hashes.of(owner(username), pin);
        var at = clock.instant();
        records.commit(() -> {
            jdbc.sql("delete from staff_pin where username = ?").param(username).update();
            jdbc.sql("insert into staff_pin (username, hash, issued_at) values (?, ?, ?)")
                    .params(username, hash, at)
                    .update();
        });
        throttle.release(username);
        return pin;
    }

    /**
     * Checks a PIN and counts the attempt; the sign-in goes on record. Does the same work whether the account is unknown,
     * disabled, locked or the PIN merely wrong, about a tenth of a second, and blocks for {@link #delay()} on top.
     *
     * @param username as {@link StaffBadges#recognise} gave it; nothing when the badge is nobody's, check all the same
     * @param pin as typed, hostile until it fits
     */
    public PinVerdict check(Optional<String> username, String pin) {
        var account = username.flatMap(accounts::find);
        var who = account.map(StaffAccount::username).orElse(NOBODY);
        var attempt = throttle.begin(who);
        var right = hashes.matches(owner(who), pin, hash(who));
        if (attempt.slowed()) pause.of(Limits.PIN.delay());
        if (right && attempt.mayPass()) {
            throttle.passed(who, attempt);
            records.record(new StaffFact.StaffSignedIn(who, Means.BADGE_AND_PIN));
            return PinVerdict.ACCEPTED;
        }
        if (attempt.counted()) tellWhenClosed();
        return PinVerdict.DENIED;
    }

    /** Whether a PIN has been issued to an account. */
    public boolean issued(String username) {
        return hash(username).isPresent();
    }

    public boolean locked(String username) {
        return throttle.locked(username);
    }

    public PinEntry entry() {
        if (throttle.closedUntil().isPresent()) return PinEntry.CLOSED;
        return throttle.slowed() ? PinEntry.SLOWED : PinEntry.OPEN;
    }

    /** How long the next check waits before it answers; the screen says so. */
    public Duration delay() {
        return throttle.slowed() ? Limits.PIN.delay() : Duration.ZERO;
    }

    /** The caller records it. */
    void release(String username) {
        throttle.release(username);
    }

    private Optional<String> hash(String username) {
        return jdbc.sql("select hash from staff_pin where username = ?")
                .param(username)
                .query(String.class)
                .optional();
    }

    /** No hash of a student's PIN or of a password fits here, whatever row it is moved to. */
    private static String owner(String username) {
        return "staff pin/" + username;
    }

    private void tellWhenClosed() {
        throttle.closedUntil().ifPresent(until -> {
            log.warn("staff PIN entry closed after {} wrong ones in an hour until={}", Limits.PIN.closeAfter(), until);
            records.record(new PinFact.SprayingSuspected(Limits.PIN.closeAfter(), until));
        });
    }
}
