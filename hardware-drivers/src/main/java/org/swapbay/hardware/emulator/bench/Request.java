package org.swapbay.hardware.emulator.bench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One request, read whole.
 *
 * @param steps the parts of the path, such as {@code bays, 3, pull}
 */
record Request(String method, List<String> steps, String query, byte[] body) {

    /** A wallet of a thousand people fits well. */
    static final int MOST_BYTES = 1 << 20;

    private static final Set<String> COLLECTIONS = Set.of("bays", "devices", "notes", "payments");

    /** Reads the request; empty when its body is longer than {@link #MOST_BYTES}. */
    static Optional<Request> read(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) return Optional.empty();
        var uri = exchange.getRequestURI();
        var query = uri.getRawQuery();
        return Optional.of(new Request(
                exchange.getRequestMethod(),
                Stream.of(uri.getPath().split("/"))
                        .filter(step -> !step.isEmpty())
                        .toList(),
                query == null ? "" : query,
                body));
    }

    /** Method and address, of addresses below a collection only the first step: {@code POST bays}. */
    String what() {
        boolean collection = !steps.isEmpty() && COLLECTIONS.contains(steps.getFirst());
        return method + " " + (collection ? steps.getFirst() : String.join("/", steps));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A parameter of the query, decoded. */
    Optional<String> parameter(String name) {
        return Stream.of(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }
}
