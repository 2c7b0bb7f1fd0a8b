package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.security.StaffRole.ADMINISTRATOR;
import static org.swapbay.kiosk.security.StaffRole.TECHNICIAN;

import jakarta.servlet.http.HttpSession;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.security.StaffAnswer.Why;

class StaffChangesTests {

    private static final String PASSWORD = "violet tractor sings";
    private static final String OTHER = "seven green lanterns";
    private static final StaffAnswer DONE = new StaffAnswer.Done();

    @TempDir
    Path folder;

    private SecurityBench bench;
    private StaffSessions sessions;
    private StaffCodes codes;
    private StaffSignIn signIn;
    private StaffChanges changes;

    @BeforeEach
    void start() {
        bench = new SecurityBench(folder, new HandClock());
        sessions = new StaffSessions();
        signIn = new StaffSignIn(bench.accounts, bench.hashes, bench.pauses::add, bench.jdbc, bench.records, bench.run);
        codes = new StaffCodes(
                bench.accounts,
                sessions,
                bench.hashes,
                bench.jdbc,
                bench.records,
                new SecureRandom(),
                bench.pauses::add,
                bench.clock,
                bench.run);
        changes = new StaffChanges(bench.accounts, codes, signIn, bench.staffPins, sessions, bench.jdbc, bench.records);
        bench.accounts.add("lee", PASSWORD, Set.of(ADMINISTRATOR), "-set-up");
    }

    @AfterEach
    void stop() {
        SecurityContextHolder.clearContext();
        bench.close();
    }

    @Test
    void aNewPersonChoosesThePasswordWithACodeThatSignsNobodyIn() {
        var code = code(changes.create(" Kim ", Set.of(TECHNICIAN), "lee"));
        assertThat(signIn.verified("kim", code)).isEmpty();
        assertThat(codes.redeem("kim", "AAAA-BBBB-CCCC", OTHER)).isEqualTo(new SetUpResult.Refused());
        assertThat(codes.redeem("kim", code, "short"))
                .isEqualTo(new SetUpResult.PasswordWeak(PasswordProblem.TOO_SHORT));
        assertThat(codes.redeem("Kim", code.toLowerCase(Locale.ROOT), OTHER)).isEqualTo(new SetUpResult.Done());
        assertThat(signIn.verified("kim", OTHER)).contains(new StaffAccount("kim", Set.of(TECHNICIAN)));
        assertThat(codes.redeem("kim", code, PASSWORD)).isEqualTo(new SetUpResult.Refused());
    }

    @Test
    void aCodeHoldsForADay() {
        var code = code(changes.create("kim", Set.of(TECHNICIAN), "lee"));
        bench.clock.forward(Duration.ofDays(1));
        assertThat(codes.redeem("kim", code, OTHER)).isEqualTo(new SetUpResult.Refused());
    }

    @Test
    void guessingAtACodeMakesTheAccountRest() {
        var code = code(changes.create("kim", Set.of(TECHNICIAN), "lee"));
        for (var n = 0; n < 5; n++) codes.redeem("kim", "AAAA-BBBB-CCCC", OTHER);
        assertThat(codes.redeem("kim", code, OTHER)).isEqualTo(new SetUpResult.Refused());
        bench.clock.forward(Duration.ofMinutes(15));
        assertThat(codes.redeem("kim", code, OTHER)).isEqualTo(new SetUpResult.Done());
    }

    @Test
    void whatCannotBeAnAccountIsRefused() {
        assertThat(changes.create("k", Set.of(TECHNICIAN), "lee")).isEqualTo(refused(Why.USERNAME_UNUSABLE));
        assertThat(changes.create("lee", Set.of(TECHNICIAN), "lee")).isEqualTo(refused(Why.USERNAME_TAKEN));
        assertThat(changes.create("kim", Set.of(), "lee")).isEqualTo(refused(Why.NO_ROLE));
        assertThat(changes.disable("kim", "left the school", "lee")).isEqualTo(refused(Why.NO_SUCH_ACCOUNT));
    }

    @Test
    void oneAdministratorWhoCanSignInAlwaysStays() {
        var last = refused(Why.LAST_ADMINISTRATOR);
        assertThat(changes.disable("lee", "left the school", "lee")).isEqualTo(last);
        assertThat(changes.changeRoles("lee", Set.of(TECHNICIAN), "lee")).isEqualTo(last);
        assertThat(changes.resetPassword("lee", "lee")).isEqualTo(last);
        // Somebody who has yet to choose a password cannot stand in.
        var code = code(changes.create("kim", Set.of(ADMINISTRATOR), "lee"));
        assertThat(changes.disable("lee", "left the school", "kim")).isEqualTo(last);
        codes.redeem("kim", code, OTHER);
        assertThat(changes.disable("lee", "left the school", "kim")).isEqualTo(DONE);
        assertThat(changes.changeRoles("kim", Set.of(TECHNICIAN), "kim")).isEqualTo(last);
    }

