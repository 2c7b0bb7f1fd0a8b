package org.swapbay.hardware.emulator.payment;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One request: a form, as the provider takes them. */
record ProviderRequest(boolean post, String path, Map<String, String> form, Optional<String> idempotencyKey) {

    private static final int LONGEST = 65_536;

    static ProviderRequest read(HttpExchange exchange) throws IOException {
        var post = exchange.getRequestMethod().equals("POST");
        var body = new String(exchange.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8);
        var query = exchange.getRequestURI().getRawQuery();
        return new ProviderRequest(
                post,
                exchange.getRequestURI().getPath(),
                form(post || query == null ? body : query),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
    }

    String text(String name) {
        return form.getOrDefault(name, "");
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }

    Map<String, Object> metadata() {
        var metadata = new LinkedHashMap<String, Object>();
        form.forEach((name, value) -> {
            if (name.startsWith("metadata[")) metadata.put(name.substring(9, name.length() - 1), value);
        });
        return metadata;
    }

    private static Map<String, String> form(String text) {
        var form = new LinkedHashMap<String, String>();
        for (var pair : text.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) form.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
