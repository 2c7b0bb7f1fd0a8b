package org.swapbay.kiosk.security;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.security.StaffAnswer.Why;

/**
 * What an administrator does to accounts. Each change is recorded with who made it, and whoever may less afterwards is
 * signed out at once. One administrator who can sign in always stays.
 */
@Component
public class StaffChanges {

    /** Characters. */
    public static final int SHORTEST_REASON = 5;

    private static final StaffAnswer DONE = new StaffAnswer.Done();

    private final StaffAccounts accounts;
    private final StaffCodes codes;
    private final StaffSignIn signIn;
    private final StaffPins pins;
    private final StaffSessions sessions;
    private final JdbcClient jdbc;
    private final Records records;

    StaffChanges(
            StaffAccounts accounts,
            StaffCodes codes,
            StaffSignIn signIn,
            StaffPins pins,
            StaffSessions sessions,
            JdbcClient jdbc,
            Records records) {
        this.accounts = accounts;
        this.codes = codes;
        this.signIn = signIn;
        this.pins = pins;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.records = records;
    }

    /** Makes an account that can sign in as soon as its person has chosen a password. @param by goes on record */
    public synchronized StaffAnswer create(String typedUsername, Set<StaffRole> roles, String by) {
        var username = StaffAccounts.username(typedUsername);
        if (username.isEmpty()) return refused(Why.USERNAME_UNUSABLE);
        if (exists(username.get())) return refused(Why.USERNAME_TAKEN);
        if (roles.isEmpty()) return refused(Why.NO_ROLE);
        records.record(new StaffFact.AccountMade(
                username.get(), roles.stream().sorted().toList(), by));
        return new StaffAnswer.Code(username.get(), codes.issue(username.get()));
    }

    /** Signs the person out, so that no page shows what they may no longer do. @param by goes on record */
    public synchronized StaffAnswer changeRoles(String username, Set<StaffRole> roles, String by) {
        if (!exists(username)) return refused(Why.NO_SUCH_ACCOUNT);
        if (roles.isEmpty()) return refused(Why.NO_ROLE);
        if (!roles.contains(StaffRole.ADMINISTRATOR) && last(username)) return refused(Why.LAST_ADMINISTRATOR);
        records.record(
                new StaffFact.RolesChanged(username, roles.stream().sorted().toList(), by));
        sessions.end(username);
        return DONE;
    }

    /** Neither password nor passkey nor badge opens anything afterwards. @param by goes on record */
    public synchronized StaffAnswer disable(String username, String reason, String by) {
        if (!exists(username)) return refused(Why.NO_SUCH_ACCOUNT);
        if (tooShort(reason)) return refused(Why.REASON_MISSING);
        if (last(username)) return refused(Why.LAST_ADMINISTRATOR);
        records.record(new StaffFact.AccountDisabled(username, by, reason.strip()));
        sessions.end(username);
        return DONE;
    }

    /** With all it had before. @param by goes on record */
    public synchronized StaffAnswer enable(String username, String reason, String by) {
        if (!exists(username)) return refused(Why.NO_SUCH_ACCOUNT);
        if (tooShort(reason)) return refused(Why.REASON_MISSING);
        records.record(new StaffFact.AccountEnabled(username, by, reason.strip()));
        return DONE;
    }

    /** The old password stops working at once. @param by goes on record */
    public synchronized StaffAnswer resetPassword(String username, String by) {
        if (!exists(username)) return refused(Why.NO_SUCH_ACCOUNT);
        if (last(username)) return refused(Why.LAST_ADMINISTRATOR);
        records.record(new StaffFact.PasswordReset(username, by));
        var code = codes.issue(username);
        signIn.release(username);
        sessions.end(username);
        return new StaffAnswer.Code(username, code);
    }

    /** Ends the rest that wrong passwords or PINs brought upon an account. @param by goes on record */
    public StaffAnswer unlock(String username, String reason, String by) {
        if (!exists(username)) return refused(Why.NO_SUCH_ACCOUNT);
        if (tooShort(reason)) return refused(Why.REASON_MISSING);
        records.record(new StaffFact.StaffLockEnded(username, by, reason.strip()));
        signIn.release(username);
        pins.release(username);
        return DONE;
    }

    /**
     * Why a new own password was not taken; nothing when it was. Whoever else is signed in to the account is not any
     * more.
     *
     * @param session the id of the session that stays
     */
    public Optional<PasswordProblem> changeOwnPassword(String username, String password, String session) {
        var problem = PasswordProblem.of(username, password);
        if (problem.isPresent()) return problem;
        records.record(new StaffFact.PasswordChanged(username));
        accounts.setPassword(username, password);
        sessions.endOthers(username, session);
        return problem;
    }

    /** Whether a password is the account's; wrong ones count as failed sign-ins. */
    public boolean proves(String username, String password) {
        return signIn.verified(username, password).isPresent();
    }

    public boolean locked(String username) {
        return signIn.locked(username) || pins.locked(username);
    }

    private boolean exists(String username) {
        return jdbc.sql("select count(*) from staff_account where username = ?")
                        .param(username)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean last(String username) {
        return accounts.administrators().equals(Set.of(username));
    }

    private static boolean tooShort(String reason) {
        return reason.strip().length() < SHORTEST_REASON;
    }

    private static StaffAnswer refused(Why why) {
        return new StaffAnswer.Refused(why);
    }
}
