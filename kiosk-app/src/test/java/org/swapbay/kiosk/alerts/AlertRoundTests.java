package org.swapbay.kiosk.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.health.Boards;
import org.swapbay.kiosk.health.Cause;
import org.swapbay.kiosk.health.Finding;
import org.swapbay.kiosk.health.HealthSource;
import org.swapbay.kiosk.health.HealthState;
import org.swapbay.kiosk.health.Part;

/** The round with a web-hook's receiver that checks what it is sent. */
class AlertRoundTests {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private final List<Received> received = new ArrayList<>();
    private HealthState state = HealthState.DOWN;
    private int answer = 200;
    private HttpServer receiver;

    private record Received(String id, String signature, String body) {}

    private final class Printer implements HealthSource {
        @Override
        public Set<Part> parts() {
            return Set.of(Part.PRINTER);
        }

        @Override
        public Look look() {
            return Look.of(Finding.of(Part.PRINTER, state, state == HealthState.OK ? Cause.NONE : Cause.NO_PAPER));
        }
    }

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            received.add(new Received(
                    headers.getFirst("Swapbay-Id"),
                    headers.getFirst("Swapbay-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void aTroubleIsPostedSignedAndInPlainWords() throws Exception {
        pass(round(), Duration.ofMinutes(5));
        assertThat(received).hasSize(1);
        var post = received.getFirst();
        assertThat(post.body()).contains("\"kiosk\":\"hallway-1\"", "\"cause\":\"no-paper\"", "Put a new roll in");
        var seconds = post.signature().replaceFirst("t=(\\d+),.*", "$1");
        assertThat(post.signature()).endsWith("v1=" + hmac(seconds + "." + post.body()));
    }

    @Test
    void aReceiverThatIsAwayIsTriedAgainAndThenToldOnce() {
        answer = 503;
        var round = round();
        pass(round, Duration.ofMinutes(30));
        assertThat(received).hasSizeBetween(4, 10);
        answer = 200;
        pass(round, Duration.ofHours(2));
        received.removeIf(post -> post.id().isEmpty());
        assertThat(received)
                .extracting(Received::id)
                .containsOnly(received.getFirst().id());
        var told = received.size();
        pass(round, Duration.ofHours(5));
        assertThat(received).hasSize(told);
    }

    @Test
    void aKioskThatStartsAgainAndAgainTellsOnce() {
        for (var start = 0; start < 5; start++) pass(round(), Duration.ofMinutes(10));
        assertThat(received).hasSize(1);
        state = HealthState.OK;
        pass(round(), Duration.ofMinutes(10));
        assertThat(received).hasSize(2);
        assertThat(received.getLast().body()).contains("\"over\":[{");
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

    private AlertRound round() {
        var address = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/alerts");
        return new AlertRound(
                Boards.of(clock, new Printer()),
                List.of(new WebhookChannel(address, SECRET, clock)),
                new AlertText("hallway-1", Locale.ENGLISH),
                new AlertMemory(folder),
                clock);
    }

    private void pass(AlertRound round, Duration time) {
        for (var left = time; left.isPositive(); left = left.minusSeconds(30)) {
            round.look();
            clock.forward(Duration.ofSeconds(30));
        }
    }

    private static String hmac(String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
