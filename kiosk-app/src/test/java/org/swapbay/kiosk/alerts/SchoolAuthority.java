package org.swapbay.kiosk.alerts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority such as a school has for its own machines, and a certificate that it vouches for. */
final class SchoolAuthority {

    private static final String PASSWORD = "of a test";

    private final KeyStore keys;
    private final Path store;

    /** @param names of the machines that its certificate is for */
    SchoolAuthority(Path folder, List<String> names) throws IOException, GeneralSecurityException {
        store = folder.resolve("authority.p12");
        keytool("-alias", "authority", "-dname", "CN=The school's own", "-ext", "bc:critical=ca:true");
        var all = String.join(",", names.stream().map("dns:"::concat).toList());
        keytool("-alias", "machine", "-dname", "CN=machine", "-signer", "authority", "-ext", "san=" + all);
        keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    /** Of a machine that shows the certificate. */
    SSLContext machine() throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(machineOnly(), PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private KeyStore machineOnly() throws GeneralSecurityException {
        var own = KeyStore.getInstance("PKCS12");
        try {
            own.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        var password = PASSWORD.toCharArray();
        own.setKeyEntry("machine", keys.getKey("machine", password), password, keys.getCertificateChain("machine"));
        return own;
    }

    /** What the school hands to whoever is to trust it. */
    void publish(Path file) throws IOException, GeneralSecurityException {
        var der = keys.getCertificate("authority").getEncoded();
        Files.writeString(
                file,
                "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                        + "\n-----END CERTIFICATE-----\n");
    }

    private void keytool(String... more) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString()));
        Stream.of(
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .forEach(command::add);
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) throw new IOException(said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
