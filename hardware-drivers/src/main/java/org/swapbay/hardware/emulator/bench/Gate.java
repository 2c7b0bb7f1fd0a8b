package org.swapbay.hardware.emulator.bench;

import com.sun.net.httpserver.Headers;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in requests meant for this bench only. The socket stands on loopback, but any web page in a browser on this
 * machine can send there: a foreign Host is DNS rebinding, a foreign Origin is another site's script.
 */
final class Gate {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final int port;

    Gate(int port) {
        this.port = port;
    }

    boolean admits(Headers headers) {
        var origin = headers.getFirst("Origin");
        return isOurs(headers.getFirst("Host")) && (origin == null || isOurOrigin(origin));
    }

    private boolean isOurOrigin(String origin) {
        return origin.startsWith("http://") && isOurs(origin.substring("http://".length()));
    }

    private boolean isOurs(@Nullable String host) {
        if (host == null) return false;
        var suffix = ":" + port;
        return host.endsWith(suffix)
                && NAMES.contains(
                        host.substring(0, host.length() - suffix.length()).toLowerCase(Locale.ROOT));
    }
}
