package org.swapbay.kiosk.alerts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts alerts as JSON. {@code Swapbay-Signature: t=<seconds>,v1=<hex>} carries HMAC-SHA256 over {@code <seconds>.<body>}:
 * a receiver checks it and refuses what is old, and drops an {@code Swapbay-Id} it has seen.
 */
final class WebhookChannel implements AlertChannel {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SHORTEST_SECRET = 32;

    private final URI address;
    private final byte[] secret;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient client;

    /** @throws IllegalArgumentException when the address is not safe or the secret too short */
    WebhookChannel(URI address, byte[] secret, Clock clock) {
        this(address, secret, clock, PATIENCE);
    }

    /** @param patience with a receiver that says nothing */
    WebhookChannel(URI address, byte[] secret, Clock clock, Duration patience) {
        if (!safe(address)) throw new IllegalArgumentException("a web-hook's address begins with https://");
        if (secret.length < SHORTEST_SECRET)
            throw new IllegalArgumentException("a web-hook's secret has at least 32 bytes");
        this.address = address;
        this.secret = secret.clone();
        this.clock = clock;
        this.patience = patience;
        client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void tell(Letter letter) throws IOException, InterruptedException {
        var at = Long.toString(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Swapbay-Id", letter.id())
                .header("Swapbay-Signature", "t=" + at + ",v1=" + signature(at + "." + letter.json()))
                .POST(BodyPublishers.ofString(letter.json()))
                .build();
        var status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status < 200 || status >= 300) throw new IOException("answered " + status);
    }

    private String signature(String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }

    private static boolean safe(URI address) {
        if (address.getHost() == null) return false;
        if ("https".equals(address.getScheme())) return true;
        return "http".equals(address.getScheme()) && loopback(address.getHost());
    }

    private static boolean loopback(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
