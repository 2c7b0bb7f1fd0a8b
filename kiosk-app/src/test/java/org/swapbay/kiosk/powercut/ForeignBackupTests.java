package org.swapbay.kiosk.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.journal.DiskFolder;
import org.swapbay.kiosk.safekeeping.Trust;
import org.swapbay.kiosk.safekeeping.Trust.Cause;

/** The second folder lies where others may write: what somebody plants there is not what a kiosk restores. */
class ForeignBackupTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T09:00:00Z"), ZoneOffset.UTC);
    private static final String KEY = "backup-key";
    private static final UnaryOperator<String> AS_IT_IS = sql -> sql;

    @TempDir
    Path place;

    @TempDir
    Path otherDisk;

    /** A school, three cases, a backup in both folders, and then the database and the backups here are gone. */
    @BeforeEach
    void lost() throws Exception {
        try (var kiosk = open()) {
            kiosk.change();
            kiosk.record(3);
            kiosk.backUp(Optional.of(new DiskFolder(otherDisk)));
        }
        for (var backup : new DiskFolder(place).names("backups")) Files.delete(place.resolve(backup));
        Files.delete(place.resolve("swapbay.mv.db"));
    }

    @Test
    void whatThisKioskSealedIsBroughtBackFromElsewhereByItself() {
        try (var kiosk = open()) {
            assertThat(kiosk.trust).isInstanceOf(Trust.Restored.class);
            assertThat(kiosk.cases()).hasSize(3);
            assertThat(kiosk.schools()).hasSize(1);
        }
    }

    @Test
    void whatAnotherKioskSealedAsksAPersonWhoseCopyIsBelieved() throws IOException {
        forge(AS_IT_IS, manifest -> manifest.setProperty("seal", "11".repeat(32)));
        asksAPerson();
        Files.copy(elsewhere(), place.resolve("backups").resolve(elsewhere().getFileName()));
        try (var kiosk = open()) {
            assertThat(kiosk.trust).isInstanceOf(Trust.Restored.class);
        }
    }

    @Test
    void statementsThatSomebodyPutInAreNeverRun() throws IOException {
        var proof = place.resolve("proof");
        forge(sql -> sql + "call file_write('run', '" + proof + "');\n", _ -> {});
        asksAPerson();
        assertThat(proof).doesNotExist();
    }

    @Test
    void anotherPlaceInTheJournalOrAnotherTimeBreaksTheSeal() throws IOException {
        forge(AS_IT_IS, manifest -> manifest.setProperty("made-at", "2026-09-01T09:00:01Z"));
        asksAPerson();
        forge(AS_IT_IS, manifest -> {
            manifest.setProperty("made-at", "2026-09-01T09:00:00Z");
            manifest.setProperty("journal-seq", "1");
        });
        asksAPerson();
    }

    @Test
    void aBackupWithoutASealAsksAPerson() throws IOException {
        forge(AS_IT_IS, manifest -> manifest.remove("seal"));
        asksAPerson();
    }

    @Test
    void aKioskWhoseKeyIsGoneOrHalfBelievesNoneOfThem() throws IOException {
        var key = Files.readAllBytes(place.resolve(KEY));
        Files.write(place.resolve(KEY), new byte[31]);
        asksAPerson();
        Files.delete(place.resolve(KEY));
        asksAPerson();
        Files.write(place.resolve(KEY), key);
        whatThisKioskSealedIsBroughtBackFromElsewhereByItself();
    }

    @Test
    void theKeyIsMadeOnceAndLeavesTheKioskInNoBackup() throws Exception {
        var key = Files.readAllBytes(place.resolve(KEY));
        assertThat(key).hasSize(32).isNotEqualTo(new byte[32]);
        try (var kiosk = open()) {
            kiosk.backUp(Optional.of(new DiskFolder(otherDisk)));
        }
        assertThat(place.resolve(KEY)).hasBinaryContent(key);
        assertThat(otherDisk.resolve(KEY)).doesNotExist();
        var said = HexFormat.of().formatHex(key);
        try (var zip = new ZipFile(elsewhere().toFile())) {
            for (var entry : List.of("records.sql", "manifest"))
                assertThat(text(zip, entry)).doesNotContain(said);
        }
    }

    @Test
    void aBackupOfBeforeThereWereSealsIsStillBroughtBackFromBesideTheRecords() throws IOException {
        forge(AS_IT_IS, manifest -> manifest.remove("seal"));
        Files.move(elsewhere(), place.resolve("backups").resolve(elsewhere().getFileName()));
        whatThisKioskSealedIsBroughtBackFromElsewhereByItself();
    }

    private void asksAPerson() {
        try (var kiosk = open()) {
            assertThat(kiosk.trust).isEqualTo(new Trust.SafeMode(Cause.DATABASE_LOST));
            assertThat(kiosk.serves()).isFalse();
        }
        assertThat(place.resolve("swapbay.mv.db")).doesNotExist();
    }

    /** As whoever may write there could: the sum of the statements is right again, the seal cannot be. */
    private void forge(UnaryOperator<String> statements, Consumer<Properties> about) throws IOException {
        var made = new ByteArrayOutputStream();
        try (var zip = new ZipFile(elsewhere().toFile());
                var out = new ZipOutputStream(made)) {
            var sql = statements.apply(text(zip, "records.sql"));
            var manifest = new Properties();
            manifest.load(new StringReader(text(zip, "manifest")));
            manifest.setProperty("sha256", sha256(sql));
            about.accept(manifest);
            out.putNextEntry(new ZipEntry("records.sql"));
            out.write(sql.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("manifest"));
            var text = new StringWriter();
            manifest.store(text, null);
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        Files.write(elsewhere(), made.toByteArray());
    }

    private Path elsewhere() throws IOException {
        try (var files = Files.list(otherDisk)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeptKiosk open() {
        var folder = new DiskFolder(place);
        try {
            folder.found();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KeptKiosk(folder, Optional.of(new DiskFolder(otherDisk)), CLOCK);
    }
}
