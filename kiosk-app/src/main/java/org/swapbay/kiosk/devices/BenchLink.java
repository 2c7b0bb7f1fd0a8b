package org.swapbay.kiosk.devices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP with the bench. */
final class BenchLink implements AutoCloseable {

    /** Bench and kiosk are started together, and either may be up first. */
    private static final int TRIES = 20;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final URI bench;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    BenchLink(URI bench) {
        this.bench = bench;
    }

    /** @throws UncheckedIOException when the bench is not there or says no */
    void put(String path, Object body) {
        var request = HttpRequest.newBuilder(bench.resolve("/" + path))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        try {
            var status = send(request, TRIES);
            if (status >= 300) throw new IOException("the bench answered " + status + " to PUT " + path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("stopped while waiting for the bench", stopped));
        }
    }

    private int send(HttpRequest request, int tries) throws IOException, InterruptedException {
        for (int left = tries; ; left--) {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode();
            } catch (ConnectException notYet) {
                if (left == 1) throw notYet;
                Thread.sleep(BETWEEN_TRIES);
            }
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
