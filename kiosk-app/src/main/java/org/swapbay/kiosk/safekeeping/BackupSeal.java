package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.swapbay.kiosk.journal.Folder;
import org.swapbay.kiosk.journal.Position;
import org.swapbay.kiosk.safekeeping.BackupFile.Manifest;

/**
 * Tells this kiosk's own backups from whatever else lies in a folder that others may write. Its key stands beside the
 * records and is in no backup.
 *
 * @see "Decision 0029: a start restores only what this kiosk sealed"
 */
final class BackupSeal {

    static final String KEY = "backup-key";
    private static final String UNFINISHED = "backup-key.new";
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    private BackupSeal(byte[] key) {
        this.key = key;
    }

    /** Nothing where none was ever made here: then no backup elsewhere is its own. */
    static Optional<BackupSeal> of(Folder folder) throws IOException {
        if (!folder.has(KEY)) return Optional.empty();
        var key = ByteBuffer.allocate(BYTES);
        try (var file = folder.open(KEY)) {
            while (key.hasRemaining() && file.read(key) >= 0) {}
        }
        return key.hasRemaining() ? Optional.empty() : Optional.of(new BackupSeal(key.array()));
    }

    /** The one that is there, or a new one, durable when it returns. */
    static BackupSeal made(Folder folder, SecureRandom random) throws IOException {
        var there = of(folder);
        if (there.isPresent()) return there.get();
        var key = new byte[BYTES];
        random.nextBytes(key);
        try (var file = folder.open(UNFINISHED)) {
            file.truncate(0);
            var bytes = ByteBuffer.wrap(key);
            while (bytes.hasRemaining()) file.write(bytes);
            file.force(true);
        }
        folder.rename(UNFINISHED, KEY);
        folder.sync();
        return new BackupSeal(key);
    }

    /** @param sha256 of the statements */
    String over(Instant madeAt, Position position, String sha256) {
        var said = String.join("\n", madeAt.toString(), Long.toString(position.seq()), position.hash(), sha256);
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + HMAC, e);
        }
    }

    boolean isOn(Manifest manifest) {
        var own = over(manifest.madeAt(), manifest.position(), manifest.sha256());
        return MessageDigest.isEqual(
                own.getBytes(StandardCharsets.UTF_8), manifest.seal().getBytes(StandardCharsets.UTF_8));
    }
}
