package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import org.swapbay.kiosk.security.StaffTexts;

/** One question of the first page, answered line by line; each line leads to what it speaks of. */
abstract class TodayCard extends Section {

    final StaffTexts texts;
    final Times times;
    final Staff staff;
    private final UnorderedList lines = new UnorderedList();

    TodayCard(String title, StaffTexts texts, Times times, Staff staff) {
        this.texts = texts;
        this.times = times;
        this.staff = staff;
        add(new H2(texts.say(title)), lines);
    }

    /** Shows the day as it is now; called again after each change. */
    final void show(Outlook.Day day) {
        lines.removeAll();
        fill(day);
    }

    abstract void fill(Outlook.Day day);

    final void line(Component first) {
        lines.add(new ListItem(first));
    }

    /** @param detail smaller, below it: since when, and what to do */
    final void line(Component first, String detail) {
        var below = new Span(detail);
        below.addClassName("detail");
        lines.add(new ListItem(first, below));
    }

    /** Just the words for those who may not see where it leads. */
    final Component leading(Component what, Class<? extends Component> view, QueryParameters address) {
        if (!staff.maySee(view)) return what;
        var link = new RouterLink("", view);
        link.setQueryParameters(address);
        link.add(what);
        return link;
    }

    final Component leading(Component what, Class<? extends Component> view) {
        return leading(what, view, QueryParameters.empty());
    }

    final <V extends Component & HasUrlParameter<String>> Component leadingTo(
            Component what, Class<V> view, String parameter) {
        if (!staff.maySee(view)) return what;
        var link = new RouterLink("", view, parameter);
        link.add(what);
        return link;
    }
}
