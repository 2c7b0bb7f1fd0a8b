package org.swapbay.kiosk.safekeeping;

import java.io.BufferedWriter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.h2.tools.RunScript;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.journal.Position;

/**
 * A backup as bytes: a zip of {@code records.sql}, the database as statements that any version of H2 understands, and
 * {@code manifest}, which says where in the journal it stands, what the statements' SHA-256 is and, sealed, that this kiosk says so.
 */
final class BackupFile {

    private static final String SCRIPT = "records.sql";
    private static final String MANIFEST = "manifest";
    private static final String FORMAT = "1";

    private BackupFile() {}

    /**
     * @param madeAt wall-clock time, for people and for how long it is kept
     * @param seal empty where there is none, as in backups of before there were seals
     */
    record Manifest(Instant madeAt, Position position, String sha256, String seal) {}

    /** @param snapshot sees one state of the database throughout */
    static void write(Connection snapshot, Instant madeAt, Position position, BackupSeal seal, OutputStream file)
            throws IOException, SQLException {
        var zip = new ZipOutputStream(file);
        zip.putNextEntry(new ZipEntry(SCRIPT));
        var digest = sha256();
        var lines =
                new BufferedWriter(new OutputStreamWriter(new DigestOutputStream(zip, digest), StandardCharsets.UTF_8));
        try (var statement = snapshot.createStatement();
                var script = statement.executeQuery("script nopasswords nosettings")) {
            while (script.next()) lines.append(script.getString(1)).append('\n');
        }
        lines.flush();
        zip.putNextEntry(new ZipEntry(MANIFEST));
        var manifest = new Properties();
        manifest.setProperty("format", FORMAT);
        manifest.setProperty("made-at", madeAt.toString());
        manifest.setProperty("journal-seq", Long.toString(position.seq()));
        manifest.setProperty("journal-hash", position.hash());
        var sha256 = HexFormat.of().formatHex(digest.digest());
        manifest.setProperty("sha256", sha256);
        manifest.setProperty("seal", seal.over(madeAt, position, sha256));
        var text = new StringWriter();
        manifest.store(text, null);
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    /** Runs its statements in an empty database. @throws IOException when it is not what was written */
    static Manifest restore(InputStream file, Connection into) throws IOException, SQLException {
        return read(file, into);
    }

    /** @throws IOException when it is not what was written */
    static Manifest manifest(InputStream file) throws IOException {
        try {
            return read(file, null);
        } catch (SQLException impossible) {
            throw new IOException(impossible);
        }
    }

    private static Manifest read(InputStream file, @Nullable Connection into) throws IOException, SQLException {
        var zip = new ZipInputStream(file);
        var script = zip.getNextEntry();
        if (script == null || !script.getName().equals(SCRIPT)) throw new IOException("this is no backup");
        var digest = sha256();
        var bytes = new DigestInputStream(new Open(zip), digest);
        if (into != null) RunScript.execute(into, new InputStreamReader(bytes, StandardCharsets.UTF_8));
        bytes.transferTo(OutputStream.nullOutputStream());
        var entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(MANIFEST)) throw new IOException("the backup has no manifest");
        var manifest = new Properties();
        manifest.load(new StringReader(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
        if (!FORMAT.equals(manifest.getProperty("format"))) throw new IOException("the backup has another format");
        var sha256 = said(manifest, "sha256");
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) throw new IOException("the backup was changed");
        try {
            var position = new Position(Long.parseLong(said(manifest, "journal-seq")), said(manifest, "journal-hash"));
            var madeAt = Instant.parse(said(manifest, "made-at"));
            return new Manifest(madeAt, position, sha256, manifest.getProperty("seal", ""));
        } catch (RuntimeException e) {
            throw new IOException("the backup's manifest cannot be read", e);
        }
    }

    private static String said(Properties manifest, String key) throws IOException {
        var said = manifest.getProperty(key);
        if (said == null) throw new IOException("the backup's manifest is not whole");
        return said;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Whoever reads to the end of an entry closes it, and the zip has another one. */
    private static final class Open extends FilterInputStream {

        Open(InputStream in) {
            super(Objects.requireNonNull(in));
        }

        @Override
        public void close() {}
    }
}