    @Test
    void aDisabledAccountSignsInAgainOnlyWhenItIsEnabled() {
        bench.accounts.add("kim", OTHER, Set.of(TECHNICIAN), "lee");
        assertThat(changes.disable("kim", "left", "lee")).isEqualTo(refused(Why.REASON_MISSING));
        assertThat(changes.disable("kim", "left the school", "lee")).isEqualTo(DONE);
        assertThat(signIn.verified("kim", OTHER)).isEmpty();
        assertThat(changes.enable("kim", "came back", "lee")).isEqualTo(DONE);
        assertThat(signIn.verified("kim", OTHER)).isPresent();
    }

    @Test
    void aPasswordThatWasResetIsWorthNothing() {
        bench.accounts.add("kim", OTHER, Set.of(TECHNICIAN), "lee");
        var code = code(changes.resetPassword("kim", "lee"));
        assertThat(signIn.verified("kim", OTHER)).isEmpty();
        assertThat(signIn.verified("kim", "")).isEmpty();
        codes.redeem("kim", code, PASSWORD);
        assertThat(signIn.verified("kim", PASSWORD)).isPresent();
    }

    @Test
    void anAdministratorEndsALockWithAReason() {
        bench.accounts.add("kim", OTHER, Set.of(TECHNICIAN), "lee");
        for (var n = 0; n < 5; n++) signIn.verified("kim", "wrong");
        assertThat(changes.locked("kim")).isTrue();
        assertThat(changes.unlock("kim", "", "lee")).isEqualTo(refused(Why.REASON_MISSING));
        assertThat(changes.unlock("kim", "forgot it over the summer", "lee")).isEqualTo(DONE);
        assertThat(changes.locked("kim")).isFalse();
        assertThat(signIn.verified("kim", OTHER)).isPresent();
    }

    @Test
    void whoeverMayLessIsSignedOutEverywhereAtOnce() {
        bench.accounts.add("kim", OTHER, Set.of(TECHNICIAN), "lee");
        var first = signedIn("kim");
        var second = signedIn("kim");
        var lee = signedIn("lee");
        changes.changeRoles("kim", Set.of(StaffRole.TEACHER), "lee");
        assertThat(List.of(first.isInvalid(), second.isInvalid(), lee.isInvalid()))
                .containsExactly(true, true, false);
        var third = signedIn("kim");
        changes.disable("kim", "left the school", "lee");
        assertThat(third.isInvalid()).isTrue();
        assertThat(sessions.count("kim")).isZero();
    }

    @Test
    void whatWasDoneIsOnRecordWithWhoDidItAndWithoutASecret() {
        var code = code(changes.create("kim", Set.of(TECHNICIAN, ADMINISTRATOR), "lee"));
        codes.redeem("kim", code, OTHER);
        changes.changeRoles("kim", Set.of(TECHNICIAN), "lee");
        changes.disable("kim", "left the school", "lee");
        assertThat(bench.recorded(StaffFact.class))
                .contains(
                        new StaffFact.AccountMade("kim", List.of(TECHNICIAN, ADMINISTRATOR), "lee"),
                        new StaffFact.PasswordChanged("kim"),
                        new StaffFact.RolesChanged("kim", List.of(TECHNICIAN), "lee"),
                        new StaffFact.AccountDisabled("kim", "lee", "left the school"));
        assertThat(bench.recorded(StaffFact.class).toString()).doesNotContain(code, OTHER);
    }

    @Test
    void theJournalAloneKeepsWhoMayNot() {
        bench.accounts.add("kim", OTHER, Set.of(TECHNICIAN), "lee");
        changes.disable("kim", "left the school", "lee");
        // As from a backup made before: the entries come again.
        bench.jdbc.sql("update staff_account set disabled_at = null").update();
        bench.records.record(new StaffFact.AccountDisabled("kim", "lee", "left the school"));
        bench.records.record(new StaffFact.RolesChanged("nobody-here", List.of(TECHNICIAN), "lee"));
        assertThat(bench.accounts.find("kim")).isEmpty();
    }

    private MockHttpSession signedIn(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
        var session = new MockHttpSession();
        var request = new MockHttpServletRequest();
        request.setSession((HttpSession) session);
        try {
            sessions.filter().doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return session;
    }

    private static String code(StaffAnswer answer) {
        assertThat(answer).isInstanceOf(StaffAnswer.Code.class);
        return ((StaffAnswer.Code) answer).code();
    }

    private static StaffAnswer refused(Why why) {
        return new StaffAnswer.Refused(why);
    }
}
