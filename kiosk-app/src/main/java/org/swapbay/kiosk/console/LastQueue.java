package org.swapbay.kiosk.console;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;

/** How the queue was narrowed when somebody left it, so that the way back leads to the same one. */
record LastQueue(QueryParameters address) {

    static QueryParameters of(UI ui) {
        var last = ComponentUtil.getData(ui, LastQueue.class);
        return last == null ? QueryParameters.empty() : last.address();
    }

    static void keep(UI ui, QueryParameters address) {
        ComponentUtil.setData(ui, LastQueue.class, new LastQueue(address));
    }
}
