package org.swapbay.kiosk.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;

/** Who of the staff may sign in. There is none until {@link FirstAdministrator} has made one. */
@Component
public class StaffAccounts {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    private final JdbcClient jdbc;
    private final Records records;
    private final SecretHash hashes;

    StaffAccounts(JdbcClient jdbc, Records records, SecretHash hashes) {
        this.jdbc = jdbc;
        this.records = records;
        this.hashes = hashes;
    }

    /** The form in which a username is stored: trimmed, in small letters; nothing where it can be nobody's. */
    public static Optional<String> username(String typed) {
        var normal = typed.strip().toLowerCase(Locale.ROOT);
        return USERNAME.matcher(normal).matches() ? Optional.of(normal) : Optional.empty();
    }

    /** An account that may sign in; nothing for an unknown or a disabled one. */
    public Optional<StaffAccount> find(String username) {
        var enabled = jdbc.sql("select username from staff_account where username = ? and disabled_at is null")
                .param(username)
                .query(String.class)
                .optional();
        return enabled.map(found -> new StaffAccount(found, roles(found)));
    }

    /**
     * Adds an account.
     *
     * @param username as {@link #username} gives it
     * @param by the account that goes on record
     * @throws IllegalArgumentException when the username has another form or the password is too weak
     */
    public void add(String username, String password, Set<StaffRole> roles, String by) {
        if (!username(username).equals(Optional.of(username))) throw new IllegalArgumentException("not a username");
        if (PasswordProblem.of(username, password).isPresent()) throw new IllegalArgumentException("weak password");
        records.record(
                new StaffFact.AccountMade(username, roles.stream().sorted().toList(), by));
        setPassword(username, password);
    }

    boolean anyAdministrator() {
        return !administrators().isEmpty();
    }

    /** Those who can sign in. */
    Set<String> administrators() {
        return Set.copyOf(jdbc.sql("""
                        select r.username from staff_role r join staff_account a on a.username = r.username
                        where r.role = ? and a.disabled_at is null and a.password_hash <> ''""")
                .param(StaffRole.ADMINISTRATOR.name())
                .query(String.class)
                .list());
    }

    Optional<String> hash(String username) {
        return jdbc.sql("select password_hash from staff_account where username = ? and password_hash <> ''")
                .param(username)
                .query(String.class)
                .optional();
    }

    /** Also ends a code that was waiting. The caller has looked for a {@link PasswordProblem} and recorded why. */
    void setPassword(String username, String password) {
        var hash = hashes.of(username, password);
        records.commit(() -> jdbc.sql("""
                        update staff_account set password_hash = ?, code_hash = null, code_until = null
                        where username = ?""").params(hash, username).update());
    }

    private Set<StaffRole> roles(String username) {
        return jdbc
                .sql("select role from staff_role where username = ?")
                .param(username)
                .query(String.class)
                .list()
                .stream()
                .map(StaffRole::valueOf)
                .collect(Collectors.toSet());
    }
}
