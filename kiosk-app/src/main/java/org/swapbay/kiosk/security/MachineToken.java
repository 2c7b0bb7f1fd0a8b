package org.swapbay.kiosk.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What another program shows to be let in where no person signs in. */
final class MachineToken {

    private static final int BYTES = 32;
    private static final String SCHEME = "Bearer ";

    private final byte[] expected;

    private MachineToken(String token) {
        expected = (SCHEME + token).getBytes(StandardCharsets.UTF_8);
    }

    /** The one that is configured, or the file's, which is made on the first start. */
    static MachineToken of(String configured, Path file, SecureRandom random) throws IOException {
        if (!configured.isBlank()) return checked(configured.strip(), "the configured one");
        if (Files.notExists(file)) PrivateFile.write(file, fresh(random).getBytes(StandardCharsets.US_ASCII));
        return checked(Files.readString(file).strip(), file.getFileName());
    }

    /** One that nobody knows. */
    static MachineToken none(SecureRandom random) {
        return new MachineToken(fresh(random));
    }

    /** @param authorization the header as it came; takes as long for every wrong one */
    boolean fits(@Nullable String authorization) {
        return authorization != null && MessageDigest.isEqual(authorization.getBytes(StandardCharsets.UTF_8), expected);
    }

    private static MachineToken checked(String token, Object from) throws IOException {
        if (token.length() < BYTES) throw new IOException("too short: " + from);
        return new MachineToken(token);
    }

    private static String fresh(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
