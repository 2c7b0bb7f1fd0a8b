package org.swapbay.kiosk.security;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.net.InetAddress;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the touchscreen to the machine it hangs on: a visit cannot be made from across the network. Looks at each
 * navigation, because inside an open page Vaadin moves between views without another address being asked for.
 */
@Component
class LocalTouchscreen implements VaadinServiceInitListener {

    private static final Set<String> STAFF_ROUTES = Set.of("console", "login", "setup");

    private final boolean remoteAllowed;

    LocalTouchscreen(@Value("${swapbay.touchscreen.remote:false}") boolean remoteAllowed) {
        this.remoteAllowed = remoteAllowed;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::refuseTouchscreenFromElsewhere));
    }

    /** @param path without a leading slash */
    boolean allowed(String path, String remoteAddress) {
        var first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        return remoteAllowed || STAFF_ROUTES.contains(first) || loopback(remoteAddress);
    }

    private void refuseTouchscreenFromElsewhere(BeforeEnterEvent event) {
        var request = VaadinRequest.getCurrent();
        if (request == null) return;
        if (!allowed(event.getLocation().getPath(), request.getRemoteAddr())) {
            event.rerouteToError(AccessDeniedException.class);
        }
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
