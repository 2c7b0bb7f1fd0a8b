package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** The dots at the top centre: sign in, choose, what happened, put in, take out. */
class Progress extends Div {

    static final int STEPS = 5;

    Progress() {
        addClassName("sb-progress");
        getElement().setAttribute("role", "img");
    }

    void show(Optional<Integer> step, Words words) {
        removeAll();
        setVisible(step.isPresent());
        if (step.isEmpty()) return;
        for (var dot = 1; dot <= STEPS; dot++) {
            var span = new Span();
            span.addClassName(dot < step.get() ? "past" : dot == step.get() ? "here" : "ahead");
            add(span);
        }
        getElement().setAttribute("aria-label", words.say("progress", step.get(), STEPS));
    }
}
