package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;

/** What stands above every screen: progress in the middle, the other language at the right. */
class TopBar extends Header {

    private final Progress progress = new Progress();
    private final Div language = new Div();

    TopBar() {
        addClassName("sb-top");
        language.addClassName("sb-language");
        var mark = new Span(new Picture("mark", "sb-icon"), new Span("Swapbay"));
        mark.addClassName("sb-mark");
        add(mark, progress, language);
    }

    void show(Optional<Integer> step, Moment moment) {
        progress.show(step, moment.words());
        language.removeAll();
        var others = moment.words().others();
        if (others.size() == 1) language.add(choice(others.getFirst(), moment));
        if (others.size() > 1) {
            var choices = others.stream().map(other -> choice(other, moment)).toArray(Action[]::new);
            var title = moment.say("language");
            language.add(Action.edge(title, "language", () -> moment.intents().open(new Sheet(title, "", choices))));
        }
    }

    /** Each language calls itself by its own name. */
    private static Action choice(Locale other, Moment moment) {
        var name = other.getDisplayLanguage(other);
        var capital = name.substring(0, 1).toUpperCase(other) + name.substring(1);
        var choice = Action.edge(capital, "language", () -> moment.intents()
                .like(moment.comfort().speaking(other)));
        choice.getElement().setAttribute("lang", other.toLanguageTag());
        return choice;
    }
}
