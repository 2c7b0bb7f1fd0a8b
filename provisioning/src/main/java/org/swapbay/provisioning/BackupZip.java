package org.swapbay.provisioning;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.zip.ZipInputStream;

/** A backup as the program writes it: {@code records.sql}, then a {@code manifest} with its checksum. */
final class BackupZip {

    private BackupZip() {}

    /** Reads all of it. @return its manifest @throws IOException when it is not what was written */
    static Properties verified(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                var zip = new ZipInputStream(bytes)) {
            var script = zip.getNextEntry();
            if (script == null || !script.getName().equals("records.sql")) throw new IOException("it is no backup");
            var digest = MessageDigest.getInstance("SHA-256");
            var sql = new DigestInputStream(zip, digest);
            sql.transferTo(OutputStream.nullOutputStream());
            var entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals("manifest")) throw new IOException("it has no manifest");
            var manifest = new Properties();
            manifest.load(new StringReader(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
            if (!HexFormat.of().formatHex(digest.digest()).equals(manifest.getProperty("sha256")))
                throw new IOException("it was changed or is damaged");
            return manifest;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
