package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PepperTests {

    @TempDir
    Path folder;

    @TempDir
    Path credentials;

    @Test
    void theFirstStartMakesAPrivateFileAndLaterOnesReadIt() throws IOException {
        var made = pepper().apply("person-1", "123456");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("pepper"))))
                .isEqualTo("rw-------");
        assertThat(pepper().apply("person-1", "123456")).isEqualTo(made);
    }

    @Test
    void aCredentialComesBeforeTheFile() throws IOException {
        var byFile = pepper().apply("person-1", "123456");
        Files.write(credentials.resolve("swapbay.pepper"), new byte[40]);
        assertThat(pepper().apply("person-1", "123456")).isNotEqualTo(byFile);
    }

    @Test
    void anEmptyPepperStopsTheStart() throws IOException {
        Files.createFile(folder.resolve("pepper"));
        assertThatIllegalArgumentException().isThrownBy(this::pepper);
    }

    @Test
    void nameAndSecretDoNotRunIntoEachOther() throws IOException {
        var pepper = pepper();
        assertThat(pepper.apply("ab", "c")).isNotEqualTo(pepper.apply("a", "bc"));
    }

    private Pepper pepper() throws IOException {
        return Pepper.of(credentials, folder, new SecureRandom());
    }
}
