package org.swapbay.kiosk.console;

import com.vaadin.flow.component.html.Span;

/** A state in words, with a shape and a colour that say the same. */
final class Mark extends Span {

    private Mark(String kind, String words) {
        super(words);
        addClassNames("mark", kind);
    }

    static Mark good(String words) {
        return new Mark("mark-good", words);
    }

    static Mark waiting(String words) {
        return new Mark("mark-wait", words);
    }

    static Mark wrong(String words) {
        return new Mark("mark-stop", words);
    }
}
