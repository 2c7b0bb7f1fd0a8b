package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** What the student said at the kiosk. */
final class ReportCard extends TicketCard {

    ReportCard(TicketTools tools, Component... actions) {
        super(tools, "ticket.report");
        var row = form(actions);
        row.setVisible(actions.length > 0);
        add(row);
    }

    @Override
    void show(TicketSheet sheet) {
        var texts = tools.texts();
        var line = sheet.line();
        var words = line.words();
        var facts = new DescriptionList();
        fact(facts, "ticket.student", line.student());
        fact(facts, "ticket.symptom", texts.say("symptom", line.symptom()));
        fact(facts, "ticket.cause", texts.say("cause", line.cause()));
        fact(facts, "ticket.words", words == null ? texts.say("common.none") : words);
        fact(
                facts,
                "ticket.opened",
                texts.say("ticket.opened-at", tools.times().say(line.openedAt()), line.kiosk(), line.bay()));
        fact(
                facts,
                "ticket.label",
                texts.say(line.labelScanned() ? "ticket.label-scanned" : "ticket.label-not-scanned"));
        shown.removeAll();
        shown.add(facts);
    }

    private void fact(DescriptionList facts, String term, String description) {
        facts.add(
                new DescriptionList.Term(tools.texts().say(term)),
                new DescriptionList.Description(new Span(description)));
    }
}
