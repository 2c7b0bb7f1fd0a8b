package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Something to touch, with a word on it. It answers at once by its looks, and once only. */
class Action extends NativeButton {

    private final Span word = new Span();

    private Action(String words, String look, Runnable touched) {
        word.setText(words);
        word.addClassName("sb-word");
        add(word);
        addClassNames("sb-action", look);
        getElement().setAttribute("type", "button");
        addClickListener(_ -> touched.run());
    }

    /** The one obvious next thing. */
    static Action main(String words, Runnable touched) {
        return new Action(words, "sb-main", touched).once();
    }

    static Action other(String words, Runnable touched) {
        return new Action(words, "sb-other", touched).once();
    }

    /** Stands at the edge of every screen, at the same place. */
    static Action edge(String words, String picture, Runnable touched) {
        return new Action(words, "sb-edge", touched).pictured(picture);
    }

    /** One of several pictures to choose from. */
    static Action tile(String words, String picture, Runnable touched) {
        return new Action(words, "sb-tile", touched).once().pictured(picture);
    }

    /** One of many small ones, such as a digit. */
    static Action key(String words, Runnable touched) {
        return new Action(words, "sb-key", touched);
    }

    Action pictured(String picture) {
        addComponentAsFirst(new Picture(picture, "sb-icon"));
        return this;
    }

    /** A second, smaller line. */
    Action explained(String more) {
        var line = new Span(more);
        line.addClassName("sb-more");
        word.add(line);
        return this;
    }

    Action many() {
        getElement().removeAttribute("data-once");
        return this;
    }

    Action wide(int columns) {
        getStyle().set("grid-column", "span " + columns);
        return this;
    }

    /** The page's script swallows further taps until the next screen has come. */
    private Action once() {
        getElement().setAttribute("data-once", true);
        return this;
    }
}
