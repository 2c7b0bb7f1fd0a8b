package org.swapbay.kiosk.security;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.security.StaffFact.Means;

/**
 * Checks a username and password. An unknown name, a wrong password and a locked account look alike and cost the same
 * work; unknown names are counted together, so that nobody fills the database with them.
 */
@Component
class StaffSignIn implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(StaffSignIn.class);
    private static final String NOBODY = "-";

    private final StaffAccounts accounts;
    private final SecretHash hashes;
    private final Pause pause;
    private final Throttle throttle;
    private final Records records;
    private final RefusedSignIns refused;

    StaffSignIn(
            StaffAccounts accounts,
            SecretHash hashes,
            Pause pause,
            JdbcClient jdbc,
            Records records,
            @Qualifier("steadyTime") InstantSource time) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.pause = pause;
        this.records = records;
        throttle = new Throttle("staff", Limits.STAFF, jdbc, records, time);
        refused = new RefusedSignIns(Means.PASSWORD, Limits.STAFF, records, time);
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var password = request.getCredentials() instanceof String typed ? typed : "";
        var account = verified(request.getName(), password);
        if (account.isEmpty()) {
            log.info("a staff sign-in was refused");
            throw new BadCredentialsException("sign-in refused");
        }
        tell(account.get().username(), Means.PASSWORD);
        return signedIn(account.get());
    }

    /** The account whose password it is; counts the attempt otherwise. */
    Optional<StaffAccount> verified(String typedUsername, String password) {
        var account = StaffAccounts.username(typedUsername).flatMap(accounts::find);
        var username = account.map(StaffAccount::username).orElse(NOBODY);
        var attempt = throttle.begin(username);
        var right = hashes.matches(username, password, account.flatMap(a -> accounts.hash(a.username())));
        if (attempt.slowed()) pause.of(Limits.STAFF.delay());
        if (!right || !attempt.mayPass()) {
            refused.tell(account.map(StaffAccount::username), attempt);
            refused.tellClosed(attempt, throttle.closedUntil());
            return Optional.empty();
        }
        throttle.passed(username, attempt);
        return account;
    }

    boolean locked(String username) {
        return throttle.locked(username);
    }

    /** The caller records it. */
    void release(String username) {
        throttle.release(username);
    }

    /** Staff get in where nothing can be written any more, or nobody could see why. */
    private void tell(String username, Means means) {
        if (records.writable()) records.record(new StaffFact.StaffSignedIn(username, means));
    }

    private static Authentication signedIn(StaffAccount account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.username(), null, authorities(account));
    }

    static List<SimpleGrantedAuthority> authorities(StaffAccount account) {
        return account.roles().stream()
                .map(role -> new SimpleGrantedAuthority(SignedIn.authority(role)))
                .toList();
    }

    @Override
    public boolean supports(@Nullable Class<?> kind) {
        return kind != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
