package org.swapbay.kiosk.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that is not in the database: without it nobody can try the million PINs against a stolen copy. */
final class Pepper {

    static final int BYTES = 32;

    private final byte[] secret;

    Pepper(byte[] secret) {
        if (secret.length < BYTES) throw new IllegalArgumentException("the pepper has at least 32 bytes");
        this.secret = secret.clone();
    }

    /** Reads the systemd credential {@code swapbay.pepper} if there is one, else the file, which is made on the first start. */
    static Pepper of(Path credentials, Path folder, SecureRandom random) throws IOException {
        var credential = credentials.resolve("swapbay.pepper");
        if (Files.isReadable(credential)) return new Pepper(Files.readAllBytes(credential));
        var file = folder.resolve("pepper");
        if (Files.notExists(file)) write(file, random);
        return new Pepper(Files.readAllBytes(file));
    }

    /** @param owner binds the result to one person, so that a hash moved to another row is worthless there */
    String apply(String owner, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
            mac.update(owner.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }

    private static void write(Path file, SecureRandom random) throws IOException {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        PrivateFile.write(file, bytes);
    }
}
