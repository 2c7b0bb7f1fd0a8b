package org.swapbay.kiosk.console;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import org.swapbay.kiosk.repairs.LogEntry;
import org.swapbay.kiosk.repairs.Workshop;

/** Who did what when, newest first, down to the moment the student handed it in. */
final class HistoryCard extends TicketCard {

    private final TextArea note = new TextArea();

    HistoryCard(TicketTools tools) {
        super(tools, "log.title");
        note.setLabel(tools.texts().say("note.label"));
        note.setMaxLength(Workshop.LONGEST_WORDS);
        note.setId("note");
        note.setMinRows(2);
        Typed.keep(note, tools.number());
        if (tools.mayAct()) addComponentAtIndex(1, form(note, button("note.add", "add-note", this::write)));
    }

    @Override
    void show(TicketSheet sheet) {
        var list = new OrderedList();
        list.addClassName("timeline");
        var gone = sheet.file().withdrawn();
        sheet.file().entries().reversed().forEach(entry -> {
            var item = moment(
                    tools.times().say(entry.at()), entry.by(), tools.words().entry(entry));
            if (gone.contains(entry.seq())) item.addClassName("withdrawn");
            if (tools.mayAct() && entry instanceof LogEntry.Noted noted && !gone.contains(entry.seq())) {
                item.add(withdraw(noted, noted.words()));
            }
            list.add(item);
        });
        list.add(moment(
                tools.times().say(sheet.line().openedAt()),
                tools.texts().say("log.student"),
                tools.texts().say("log.opened", sheet.line().bay())));
        shown.removeAll();
        shown.add(list);
    }

    private static ListItem moment(String when, String who, String what) {
        var time = new Element("time").setText(when);
        var by = new Span(" · " + who);
        by.addClassName("note");
        var head = new Element("div").appendChild(time, by.getElement());
        var words = new Span(what);
        words.addClassName("what");
        var item = new ListItem();
        item.getElement().appendChild(head, words.getElement());
        return item;
    }

    private void write() {
        if (note.getValue().isBlank()) {
            note.focus();
            return;
        }
        if (tools.done(tools.workshop().note(tools.number(), note.getValue(), tools.me()))) note.clear();
    }
}
