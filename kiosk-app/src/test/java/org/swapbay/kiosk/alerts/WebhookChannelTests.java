package org.swapbay.kiosk.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.notices.MailLine;

/** A web-hook's receiver that checks what it is sent. */
class WebhookChannelTests extends AlertChannelContract {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    private final List<Told> taken = new CopyOnWriteArrayList<>();
    private final List<String> forged = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Trouble trouble;
    private HttpServer receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!isSigned(headers.getFirst("Swapbay-Signature"), body)) forged.add(body);
            var now = trouble;
            if (now == null || now == Trouble.SAYS_NOTHING) taken.add(new Told(headers.getFirst("Swapbay-Id"), body));
            if (now == Trouble.SAYS_NOTHING) awaitEnd();
            exchange.sendResponseHeaders(now == null ? 200 : now == Trouble.REFUSES ? 404 : 503, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        receiver.stop(0);
        assertThat(forged).isEmpty();
    }

    @Override
    AlertChannel channel(Duration patience) {
        var address = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/alerts");
        return new WebhookChannel(address, SECRET, clock, patience);
    }

    @Override
    void goesWrong(Trouble trouble) {
        this.trouble = trouble;
    }

    @Override
    void isWell() {
        trouble = null;
    }

    /** As who reads the JSON sees it. */
    @Override
    List<Told> told() {
        return taken.stream()
                .map(post -> new Told(post.id(), post.text().replaceFirst("^(.*\"over\":\\[\\{)", "well again $1")))
                .toList();
    }

    @Test
    void anAddressThatAnybodyCouldListenToIsRefused() {
        for (var address : List.of("http://alerts.school.example/", "ftp://127.0.0.1/", "file:///tmp/x")) {
            assertThatThrownBy(() -> new WebhookChannel(URI.create(address), SECRET, clock))
                    .as(address)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new WebhookChannel(URI.create("https://x.example/"), new byte[8], clock))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReceiverWhoseCertificateNobodyVouchesForHearsNothing() throws Exception {
        var stranger = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.setHttpsConfigurator(new HttpsConfigurator(MailLine.tls()));
        stranger.createContext("/", exchange -> taken.add(new Told("", "heard")));
        stranger.start();
        try {
            var address =
                    URI.create("https://localhost:" + stranger.getAddress().getPort() + "/");
            var now = clock.instant();
            assertThatThrownBy(() -> new WebhookChannel(address, SECRET, clock)
                            .tell(new Letter("one", "webhook", "", "", "{}", now, 0, now)))
                    .isInstanceOf(SSLException.class);
        } finally {
            stranger.stop(0);
        }
        assertThat(taken).isEmpty();
    }

    private static boolean isSigned(String signature, String body) {
        try {
            var seconds = signature.replaceFirst("t=(\\d+),.*", "$1");
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            var sum = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return signature.endsWith("v1=" + HexFormat.of().formatHex(sum));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
