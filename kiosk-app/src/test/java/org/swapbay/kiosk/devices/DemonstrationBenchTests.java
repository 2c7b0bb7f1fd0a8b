package org.swapbay.kiosk.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemonstrationBenchTests {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private int status = 204;
    private HttpServer server;
    private BenchLink link;
    private DemonstrationBench bench;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        link = new BenchLink(
                URI.create("http://localhost:" + server.getAddress().getPort()));
        bench = new DemonstrationBench(link);
    }

    @AfterEach
    void stop() {
        link.close();
        server.stop(0);
    }

    @Test
    void cardsGoIntoTheWallet() {
        bench.carry(List.of(
                new Card(Card.Kind.BADGE, "Ada L.", "B-1", Optional.of("PIN 123456")),
                new Card(Card.Kind.LABEL, "Chromebook", "CB-0042", Optional.empty())));
        assertThat(requests)
                .containsExactly("PUT /wallet "
                        + "[{\"caption\":\"Ada L.\",\"code\":\"B-1\",\"kind\":\"badge\",\"note\":\"PIN 123456\"},"
                        + "{\"caption\":\"Chromebook\",\"code\":\"CB-0042\",\"kind\":\"label\"}]");
    }

    @Test
    void eachStockedBayGetsItsChromebook() {
        bench.stock(Map.of(3, "CB-0003", 1, "CB-0001"));
        assertThat(requests).hasSize(2);
        assertThat(requests.getFirst()).startsWith("PUT /bays/1/contents ").contains("\"label\":\"CB-0001\"");
        assertThat(requests.getLast()).startsWith("PUT /bays/3/contents ").contains("\"label\":\"CB-0003\"");
    }

    @Test
    void aBenchThatSaysNoIsReportedWithoutWhatWasSent() {
        status = 400;
        assertThatThrownBy(() -> bench.carry(List.of()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("400")
                .hasMessageContaining("PUT wallet");
    }
}
