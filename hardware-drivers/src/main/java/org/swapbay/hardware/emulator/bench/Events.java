package org.swapbay.hardware.emulator.bench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Server-sent events: the number of changes so far, at once and after each change. A page then asks for what it shows,
 * so a lost event costs nothing. The number comes again every few seconds, which ends connections nobody reads.
 */
final class Events {

    private static final Duration BEAT = Duration.ofSeconds(3);
    private static final int MOST_WATCHERS = 50;

    private final Changes changes;
    private final Semaphore places = new Semaphore(MOST_WATCHERS);

    Events(Changes changes) {
        this.changes = changes;
    }

    /** Tells this watcher until it goes away; false when too many watch already. */
    boolean tell(HttpExchange exchange) throws IOException {
        if (!places.tryAcquire()) return false;
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            var out = exchange.getResponseBody();
            // A page that lost the bench looks for it every second.
            out.write("retry: 1000\n\n".getBytes(StandardCharsets.UTF_8));
            long seen = -1;
            while (!changes.over()) {
                seen = changes.await(seen, BEAT);
                out.write(("data: " + seen + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
        return true;
    }
}
