package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;

/** The queue of repairs. How it is narrowed stands in its address. */
@Route(value = "console/tickets", layout = ConsoleLayout.class)
@Needs(Permission.SEE_TICKETS)
class TicketsView extends ListView<TicketLine> implements HasDynamicTitle {

    private final Clock clock;
    private final QueueChips chips;
    private TicketFilter filter = TicketFilter.ALL_WAITING;

    TicketsView(TicketList tickets, Codes codes, Staff staff, Exports exports, Changes changes, Clock clock) {
        super(clock);
        this.clock = clock;
        chips = new QueueChips(texts, this::narrow);
        title(texts.say("nav.tickets"));
        searchable(texts.say("tickets.search"));
        opensScans(codes);
        search.addValueChangeListener(change -> narrow(filter.withText(change.getValue())));
        beneathHead(chips);
        column("ticket.number", TicketLine::number);
        column("ticket.asset", TicketLine::tag);
        column("ticket.student", TicketLine::student);
        column("ticket.symptom", line -> texts.say("symptom", line.symptom()));
        column("ticket.words", TicketLine::words).setAutoWidth(false).setFlexGrow(1);
        column("ticket.age", line -> age(line.openedAt()));
        column("ticket.technician", TicketLine::technician);
        column("ticket.state", line -> texts.say("state", line.state()), this::state);
        var me = staff.shownName();
        grid.setItems(
                query -> tickets.page(filter, me, query.getOffset(), query.getLimit()).stream(),
                query -> tickets.count(filter, me));
        exportable("tickets", exports);
        changes.refresh(this, this::refresh);
    }

    @Override
    void arrived(QueryParameters address) {
        filter = TicketFilter.of(address).withText(search.getValue());
        shown();
    }

    @Override
    void describe(Map<String, List<String>> address) {
        filter.describe(address);
    }

    @Override
    public String getPageTitle() {
        return texts.say("nav.tickets") + " – Swapbay";
    }

    @Override
    Component card(TicketLine line) {
        return cardRow(
                new Span(line.number() + " · " + line.tag()),
                state(line),
                line.student() + " · " + texts.say("symptom", line.symptom()) + " · " + age(line.openedAt()));
    }

    @Override
    void open(TicketLine line) {
        getUI().ifPresent(ui -> {
            LastQueue.keep(ui, address());
            ui.navigate(TicketView.class, line.number());
        });
    }

    private void narrow(TicketFilter narrowed) {
        if (narrowed.equals(filter)) return;
        filter = narrowed;
        shown();
        changed();
    }

    private void shown() {
        chips.show(filter);
        sayWhenEmpty(texts.say(filter.narrowed() ? "tickets.nothing" : "tickets.empty"));
    }

    private Mark state(TicketLine line) {
        var words = texts.say("state", line.state());
        return switch (line.state()) {
            case OPEN, AWAITING_PART, AWAITING_WARRANTY -> Mark.waiting(words);
            case IN_REPAIR, READY_FOR_RETURN, CLOSED -> Mark.good(words);
            case NOT_REPAIRABLE -> Mark.wrong(words);
        };
    }

    private String age(Instant since) {
        var days = Duration.between(since, clock.instant()).toDays();
        return texts.say("ticket.days", Math.max(0, days));
    }
}
