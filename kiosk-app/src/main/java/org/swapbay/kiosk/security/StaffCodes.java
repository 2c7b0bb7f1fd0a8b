package org.swapbay.kiosk.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.security.StaffFact.Means;

/**
 * Lets a person choose the own password with a code from an administrator, who so never knows it. A code signs nobody
 * in, holds for a day and works once.
 */
@Component
class StaffCodes {

    static final Duration VALID = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(StaffCodes.class);
    private static final String NOBODY = "-";

    private final StaffAccounts accounts;
    private final StaffSessions sessions;
    private final SecretHash hashes;
    private final JdbcClient jdbc;
    private final Records records;
    private final SecureRandom random;
    private final Pause pause;
    private final Clock clock;
    private final Throttle throttle;
    private final RefusedSignIns refused;

    StaffCodes(
            StaffAccounts accounts,
            StaffSessions sessions,
            SecretHash hashes,
            JdbcClient jdbc,
            Records records,
            SecureRandom random,
            Pause pause,
            Clock clock,
            @Qualifier("steadyTime") InstantSource time) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashes = hashes;
        this.jdbc = jdbc;
        this.records = records;
        this.random = random;
        this.pause = pause;
        this.clock = clock;
        throttle = new Throttle("staff-code", Limits.STAFF, jdbc, records, time);
        refused = new RefusedSignIns(Means.ONE_TIME_CODE, Limits.STAFF, records, time);
    }

    /** Makes a code; the password that was there until now is worth nothing any more. */
    String issue(String username) {
        var code = OneTimeCode.make(random);
        var hash = hashes.of(owner(username), OneTimeCode.normal(code));
        var until = clock.instant().plus(VALID);
        records.commit(() -> jdbc.sql("""
                        update staff_account set password_hash = '', code_hash = ?, code_until = ? where username = ?""").params(hash, until, username).update());
        throttle.release(username);
        return code;
    }

    /** Sets the password when the code is right; counts the attempt otherwise. */
    SetUpResult redeem(String typedUsername, String typedCode, String password) {
        var account = StaffAccounts.username(typedUsername).flatMap(accounts::find);
        var username = account.map(StaffAccount::username).orElse(NOBODY);
        var attempt = throttle.begin(username);
        var right = hashes.matches(owner(username), OneTimeCode.normal(typedCode), hash(username));
        if (attempt.slowed()) pause.of(Limits.STAFF.delay());
        if (!right || !attempt.mayPass()) {
            log.info("a new password was refused: wrong code");
            refused.tell(account.map(StaffAccount::username), attempt);
            refused.tellClosed(attempt, throttle.closedUntil());
            return new SetUpResult.Refused();
        }
        throttle.passed(username, attempt);
        var problem = PasswordProblem.of(username, password);
        if (problem.isPresent()) return new SetUpResult.PasswordWeak(problem.get());
        records.record(new StaffFact.PasswordChanged(username));
        accounts.setPassword(username, password);
        sessions.end(username);
        return new SetUpResult.Done();
    }

    private Optional<String> hash(String username) {
        return jdbc.sql("select code_hash, code_until from staff_account where username = ? and code_hash is not null")
                .param(username)
                .query((row, number) -> new Kept(row.getString(1), row.getObject(2, Instant.class)))
                .optional()
                .filter(kept -> clock.instant().isBefore(kept.until()))
                .map(Kept::hash);
    }

    private static String owner(String username) {
        return "staff code/" + username;
    }

    private record Kept(String hash, Instant until) {}
}
