package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;

/** The queue of repairs. How it is narrowed stands in its address. */
@Route(value = "console/tickets", layout = ConsoleLayout.class)
@Needs(Permission.SEE_TICKETS)
class TicketsView extends ListView<TicketLine> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PATH = "console/tickets";

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
        grid.addComponentColumn(this::state)
                .setHeader(texts.say("ticket.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        var me = staff.shownName();
        grid.setItems(
                query -> tickets.page(filter, me, query.getOffset(), query.getLimit()).stream(),
                query -> tickets.count(filter, me));
        exportable("tickets", exports);
        changes.refresh(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = TicketFilter.of(event.getLocation().getQueryParameters());
        search.setValue(filter.text());
        shown();
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
            LastQueue.keep(ui, filter);
            ui.navigate(TicketView.class, line.number());
        });
    }

    private void narrow(TicketFilter narrowed) {
        if (narrowed.equals(filter)) return;
        filter = narrowed;
        shown();
        refresh();
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(PATH, filter.address())));
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
