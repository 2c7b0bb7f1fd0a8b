package org.swapbay.kiosk.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
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

    /** No hash of a student's PIN or of a password fits here, whatever row it is moved to. */
    private static final SixDigits.Kind STAFF = new SixDigits.Kind("staff-pin", "staff_pin", "username", "staff pin/");

    private final Records records;
    private final StaffAccounts accounts;
    private final SixDigits pins;

    StaffPins(
            JdbcClient jdbc,
            Records records,
            StaffAccounts accounts,
            SecretHash hashes,
            SecureRandom random,
            Pause pause,
            Clock clock,
            @Qualifier("steadyTime") InstantSource time) {
        this.records = records;
        this.accounts = accounts;
        var refused = new RefusedSignIns(Means.BADGE_AND_PIN, Limits.PIN, records, time);
        pins = new SixDigits(STAFF, jdbc, records, hashes, random, pause, clock, time, refused::tell);
    }

    /**
     * Makes a new PIN, replaces an earlier one and ends a lock. The answer is the only place where it is readable.
     *
     * @param username an account that exists
     * @param by the account that goes on record before the PIN exists
     */
    public String issue(String username, String by) {
        records.record(new StaffFact.StaffPinIssued(username, by));
        return pins.issue(username);
    }

    /**
     * Checks a PIN and counts the attempt; the sign-in goes on record. Does the same work whether the account is unknown,
     * disabled, locked or the PIN merely wrong, about a tenth of a second, and blocks for {@link #delay()} on top.
     *
     * @param username as {@link StaffBadges#recognise} gave it; nothing when the badge is nobody's, check all the same
     * @param pin as typed, hostile until it fits
     */
    public PinVerdict check(Optional<String> username, String pin) {
        var account = username.flatMap(accounts::find).map(StaffAccount::username);
        var verdict = pins.check(account, pin);
        if (verdict == PinVerdict.ACCEPTED) {
            records.record(new StaffFact.StaffSignedIn(account.orElseThrow(), Means.BADGE_AND_PIN));
        }
        return verdict;
    }

    /** Whether a PIN has been issued to an account. */
    public boolean issued(String username) {
        return pins.issued(username);
    }

    public boolean locked(String username) {
        return pins.locked(username);
    }

    public PinEntry entry() {
        return pins.entry();
    }

    /** How long the next check waits before it answers; the screen says so. */
    public Duration delay() {
        return pins.delay();
    }

    /** The caller records it. */
    void release(String username) {
        pins.release(username);
    }
}
