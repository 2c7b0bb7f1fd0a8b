package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.swapbay.kiosk.HandClock;

class StaffSignInTests {

    private static final String RIGHT = "violet tractor sings";

    @TempDir
    Path folder;

    private SecurityBench bench;
    private StaffAccounts accounts;
    private StaffSignIn signIn;

    @BeforeEach
    void start() {
        open(new HandClock());
        accounts.add("kim", RIGHT, Set.of(StaffRole.TECHNICIAN, StaffRole.IT), "lee");
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void theRightPasswordSignsInWithTheRolesOfTheAccount() {
        var who = signIn("Kim ", RIGHT);
        assertThat(who.isAuthenticated()).isTrue();
        assertThat(who.getName()).isEqualTo("kim");
        assertThat(who.getCredentials()).isNull();
        assertThat(who.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder("ROLE_TECHNICIAN", "ROLE_IT");
    }

    @Test
    void unknownWrongAndLockedSayTheSameAndCostTheSame() {
        accounts.add("lee", RIGHT, Set.of(StaffRole.OFFICE), "lee");
        for (var n = 0; n < 5; n++) refused("lee", "wrong");
        var before = bench.argon2.compared;
        refused("nobody-of-that-name", RIGHT);
        refused("not a username \u0000", RIGHT);
        refused("kim", "wrong");
        refused("lee", RIGHT);
        assertThat(bench.argon2.compared - before).isEqualTo(4);
    }

    @Test
    void fiveWrongPasswordsLockTheAccountForAQuarterOfAnHourAlsoAcrossARestart() {
        for (var n = 0; n < 5; n++) refused("kim", "wrong");
        bench.close();
        open(bench.clock);
        refused("kim", RIGHT);
        bench.clock.forward(Duration.ofMinutes(15));
        assertThat(signIn("kim", RIGHT).isAuthenticated()).isTrue();
    }

    @Test
    void manyWrongOnesSlowEverybodyDown() {
        for (var n = 0; n < 10; n++) refused("nobody-" + n, "wrong");
        assertThat(bench.pauses).isEmpty();
        signIn("kim", RIGHT);
        assertThat(bench.pauses).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void aHundredWrongOnesAnHourCloseTheSignInForAnHour() {
        for (var n = 0; n < 100; n++) refused("nobody-" + n, "wrong");
        refused("kim", RIGHT);
        bench.clock.forward(Duration.ofHours(1));
        assertThat(signIn("kim", RIGHT).isAuthenticated()).isTrue();
    }

    @Test
    void namesNobodyHasFillNoRows() {
        for (var n = 0; n < 8; n++) refused("nobody-" + n, "wrong");
        assertThat(bench.jdbc
                        .sql("select count(*) from throttled_subject")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void weakPasswordsAndOddUsernamesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.add("lee", "short", Set.of(), "lee"));
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.add("Lee Park", RIGHT, Set.of(), "lee"));
        assertThat(accounts.find("lee")).isEmpty();
    }

    private Authentication signIn(String username, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }

    private void refused(String username, String password) {
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> signIn(username, password))
                .withMessage("sign-in refused");
    }

    private void open(HandClock clock) {
        bench = new SecurityBench(folder, clock);
        accounts = new StaffAccounts(bench.jdbc, bench.records, bench.hashes);
        signIn = new StaffSignIn(accounts, bench.hashes, bench.pauses::add, bench.jdbc, bench.records, bench.run);
    }
}
