package org.swapbay.kiosk.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A school's own certificate authorities, beside the world's: the PEM files of a folder, such as the one that Debian keeps
 * for them. Whatever leaves the program, mail, web-hooks or figures, then trusts whom they vouch for.
 */
public final class TrustedAuthorities {

    private static final Logger log = LoggerFactory.getLogger(TrustedAuthorities.class);

    private TrustedAuthorities() {}

    /**
     * Before anything speaks TLS, because Java keeps what it found at the first time. A file that is no certificate is said
     * in the log and costs no start.
     *
     * @param folder that need not exist
     */
    public static void trust(Path folder) {
        try {
            var own = certificates(folder);
            if (own.isEmpty()) return;
            SSLContext.setDefault(context(own));
            log.info("trusts {} certificates of {} beside the world's authorities", own.size(), folder);
        } catch (IOException | UncheckedIOException | GeneralSecurityException e) {
            log.error("the certificates of {} cannot be used: {}", folder, e.toString());
        }
    }

    /** Of all files that end as Debian has them end, in folders too. */
    private static List<X509Certificate> certificates(Path folder) throws IOException, CertificateException {
        if (!Files.isDirectory(folder)) return List.of();
        var factory = CertificateFactory.getInstance("X.509");
        var found = new ArrayList<X509Certificate>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".crt"))
                    .sorted()
                    .toList()) {
                try (var bytes = Files.newInputStream(file)) {
                    var read = factory.generateCertificates(bytes);
                    if (read.isEmpty()) throw new CertificateException("no certificate in it");
                    read.forEach(certificate -> found.add((X509Certificate) certificate));
                } catch (IOException | CertificateException wrong) {
                    log.error("{} is not trusted: {}", file, wrong.toString());
                }
            }
        }
        return found;
    }

    private static SSLContext context(List<X509Certificate> own) throws IOException, GeneralSecurityException {
        var all = KeyStore.getInstance(KeyStore.getDefaultType());
        all.load(null, null);
        var number = 0;
        for (var each : worlds()) all.setCertificateEntry("world " + number++, each);
        for (var each : own) all.setCertificateEntry("own " + number++, each);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers(all).getTrustManagers(), null);
        return context;
    }

    /** Those of the runtime, or of the file that it was told to trust. */
    private static List<X509Certificate> worlds() throws GeneralSecurityException {
        return Arrays.stream(managers(null).getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                .toList();
    }

    private static TrustManagerFactory managers(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
