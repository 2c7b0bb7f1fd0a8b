package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.swapbay.kiosk.roster.CalendarPlan;
import org.swapbay.kiosk.security.StaffTexts;

/** What a change of the calendar would change, day by day, before anything is changed. */
final class CalendarChanges extends Div {

    private final Supplier<CalendarPlan> plan;
    private final StaffTexts texts;
    private final CalendarWords words;

    CalendarChanges(Supplier<CalendarPlan> plan, StaffTexts texts, CalendarWords words, Consumer<CalendarPlan> apply) {
        this.plan = plan;
        this.texts = texts;
        this.words = words;
        var list = new Div();
        list.setId("changes");
        var go = new Button(texts.say("calendar.apply"), click -> apply.accept(plan.get()));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setId("apply-calendar");
        var again = new Button(texts.say("calendar.preview"), click -> fill(list, go));
        again.setId("preview-again");
        fill(list, go);
        add(new H2(texts.say("calendar.changes")), list, new Div(go, again));
    }

    private void fill(Div list, Button go) {
        list.removeAll();
        var changes = plan.get().changes();
        go.setEnabled(!changes.isEmpty());
        if (changes.isEmpty()) {
            list.add(new Paragraph(texts.say("calendar.no-changes")));
            return;
        }
        var items = new UnorderedList();
        changes.forEach(change -> items.add(new ListItem(words.change(change))));
        list.add(new Paragraph(texts.say("calendar.count", changes.size())), items);
    }
}
