package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Comes up over the lower part of a screen, for advice, a choice beside the visit, or the question whether one is there. */
class Sheet extends Div {

    private final Paragraph line = new Paragraph();
    private final Div actions = new Div();

    Sheet(String title, String words, Component... things) {
        addClassName("sb-sheet");
        getElement().setAttribute("role", "dialog");
        getElement().setAttribute("aria-label", title);
        line.addClassName("sb-lead");
        actions.addClassName("sb-actions");
        actions.add(things);
        add(new H2(title), line, actions);
        say(words);
    }

    final void say(String words) {
        line.setText(words);
        line.setVisible(!words.isEmpty());
    }

    final void offer(Component... things) {
        actions.add(things);
    }
}
