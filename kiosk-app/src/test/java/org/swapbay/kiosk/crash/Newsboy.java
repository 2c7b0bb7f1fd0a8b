package org.swapbay.kiosk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.swapbay.hardware.emulator.payment.PaymentProvider;
import org.swapbay.hardware.emulator.payment.ProviderHook;

/** Brings the provider's news to the kiosk, as reliably as the internet does. */
final class Newsboy {

    private final PaymentProvider provider;
    private final URI door;
    private final String secret;
    private final HttpClient client = HttpClient.newHttpClient();
    private int told;

    Newsboy(PaymentProvider provider, URI kiosk, String secret) {
        this.provider = provider;
        this.door = kiosk.resolve("/hooks/stripe");
        this.secret = secret;
    }

    /** Everything since the last time; nobody may be there to hear it. */
    void bring(PayTrouble trouble) {
        var all = provider.hooks();
        var fresh = all.subList(told, all.size());
        switch (trouble) {
            case NEWS_TWICE ->
                fresh.forEach(one -> {
                    bring(one);
                    bring(one);
                });
            case NEWS_OUT_OF_ORDER -> fresh.reversed().forEach(this::bring);
            default -> fresh.forEach(this::bring);
        }
        told = all.size();
    }

    /** What was told in this payment once more, long after. @param from how many there were before it */
    void bringAgain(int from) {
        provider.hooks().stream().skip(from).forEach(this::bring);
    }

    private void bring(ProviderHook hook) {
        var request = HttpRequest.newBuilder(door)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Stripe-Signature", hook.signature(secret, Instant.now()))
                .POST(BodyPublishers.ofString(hook.body()))
                .build();
        try {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .as(hook.type())
                    .isEqualTo(200);
        } catch (IOException dark) {
            // Who is not there, or died while hearing it, is not told.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        }
    }
}
