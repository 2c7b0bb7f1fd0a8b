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
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.swaps.VisitId;
import org.swapbay.kiosk.swaps.WaitingDesk;

/** Who waits for a loaner, in the order in which they get one, and what is kept for whom until when. */
@Route(value = "console/waiting", layout = ConsoleLayout.class)
@Needs(Permission.SEE_WAITING_LIST)
class WaitingView extends ListView<WaitingLine> implements HasUrlParameter<String>, HasDynamicTitle {

    private final WaitingLines lines;
    private final WaitingDesk desk;
    private final Staff staff;

    WaitingView(WaitingLines lines, WaitingDesk desk, Staff staff, Exports exports, Changes changes, Clock clock) {
        super(clock);
        this.lines = lines;
        this.desk = desk;
        this.staff = staff;
        title(texts.say("nav.waiting"));
        sayWhenEmpty(texts.say("waiting.empty"));
        column("waiting.place", WaitingLine::place);
        column("waiting.person", WaitingLine::person).setFlexGrow(1);
        column("waiting.since", line -> times.say(line.since()));
        column("waiting.for", this::purpose);
        column("waiting.kept", line -> state(line).getText(), this::state);
        shows((needle, offset, limit) -> lines.page(offset, limit), needle -> lines.count());
        exportable("waiting", exports);
        changes.refresh(this, this::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String visit) {
        if (visit == null) hidePanel();
        else show(lines.find(visit).map(this::panel).orElseGet(this::waitsNoMore));
    }

    @Override
    public String getPageTitle() {
        return texts.say("nav.waiting") + " – Swapbay";
    }

    @Override
    Component card(WaitingLine line) {
        return cardRow(new Span(line.place() + ". " + line.person()), state(line), purpose(line));
    }

    @Override
    void open(WaitingLine line) {
        getUI().ifPresent(ui -> ui.navigate(WaitingView.class, line.visitId()));
    }

    private Panel waitsNoMore() {
        return new Panel(texts.say("waiting.no-more"), texts, this::close);
    }

    private Panel panel(WaitingLine line) {
        var panel = new Panel(line.person(), texts, this::close)
                .fact(texts.say("waiting.place"), Integer.toString(line.place()))
                .fact(texts.say("waiting.person"), new RouterLink(line.person(), PeopleView.class, line.personId()))
                .fact(texts.say("waiting.since"), times.say(line.since()))
                .fact(texts.say("waiting.for"), purpose(line))
                .fact(texts.say("waiting.kept"), state(line));
        if (staff.may(Permission.CHANGE_WAITING_LIST)) {
            if (line.place() > 1) panel.action(act("put-first", line, why -> putFirst(line, why)));
            panel.action(act("take-off", line, why -> takeOff(line, why)));
        }
        return panel.recorded(staff, texts, AuditFilter.ofPerson(line.personId()));
    }

    private Button act(String name, WaitingLine line, Consumer<String> signed) {
        var button = new Button(
                texts.say("waiting." + name),
                click -> ReasonDialog.ask(
                        texts,
                        texts.say("waiting." + name),
                        texts.say("waiting." + name + ".about", line.person()),
                        texts.say("waiting." + name),
                        true,
                        why -> {
                            signed.accept(why);
                            return true;
                        }));
        button.setId(name);
        return button;
    }

    private void putFirst(WaitingLine line, String why) {
        desk.putFirst(new VisitId(line.visitId()), staff.signs(Permission.CHANGE_WAITING_LIST), why);
        Notification.show(texts.say("waiting.put-first.done", line.person()));
        close();
    }

    private void takeOff(WaitingLine line, String why) {
        desk.takeOff(new VisitId(line.visitId()), staff.signs(Permission.CHANGE_WAITING_LIST), why);
        Notification.show(texts.say("waiting.take-off.done", line.person()));
        close();
    }

    private String purpose(WaitingLine line) {
        return line.ticketNumber() == null
                ? texts.say("waiting.for-the-day")
                : texts.say("waiting.for-repair", line.ticketNumber());
    }

    private Mark state(WaitingLine line) {
        if (line.tag() == null || line.keptUntil() == null || line.bay() == null) {
            return Mark.waiting(texts.say(line.first() ? "waiting.first" : "waiting.waits"));
        }
        return Mark.good(texts.say("waiting.kept-until", line.tag(), line.bay(), times.say(line.keptUntil())));
    }

    private void close() {
        refresh();
        getUI().ifPresent(ui -> ui.navigate(WaitingView.class));
    }
}
