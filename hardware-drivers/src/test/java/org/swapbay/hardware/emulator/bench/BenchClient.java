package org.swapbay.hardware.emulator.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a bench as its page and the kiosk do, and as strangers might. */
final class BenchClient implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI bench;

    BenchClient(URI bench) {
        this.bench = bench;
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(bench.resolve(path)).method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    int status(String method, String path, String body) throws Exception {
        return send(method, path, body).statusCode();
    }

    JsonNode get(String path) throws Exception {
        return JsonMapper.shared().readTree(send("GET", path, "").body());
    }

    /** Sends these characters as they are; the status line that comes back. */
    String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", bench.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
        }
    }

    HttpClient http() {
        return client;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
