package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.security.Pins;
import org.swapbay.kiosk.swaps.SwapDesk;
import org.swapbay.kiosk.swaps.VisitId;

/** The repairs that wait, and those that are done. */
@Route(value = "console/tickets", layout = ConsoleLayout.class)
@RolesAllowed({Staff.ADMINISTRATOR, Staff.IT, Staff.TECHNICIAN, Staff.OFFICE})
class TicketsView extends ListView<TicketLine> implements HasUrlParameter<String>, HasDynamicTitle {

    private final TicketList tickets;
    private final SwapDesk desk;
    private final Pins pins;
    private final Staff staff;

    TicketsView(TicketList tickets, SwapDesk desk, Pins pins, Staff staff, Changes changes, Clock clock) {
        super(clock);
        this.tickets = tickets;
        this.desk = desk;
        this.pins = pins;
        this.staff = staff;
        title(texts.say("nav.tickets"));
        searchable(texts.say("tickets.search"));
        narrowable(texts.say("tickets.open-only"));
        sayWhenEmpty(texts.say("tickets.empty"));
        column("ticket.number", TicketLine::number);
        column("ticket.asset", TicketLine::tag);
        column("ticket.student", TicketLine::student);
        column("ticket.symptom", line -> texts.say("symptom", line.symptom()));
        column("ticket.cause", line -> texts.say("cause", line.cause()));
        column("ticket.words", TicketLine::words).setAutoWidth(false).setFlexGrow(1);
        column("ticket.opened", line -> times.say(line.openedAt()));
        column("ticket.bay", TicketLine::bay);
        column("ticket.kiosk", TicketLine::kiosk);
        column("ticket.state", line -> texts.say("state", line.state()));
        grid.setItems(
                query -> tickets.page(needle(), !narrow.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> tickets.count(needle(), !narrow.getValue()));
        changes.refresh(this, this::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String number) {
        if (number == null) hidePanel();
        else show(tickets.find(number).map(this::panel).orElseGet(() -> unknown(number)));
    }

    @Override
    public String getPageTitle() {
        return texts.say("nav.tickets") + " – Swapbay";
    }

    @Override
    Component card(TicketLine line) {
        return cardRow(
                new Span(line.number() + " · " + line.tag()),
                new Span(texts.say("symptom", line.symptom())),
                line.student() + " · " + times.say(line.openedAt()));
    }

    @Override
    void open(TicketLine line) {
        getUI().ifPresent(ui -> ui.navigate(TicketsView.class, line.number()));
    }

    private Panel unknown(String number) {
        return new Panel(texts.say("ticket.unknown", number), texts, this::close);
    }

    private Panel panel(TicketLine line) {
        var state = texts.say("state", line.state());
        var words = line.words();
        var panel = new Panel(line.number(), texts, this::close)
                .fact(
                        texts.say("ticket.state"),
                        line.state() == TicketState.OPEN ? Mark.waiting(state) : Mark.good(state))
                .fact(texts.say("ticket.asset"), new RouterLink(line.tag(), AssetsView.class, line.tag()))
                .fact(
                        texts.say("ticket.label"),
                        texts.say(line.labelScanned() ? "ticket.label-scanned" : "ticket.label-not-scanned"))
                .fact(texts.say("ticket.student"), line.student())
                .fact(texts.say("ticket.symptom"), texts.say("symptom", line.symptom()))
                .fact(texts.say("ticket.cause"), texts.say("cause", line.cause()))
                .fact(texts.say("ticket.words"), words == null ? texts.say("common.none") : words)
                .fact(texts.say("ticket.opened"), times.say(line.openedAt()))
                .fact(texts.say("ticket.bay"), Integer.toString(line.bay()))
                .fact(texts.say("ticket.kiosk"), line.kiosk());
        if (!staff.mayAct()) return panel;
        return panel.action(printAgain(line)).action(new StudentPin(pins, line.personId(), staff.username(), texts));
    }

    private Button printAgain(TicketLine line) {
        var print = new Button(texts.say("ticket.print"), click -> {
            desk.printReceipt(new VisitId(line.visitId()), getLocale());
            Notification.show(texts.say("ticket.printing"));
        });
        print.setId("print-again");
        return print;
    }

    private void close() {
        getUI().ifPresent(ui -> ui.navigate(TicketsView.class));
    }
}
