package org.swapbay.hardware.emulator.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Serves the page and the bench's addresses on loopback, one virtual thread a request. */
final class BenchServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BenchServer.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Gate gate;
    private final Routes routes;
    private final Events events;
    private final Page page;

    BenchServer(int port, Routes routes, Events events, Page page) throws IOException {
        this.routes = routes;
        this.events = events;
        this.page = page;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        gate = new Gate(server.getAddress().getPort());
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            harden(exchange);
            if (!gate.admits(exchange.getRequestHeaders())) {
                send(exchange, 403, TEXT, "This bench is for this machine only.");
            } else if (exchange.getRequestURI().getPath().equals("/events")) {
                if (!events.tell(exchange)) send(exchange, 503, TEXT, "Too many pages show this bench.");
            } else {
                answer(exchange);
            }
        } catch (RuntimeException e) {
            LOG.error("A request to the bench failed", e);
            send(exchange, 500, TEXT, "The bench failed; its log says how.");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var asset = exchange.getRequestMethod().equals("GET")
                ? page.asset(exchange.getRequestURI().getPath())
                : Optional.<Page.Asset>empty();
        if (asset.isPresent()) {
            send(exchange, 200, asset.get().type(), asset.get().bytes());
            return;
        }
        var request = Request.read(exchange);
        if (request.isEmpty()) {
            exchange.getResponseHeaders().set("Connection", "close");
            send(exchange, 413, TEXT, "That is too much.");
            return;
        }
        switch (routes.answer(request.get())) {
            case Reply.Done() -> exchange.sendResponseHeaders(204, -1);
            case Reply.Found(var view) -> send(exchange, 200, "application/json", JSON.writeValueAsBytes(view));
            case Reply.Refused(int status, var words) ->
                send(exchange, status, "application/json", JSON.writeValueAsBytes(Map.of("words", words)));
        }
    }

    private void harden(HttpExchange exchange) {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", page.policy());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
