package org.swapbay.kiosk.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;
import org.swapbay.kiosk.security.StaffFact.Means;

/**
 * Sets up the first administrator: whoever can read a file on this machine. Until then nobody can sign in.
 *
 * <p>Each start without an administrator makes a new code; the file is the only place where it is readable.
 */
@Component
class FirstAdministrator implements Unasked {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String SUBJECT = "-";
    /** No username begins so. */
    private static final String BY = "-set-up";

    private final StaffAccounts accounts;
    private final Throttle throttle;
    private final RefusedSignIns refused;
    private final SecureRandom random;
    private final Pause pause;
    private final Path file;
    /** Whoever has forgotten the last administrator's password makes this file, and gets a code at the next start. */
    private final Path again;

    private byte @Nullable [] codeHash;

    FirstAdministrator(
            StaffAccounts accounts,
            JdbcClient jdbc,
            Records records,
            SecureRandom random,
            Pause pause,
            @Qualifier("steadyTime") InstantSource time,
            @Value("${swapbay.data}") Path folder) {
        this.accounts = accounts;
        this.random = random;
        this.pause = pause;
        throttle = new Throttle("set-up", Limits.SET_UP, jdbc, records, time);
        refused = new RefusedSignIns(Means.SET_UP_CODE, Limits.SET_UP, records, time);
        file = folder.resolve("setup-code");
        again = folder.resolve("setup-again");
    }

    @Override
    public void occasions(Occasions when) {
        when.told(ApplicationReadyEvent.class, _ -> offer());
    }

    synchronized void offer() {
        try {
            offerCode();
        } catch (IOException e) {
            // Without a place to write nobody can be set up, but the screen has to stand.
            log.warn("set-up: the code could not be written", e);
        }
    }

    /** Whether the set-up waits for its code. */
    synchronized boolean awaited() {
        return codeHash != null;
    }

    /** Makes the administrator when the code is right. The code is used up only by success. */
    synchronized SetUpResult complete(String code, String typedUsername, String password) {
        var attempt = throttle.begin(SUBJECT);
        if (attempt.slowed()) pause.of(Limits.SET_UP.delay());
        var expected = codeHash;
        if (expected == null || !MessageDigest.isEqual(expected, digest(code)) || !attempt.mayPass()) {
            log.warn("set-up: a wrong code was entered");
            refused.tell(Optional.empty(), attempt);
            return new SetUpResult.Refused();
        }
        throttle.passed(SUBJECT, attempt);
        var username = StaffAccounts.username(typedUsername);
        if (username.isEmpty()) return new SetUpResult.UsernameUnusable();
        var problem = PasswordProblem.of(username.get(), password);
        if (problem.isPresent()) return new SetUpResult.PasswordWeak(problem.get());
        accounts.add(username.get(), password, Set.of(StaffRole.ADMINISTRATOR), BY);
        codeHash = null;
        deleteFile();
        log.info("set-up: the first administrator has been made");
        return new SetUpResult.Done();
    }

    private void offerCode() throws IOException {
        Files.deleteIfExists(file);
        if (accounts.anyAdministrator() && Files.notExists(again)) return;
        var code = OneTimeCode.make(random);
        PrivateFile.write(file, (code + "\n").getBytes(StandardCharsets.UTF_8));
        codeHash = digest(code);
        log.info("an administrator can be made: open /setup; the code is in the file {}", file.toAbsolutePath());
    }

    private void deleteFile() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(again);
        } catch (IOException e) {
            // The code in it is worth nothing any more.
            log.warn("set-up: the used code file could not be deleted", e);
        }
    }

    private static byte[] digest(String code) {
        var normal = OneTimeCode.normal(code);
        try {
            return MessageDigest.getInstance("SHA-256").digest(normal.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
