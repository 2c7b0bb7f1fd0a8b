package org.swapbay.hardware.emulator.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of the page, from the jar, by their exact addresses; everything comes from this bench and nowhere else. */
final class Page {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private static final Set<String> FILES = Set.of(
            "bench.html",
            "bench.css",
            "bench.svg",
            "bench.js",
            "cabinet.js",
            "dom.js",
            "drawings.js",
            "faults.js",
            "hand.js",
            "kiosk.js",
            "notes.js",
            "paper.js",
            "payments.js",
            "scanner.js",
            "wallet.js",
            "world.js");

    private final String policy;

    Page(@Nullable URI kiosk) {
        var frame = kiosk == null ? "'none'" : kiosk.getScheme() + "://" + kiosk.getAuthority();
        policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' " + frame
                + "; frame-src " + frame + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** One file and the header lines to send with it. */
    record Asset(String type, byte[] bytes) {}

    Optional<Asset> asset(String path) throws IOException {
        var name = path.equals("/") ? "bench.html" : path.substring(1);
        if (!FILES.contains(name)) return Optional.empty();
        try (var resource = Page.class.getResourceAsStream(name)) {
            if (resource == null) throw new IOException("the page lacks " + name);
            var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            return Optional.of(new Asset(type == null ? "application/octet-stream" : type, resource.readAllBytes()));
        }
    }

    /** The content security policy of the page. */
    String policy() {
        return policy;
    }
}
