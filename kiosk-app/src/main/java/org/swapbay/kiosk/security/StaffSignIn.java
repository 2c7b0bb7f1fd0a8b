package org.swapbay.kiosk.security;

import java.time.InstantSource;
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
        throttle = new Throttle("staff", Limits.STAFF, jdbc, records, time);
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var account = StaffAccounts.username(request.getName()).flatMap(accounts::find);
        var username = account.map(StaffAccount::username).orElse(NOBODY);
        var attempt = throttle.begin(username);
        var password = request.getCredentials() instanceof String typed ? typed : "";
        var right = hashes.matches(username, password, account.flatMap(a -> accounts.hash(a.username())));
        if (attempt.slowed()) pause.of(Limits.STAFF.delay());
        if (!right || !attempt.mayPass() || account.isEmpty()) {
            log.info("a staff sign-in was refused");
            throw new BadCredentialsException("sign-in refused");
        }
        throttle.passed(username, attempt);
        return signedIn(account.get());
    }

    private static Authentication signedIn(StaffAccount account) {
        var authorities = account.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(account.username(), null, authorities);
    }

    @Override
    public boolean supports(@Nullable Class<?> kind) {
        return kind != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
