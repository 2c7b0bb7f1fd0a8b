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

/**
 * Six-digit PINs, made by the system, and the limits on guessing them. A subject is an opaque id of a person.
 *
 * <p>All methods that count commit and sync, so none may be called inside a transaction.
 */
@Component
public class Pins {

    private static final SixDigits.Kind STUDENTS = new SixDigits.Kind("pin", "pin", "subject", "");

    private final Records records;
    private final SixDigits pins;

    Pins(
            JdbcClient jdbc,
            Records records,
            SecretHash hashes,
            SecureRandom random,
            Pause pause,
            Clock clock,
            @Qualifier("steadyTime") InstantSource time) {
        this.records = records;
        pins = new SixDigits(STUDENTS, jdbc, records, hashes, random, pause, clock, time, this::tellLock);
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
        return pins.issue(subject);
    }

    /**
     * Checks a PIN and counts the attempt. Does the same work whether the person is unknown, locked or merely wrong,
     * about a tenth of a second, and blocks for {@link #delay()} on top.
     *
     * @param subject nothing when the badge or number belongs to nobody; check all the same
     * @param pin as typed, hostile until it fits
     */
    public PinVerdict check(Optional<String> subject, String pin) {
        return pins.check(subject, pin);
    }

    /** Counts a failure of another second factor, such as the label of somebody else's device. */
    public void failed(Optional<String> subject) {
        pins.failed(subject);
    }

    /** Another second factor was right: the person's failures are forgotten. */
    public void succeeded(String subject) {
        pins.release(subject);
    }

    /** Staff end a person's lock. @param by the account that goes on record, with the reason */
    public void release(String subject, String by, String reason) {
        records.record(new PinFact.LockLifted(subject, by, reason.strip()));
        pins.release(subject);
    }

    /** Whether a person is locked now. For staff and for refusing other second factors; never shown in the hallway. */
    public boolean locked(String subject) {
        return pins.locked(subject);
    }

    /** Whether a PIN has been issued to a person. */
    public boolean issued(String subject) {
        return pins.issued(subject);
    }

    private void tellLock(Optional<String> subject, Throttle.Attempt attempt) {
        var until = attempt.locks();
        if (until != null && subject.isPresent()) records.record(new PinFact.PinLocked(subject.get(), until));
    }

    public PinEntry entry() {
        return pins.entry();
    }

    /** How long the next check waits before it answers; the screen says so. */
    public Duration delay() {
        return pins.delay();
    }
}
