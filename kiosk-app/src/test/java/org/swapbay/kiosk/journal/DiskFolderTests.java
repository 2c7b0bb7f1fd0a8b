package org.swapbay.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFolderTests {

    @TempDir
    Path place;

    private DiskFolder folder;

    @BeforeEach
    void found() throws IOException {
        folder = new DiskFolder(place.resolve("records"));
        folder.found();
    }

    @Test
    void nobodyElseLooksIntoIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve("records"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileIsThereOnceItWasOpened() throws IOException {
        assertThat(folder.has("journal")).isFalse();
        write("journal");
        assertThat(folder.has("journal")).isTrue();
    }

    @Test
    void namesAreOfFilesAndInTheirOrder() throws IOException {
        write("b");
        write("a");
        write("set-aside/c");
        assertThat(folder.names("")).containsExactly("a", "b");
        assertThat(folder.names("set-aside")).containsExactly("set-aside/c");
        assertThat(folder.names("nowhere")).isEmpty();
    }

    @Test
    void aFileTakesAnothersPlaceAlsoInAFolderThatIsNew() throws IOException {
        write("new");
        folder.rename("new", "archive/old");
        assertThat(folder.names("archive")).containsExactly("archive/old");
        assertThat(folder.has("new")).isFalse();
        folder.delete("archive/old");
        folder.delete("archive/old");
        assertThat(folder.names("archive")).isEmpty();
    }

    @Test
    void itsNamesAreMadeDurableWhateverIsInIt() throws IOException {
        write("journal");
        write("backups/one");
        folder.sync();
        assertThatThrownBy(new DiskFolder(place.resolve("gone"))::sync).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void itsRoomIsTheDisks() throws IOException {
        assertThat(folder.room())
                .isPositive()
                .isLessThanOrEqualTo(Files.getFileStore(place).getTotalSpace());
    }

    @Test
    void itsDatabaseIsWrittenInOrder() {
        assertThat(folder.databaseUrl("swapbay"))
                .isEqualTo("jdbc:h2:ordered:" + place.resolve("records/swapbay").toAbsolutePath());
    }

    private void write(String name) throws IOException {
        try (var file = folder.open(name)) {
            file.write(ByteBuffer.wrap(new byte[] {1}));
        }
    }
}
