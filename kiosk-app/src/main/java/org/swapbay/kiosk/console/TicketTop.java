package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.Locale;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.repairs.Transitions;
import org.swapbay.kiosk.repairs.WorkshopAnswer.Refused;

/** Where the repair stands, what can be done next, and what should be known before doing it. */
final class TicketTop extends Div {

    private final TicketTools tools;
    private final H1 title = new H1();
    private final Span state = new Span();
    private final Div actions = new Div();
    private final Div hints = new Div();

    TicketTop(TicketTools tools) {
        this.tools = tools;
        addClassName("ticket-top");
        actions.addClassName("actions");
        hints.addClassName("hints");
        var head = new Div(title, state);
        head.addClassName("ticket-title");
        add(head, hints, actions);
    }

    void show(TicketSheet sheet) {
        var texts = tools.texts();
        title.setText(sheet.line().number() + " · " + sheet.line().tag());
        state.removeAll();
        state.add(mark(sheet.ticket().state()));
        var technician = sheet.line().technician();
        if (technician != null && sheet.ticket().state() != TicketState.CLOSED) {
            state.add(quiet(texts.say("ticket.with-technician", technician)));
        }
        hints.removeAll();
        propose(sheet);
        actions.removeAll();
        if (tools.mayAct()) offer(sheet);
    }

    private Mark mark(TicketState at) {
        var words = tools.texts().say("state", at);
        return switch (at) {
            case OPEN, AWAITING_PART, AWAITING_WARRANTY -> Mark.waiting(words);
            case IN_REPAIR, READY_FOR_RETURN, CLOSED -> Mark.good(words);
            case NOT_REPAIRABLE -> Mark.wrong(words);
        };
    }

    private void propose(TicketSheet sheet) {
        var texts = tools.texts();
        if (!sheet.limits().isEmpty() && sheet.life().retiredAt() == null) {
            var reasons = new UnorderedList(sheet.limits().stream()
                    .map(limit -> new ListItem(tools.words().reason(limit)))
                    .toArray(ListItem[]::new));
            var proposal = new Div(Mark.wrong(texts.say("limit.proposal")), reasons);
            proposal.addClassName("proposal");
            proposal.setId("retirement-proposal");
            hints.add(proposal);
        }
        if (sheet.ticket().state() == TicketState.READY_FOR_RETURN) {
            sheet.loanerOut().ifPresent(loaner -> {
                var warning =
                        Mark.waiting(texts.say("ticket.loaner-out", loaner.tag().value()));
                warning.setId("loaner-out");
                hints.add(warning);
            });
        }
    }

    private void offer(TicketSheet sheet) {
        var hindered = new ArrayList<Refused>();
        var first = true;
        for (var action : Transitions.from(sheet.ticket().state())) {
            var hindrance = tools.workshop().hindrance(sheet.ticket(), action);
            if (hindrance.isPresent()) {
                hindered.add(hindrance.get());
                continue;
            }
            var button = button(action);
            if (first) button.addThemeVariants(ButtonVariant.PRIMARY);
            first = false;
            actions.add(button);
        }
        tools.workshop().undoable(sheet.ticket()).ifPresent(last -> {
            var undo = new Button(
                    tools.texts().say("action.undo", tools.texts().say("action", last.action())),
                    VaadinIcon.ARROW_BACKWARD.create(),
                    click -> undo());
            undo.addThemeVariants(ButtonVariant.TERTIARY);
            undo.setId("undo");
            actions.add(undo);
        });
        hindered.stream().map(tools.words()::refusal).distinct().forEach(words -> hints.add(quiet(words)));
    }

    private Button button(RepairAction action) {
        var button = new Button(tools.texts().say("action", action), click -> act(action));
        button.setId("act-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return button;
    }

    private void act(RepairAction action) {
        var texts = tools.texts();
        if (!action.needsReason()) {
            tools.done(tools.workshop().act(tools.number(), action, "", tools.me()));
            return;
        }
        ReasonDialog.ask(
                texts,
                texts.say("action", action),
                "",
                texts.say("action", action),
                true,
                reason -> tools.done(tools.workshop().act(tools.number(), action, reason, tools.me())));
    }

    private void undo() {
        if (tools.done(tools.workshop().undo(tools.number(), "", tools.me()))) {
            Notification.show(tools.texts().say("action.undone"));
        }
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
