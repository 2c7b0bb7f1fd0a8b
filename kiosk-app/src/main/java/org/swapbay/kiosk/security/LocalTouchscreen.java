package org.swapbay.kiosk.security;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the touchscreen to the machine it hangs on: a visit cannot be made from across the network. Looks at each
 * navigation, because inside an open page Vaadin moves between views without another address being asked for.
 */
@Component
class LocalTouchscreen implements VaadinServiceInitListener {

    private static final Set<String> STAFF_ROUTES = Set.of("console", "login", "setup", "new-password");

    private final boolean remoteAllowed;

    LocalTouchscreen(@Value("${swapbay.touchscreen.remote:false}") boolean remoteAllowed) {
        this.remoteAllowed = remoteAllowed;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::refuseTouchscreenFromElsewhere));
    }

    /**
     * @param path without a leading slash
     * @param host as the browser names this machine; a foreign name on loopback is another site's page, rebound to here
     */
    boolean allowed(String path, String remoteAddress, @Nullable String host) {
        var first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        return remoteAllowed
                || STAFF_ROUTES.contains(first)
                || loopback(remoteAddress) && (host == null || namesThisMachine(host));
    }

    private void refuseTouchscreenFromElsewhere(BeforeEnterEvent event) {
        var request = VaadinRequest.getCurrent();
        if (request == null) return;
        if (!allowed(event.getLocation().getPath(), request.getRemoteAddr(), request.getHeader("Host"))) {
            event.rerouteToError(AccessDeniedException.class);
        }
    }

    private static boolean namesThisMachine(String host) {
        var name = host.replaceFirst(":\\d*$", "");
        return name.equalsIgnoreCase("localhost") || loopback(name.replaceAll("^\\[|]$", ""));
    }

    private static boolean loopback(String address) {
        try {
            // A literal address: nothing is looked up.
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
