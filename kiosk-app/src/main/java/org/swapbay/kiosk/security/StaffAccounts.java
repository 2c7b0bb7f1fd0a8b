package org.swapbay.kiosk.security;

import java.time.Clock;
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
    private final Clock clock;

    StaffAccounts(JdbcClient jdbc, Records records, SecretHash hashes, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** The form in which a username is stored: trimmed, in small letters; nothing where it can be nobody's. */
    public static Optional<String> username(String typed) {
        var normal = typed.strip().toLowerCase(Locale.ROOT);
        return USERNAME.matcher(normal).matches() ? Optional.of(normal) : Optional.empty();
    }

    public Optional<StaffAccount> find(String username) {
        var roles = jdbc.sql("select role from staff_role where username = ?")
                .param(username)
                .query(String.class)
                .list();
        return hash(username)
                .map(hash -> new StaffAccount(
                        username, roles.stream().map(StaffRole::valueOf).collect(Collectors.toSet())));
    }

    /**
     * Adds an account.
     *
     * @param username as {@link #username} gives it
     * @throws IllegalArgumentException when the username has another form or the password is too weak
     */
    public void add(String username, String password, Set<StaffRole> roles) {
        if (!username(username).equals(Optional.of(username))) throw new IllegalArgumentException("not a username");
        if (PasswordProblem.of(username, password).isPresent()) throw new IllegalArgumentException("weak password");
        var hash = hashes.of(username, password);
        var at = clock.instant();
        records.commit(() -> {
            jdbc.sql("insert into staff_account (username, password_hash, created_at) values (?, ?, ?)")
                    .params(username, hash, at)
                    .update();
            roles.forEach(role -> jdbc.sql("insert into staff_role (username, role) values (?, ?)")
                    .params(username, role.name())
                    .update());
        });
    }

    boolean anyAdministrator() {
        return jdbc.sql("select count(*) from staff_role where role = ?")
                        .param(StaffRole.ADMINISTRATOR.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<String> hash(String username) {
        return jdbc.sql("select password_hash from staff_account where username = ?")
                .param(username)
                .query(String.class)
                .optional();
    }
}
