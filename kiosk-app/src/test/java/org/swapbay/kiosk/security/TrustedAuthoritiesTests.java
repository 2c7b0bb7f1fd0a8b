package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is no certificate; that a real one is trusted is shown where a mail is sent with it. */
@ExtendWith(OutputCaptureExtension.class)
class TrustedAuthoritiesTests {

    @TempDir
    Path folder;

    @Test
    void whatIsNoCertificateIsSaidAndCostsNoStart(CapturedOutput said) throws Exception {
        var before = SSLContext.getDefault();
        Files.writeString(folder.resolve("empty.crt"), "");
        Files.writeString(folder.resolve("torn.crt"), "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
        Files.createDirectory(folder.resolve("folder.crt"));
        TrustedAuthorities.trust(folder);
        assertThat(said.getAll()).contains("empty.crt is not trusted", "torn.crt is not trusted");
        assertThat(SSLContext.getDefault()).isSameAs(before);
    }

    @Test
    void aFolderThatIsNotThereIsNone() throws Exception {
        var before = SSLContext.getDefault();
        TrustedAuthorities.trust(folder.resolve("none"));
        assertThat(SSLContext.getDefault()).isSameAs(before);
    }
}
