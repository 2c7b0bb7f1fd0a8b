package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** The one page of the hallway. Pages are told: to find them, Vaadin would read every class at each start. */
@Component
class TouchscreenPages implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        RouteConfiguration.forApplicationScope().setAnnotatedRoute(KioskView.class);
    }
}
