package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is typing, kept with the session until it is written down: neither a reload nor a dialog closed by
 * mistake loses it. A field that is cleared is forgotten. Not for what is secret.
 */
final class Typed {

    private Typed() {}

    /** @param about what it is typed about, such as a ticket's number; with the field's id it names what is kept */
    static <E extends HasValue.ValueChangeEvent<V>, V, F extends Component & HasValue<E, V> & HasValueChangeMode>
            void keep(F field, String about) {
        var session = VaadinSession.getCurrent();
        var name = "typed: " + about + " " + field.getId().orElseThrow();
        recall(field, session.getAttribute(name));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            if (field.isEmpty()) session.setAttribute(name, null);
            else if (change.isFromClient()) session.setAttribute(name, change.getValue());
        });
    }

    /** In a dialog about what is open. */
    static String here(String dialog) {
        return UI.getCurrentOrThrow().getActiveViewLocation().getPath() + " " + dialog;
    }

    @SuppressWarnings("unchecked")
    private static <V> void recall(HasValue<?, V> field, @Nullable Object kept) {
        if (kept != null) field.setValue((V) kept);
    }
}
