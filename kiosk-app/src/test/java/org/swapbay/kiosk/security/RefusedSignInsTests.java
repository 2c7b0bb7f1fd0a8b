package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.security.StaffFact.Means;
import org.swapbay.kiosk.security.StaffFact.SignInClosed;
import org.swapbay.kiosk.security.StaffFact.SignInLocked;
import org.swapbay.kiosk.security.StaffFact.SignInRefused;

/** Who guesses is seen in the record, and does not fill it. */
class RefusedSignInsTests {

    @TempDir
    Path folder;

    private SecurityBench bench;
    private StaffSignIn signIn;

    @BeforeEach
    void start() {
        bench = new SecurityBench(folder, new HandClock());
        bench.accounts.add("kim", "violet tractor sings", Set.of(StaffRole.TECHNICIAN), "lee");
        signIn = new StaffSignIn(bench.accounts, bench.hashes, bench.pauses::add, bench.jdbc, bench.records, bench.run);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void theFirstWrongPasswordIsToldAndTheLockItEndsIn() {
        var since = bench.run.instant();
        for (var n = 0; n < 5; n++) wrong("kim");
        assertThat(bench.recorded(SignInRefused.class))
                .containsExactly(
                        new SignInRefused("kim", Means.PASSWORD, 1, since),
                        new SignInRefused("kim", Means.PASSWORD, 5, since));
        assertThat(bench.recorded(SignInLocked.class))
                .singleElement()
                .satisfies(lock -> assertThat(lock.account()).isEqualTo("kim"))
                .satisfies(lock ->
                        assertThat(Duration.between(since, lock.until())).isEqualTo(Duration.ofMinutes(15)));
    }

    @Test
    void whatIsTypedForANameThatNobodyHasStandsNowhere() {
        wrong("violet tractor sings");
        wrong("not-a-name");
        assertThat(bench.recorded(SignInRefused.class))
                .singleElement()
                .satisfies(refused -> assertThat(refused.account()).isNull());
        assertThat(bench.recorded(StaffFact.class).toString()).doesNotContain("violet", "not-a-name");
    }

    @Test
    void aThousandGuessesAreAHandfulOfFacts() {
        for (var n = 0; n < 1_000; n++) wrong("nobody-" + n % 7);
        assertThat(bench.recorded(SignInRefused.class))
                .extracting(SignInRefused::attempts)
                .containsExactly(1, 5, 25);
        assertThat(bench.recorded(SignInClosed.class)).hasSize(1);
    }

    @Test
    void anHourLaterItIsToldAnew() {
        wrong("kim");
        wrong("kim");
        bench.clock.forward(RefusedSignIns.TOGETHER);
        wrong("kim");
        assertThat(bench.recorded(SignInRefused.class))
                .extracting(SignInRefused::attempts)
                .containsExactly(1, 1);
    }

    @Test
    void aWrongPinBesideAStaffBadgeIsToldToo() {
        bench.staffPins.check(Optional.of("kim"), "000000");
        bench.staffPins.check(Optional.empty(), "000000");
        assertThat(bench.recorded(SignInRefused.class))
                .extracting(SignInRefused::account, SignInRefused::means)
                .containsExactly(tuple("kim", Means.BADGE_AND_PIN), tuple(null, Means.BADGE_AND_PIN));
    }

    @Test
    void aStudentsLockIsOnRecordOnce() {
        bench.pins.issue("person-1");
        for (var n = 0; n < 7; n++) bench.pins.check(Optional.of("person-1"), "wrong");
        assertThat(bench.recorded(PinFact.PinLocked.class)).singleElement().satisfies(lock -> assertThat(lock.person())
                .isEqualTo("person-1"));
    }

    private void wrong(String username) {
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() ->
                        signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, "wrong")));
    }
}
