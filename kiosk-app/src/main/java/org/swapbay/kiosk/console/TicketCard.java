package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.swapbay.kiosk.repairs.LogEntry;

/** One part of a ticket's page: what stands there, and below it a form that keeps what is being typed. */
abstract class TicketCard extends Section {

    final TicketTools tools;
    final Div shown = new Div();

    TicketCard(TicketTools tools, String title) {
        this.tools = tools;
        addClassName("ticket-card");
        shown.addClassName("shown");
        add(new H2(tools.texts().say(title)), shown);
    }

    /** Shows the ticket as it is now; called again after each change. */
    abstract void show(TicketSheet sheet);

    final Div form(Component... fields) {
        var form = new Div(fields);
        form.addClassName("ticket-form");
        return form;
    }

    final Button button(String words, String id, Runnable action) {
        var button = new Button(tools.texts().say(words), click -> action.run());
        button.setId(id);
        return button;
    }

    final Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }

    /** Entries one below the other, each with what it cost and a way to take it back. */
    final class Lines extends UnorderedList {

        Lines() {
            addClassName("entries");
        }

        void add(LogEntry entry, String words, String sum) {
            var what = new Span(words);
            what.addClassName("what");
            var cost = new Span(sum);
            cost.addClassName("number");
            var item = new ListItem(what, cost);
            if (tools.mayAct()) item.add(withdraw(entry, words));
            add(item);
        }
    }

    final Button withdraw(LogEntry entry, String words) {
        var texts = tools.texts();
        var withdraw = new Button(
                VaadinIcon.CLOSE_SMALL.create(),
                click -> ReasonDialog.ask(
                        texts,
                        texts.say("withdraw.title"),
                        words,
                        texts.say("withdraw.go"),
                        true,
                        reason -> tools.done(
                                tools.workshop().withdraw(tools.number(), entry.seq(), reason, tools.me()))));
        withdraw.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        withdraw.setAriaLabel(texts.say("withdraw.title") + ": " + words);
        withdraw.setTooltipText(texts.say("withdraw.title"));
        withdraw.addClassName("withdraw");
        return withdraw;
    }
}
