package org.swapbay.kiosk.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;

/** Says whose a staff badge is. A badge can be copied with a phone: alone it proves nothing, see {@link StaffPins}. */
@Component
public class StaffBadges {

    /** What the kiosk takes from a badge at all, long enough not to be a student's number. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{6,40}");

    private static final int LENGTH = 12;
    private static final String EVERY_BADGE = "staff badge";

    private final JdbcClient jdbc;
    private final Records records;
    private final StaffAccounts accounts;
    private final SecretHash hashes;
    private final SecureRandom random;
    private final Clock clock;

    StaffBadges(
            JdbcClient jdbc,
            Records records,
            StaffAccounts accounts,
            SecretHash hashes,
            SecureRandom random,
            Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.accounts = accounts;
        this.hashes = hashes;
        this.random = random;
        this.clock = clock;
    }

    /**
     * The enabled account behind a scanned code; nothing for every other code. Cheap, so that each scan may ask.
     *
     * @param code as scanned, hostile until it fits
     */
    public Optional<StaffAccount> recognise(String code) {
        return owner(code).flatMap(accounts::find);
    }

    /** A code for a badge the school has yet to print, as Code 128 or QR. */
    public String newCode() {
        return "SB-" + OneTimeCode.letters(random, LENGTH);
    }

    /** Whether an account has a badge. */
    public boolean issued(String username) {
        return jdbc.sql("select count(*) from staff_badge where username = ?")
                        .param(username)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Makes a code the badge of an account, instead of an earlier one.
     *
     * @param by the account that goes on record
     */
    public Answer issue(String username, String code, String by) {
        if (!CODE.matcher(code).matches()) return Answer.UNUSABLE;
        if (owner(code).filter(other -> !other.equals(username)).isPresent()) return Answer.TAKEN;
        var digest = digest(code);
        var at = clock.instant();
        records.record(new StaffFact.StaffBadgeIssued(username, by));
        records.commit(() -> {
            jdbc.sql("delete from staff_badge where username = ?")
                    .param(username)
                    .update();
            jdbc.sql("insert into staff_badge (username, digest, issued_at) values (?, ?, ?)")
                    .params(username, digest, at)
                    .update();
        });
        return Answer.ISSUED;
    }

    /** Ends a badge and its PIN. @param by the account that goes on record */
    public void withdraw(String username, String by, String reason) {
        records.record(new StaffFact.StaffBadgeWithdrawn(username, by, reason));
    }

    private Optional<String> owner(String code) {
        if (!CODE.matcher(code).matches()) return Optional.empty();
        return jdbc.sql("select username from staff_badge where digest = ?")
                .param(digest(code))
                .query(String.class)
                .optional();
    }

    private String digest(String code) {
        return hashes.digest(EVERY_BADGE, code);
    }

    /** How an attempt to issue a badge ended. */
    public enum Answer {
        ISSUED,
        /** Not 6 to 40 letters, digits and hyphens. */
        UNUSABLE,
        /** It is somebody else's badge. */
        TAKEN
    }
}
