package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.HandClock;

class FirstAdministratorTests {

    private static final String GOOD = "violet tractor sings";
    private static final SetUpResult REFUSED = new SetUpResult.Refused();
    private static final SetUpResult DONE = new SetUpResult.Done();

    @TempDir
    Path folder;

    private SecurityBench bench;
    private StaffAccounts accounts;
    private FirstAdministrator first;

    @BeforeEach
    void start() throws IOException {
        open();
        first.offer();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void theCodeIsOnlyInAFileThatOnlyTheProgramsAccountReads() throws IOException {
        var told = heard(first::offer);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(code()).matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}");
        assertThat(told).contains(file().toString()).doesNotContain(code());
    }

    @Test
    void whoForgotTheLastPasswordGetsACodeThroughAFileOnTheMachine() throws IOException {
        accounts.add("kim", GOOD, Set.of(StaffRole.ADMINISTRATOR), "lee");
        first.offer();
        assertThat(file()).doesNotExist();
        Files.createFile(file().resolveSibling("setup-again"));
        first.offer();
        assertThat(first.complete(code(), "lee", GOOD)).isEqualTo(DONE);
        first.offer();
        assertThat(file()).doesNotExist();
    }

    @Test
    void theCodeMakesOneAdministratorAndIsWorthNothingAfterwards() throws IOException {
        var code = code();
        assertThat(first.complete(code, "Kim", GOOD)).isEqualTo(DONE);
        assertThat(accounts.find("kim")).contains(new StaffAccount("kim", Set.of(StaffRole.ADMINISTRATOR)));
        assertThat(file()).doesNotExist();
        assertThat(first.awaited()).isFalse();
        assertThat(first.complete(code, "lee", GOOD)).isEqualTo(REFUSED);
        assertThat(accounts.find("lee")).isEmpty();
    }

    @Test
    void theCodeMayBeTypedCarelessly() throws IOException {
        assertThat(first.complete(" " + code().toLowerCase(Locale.ROOT).replace("-", " "), "kim", GOOD))
                .isEqualTo(DONE);
    }

    @Test
    void aWrongCodeMakesNobody() {
        assertThat(first.complete("AAAA-AAAA-AAAA", "kim", GOOD)).isEqualTo(REFUSED);
        assertThat(first.complete("", "kim", GOOD)).isEqualTo(REFUSED);
        assertThat(accounts.anyAdministrator()).isFalse();
        assertThat(first.awaited()).isTrue();
    }

    @Test
    void guessingIsSlowedDownButCannotLockTheOwnerOut() throws IOException {
        for (var n = 0; n < 50; n++) first.complete("AAAA-AAAA-AAAA", "kim", GOOD);
        assertThat(bench.pauses).hasSize(45).containsOnly(Duration.ofSeconds(5));
        assertThat(first.complete(code(), "kim", GOOD)).isEqualTo(DONE);
    }

    @Test
    void aWeakPasswordKeepsTheCode() throws IOException {
        assertThat(first.complete(code(), "kim", "short"))
                .isEqualTo(new SetUpResult.PasswordWeak(PasswordProblem.TOO_SHORT));
        assertThat(first.complete(code(), "k", GOOD)).isEqualTo(new SetUpResult.UsernameUnusable());
        assertThat(first.complete(code(), "kim", GOOD)).isEqualTo(DONE);
    }

    @Test
    void eachStartWithoutAdministratorMakesAnotherCode() throws IOException {
        var old = code();
        open();
        first.offer();
        assertThat(code()).isNotEqualTo(old);
        assertThat(first.complete(old, "kim", GOOD)).isEqualTo(REFUSED);
        assertThat(first.complete(code(), "kim", GOOD)).isEqualTo(DONE);
    }

    @Test
    void withAnAdministratorAStartOffersNothing() throws IOException {
        first.complete(code(), "kim", GOOD);
        open();
        first.offer();
        assertThat(first.awaited()).isFalse();
        assertThat(file()).doesNotExist();
    }

    /** What the log is told, whatever its level was before. */
    private static String heard(ThrowingCallable work) {
        var logger = (Logger) LoggerFactory.getLogger(FirstAdministrator.class);
        var level = logger.getLevel();
        var told = new ListAppender<ILoggingEvent>();
        told.start();
        logger.setLevel(Level.TRACE);
        logger.addAppender(told);
        try {
            assertThatCode(work).doesNotThrowAnyException();
        } finally {
            logger.detachAppender(told);
            logger.setLevel(level);
        }
        return told.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
    }

    private Path file() {
        return folder.resolve("setup-code");
    }

    private String code() throws IOException {
        return Files.readString(file()).strip();
    }

    private void open() {
        if (bench != null) bench.close();
        bench = new SecurityBench(folder, new HandClock());
        accounts = new StaffAccounts(bench.jdbc, bench.records, bench.hashes);
        first = new FirstAdministrator(
                accounts, bench.jdbc, bench.records, new SecureRandom(), bench.pauses::add, bench.run, folder);
    }
}
