package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;

/** Who of the staff may sign in, as what, and how. */
@Route(value = "console/staff", layout = ConsoleLayout.class)
@Needs(Permission.SEE_STAFF)
class StaffView extends ListView<StaffLine> implements HasUrlParameter<Integer>, HasDynamicTitle {

    private final StaffList list;
    private final StaffTools tools;

    StaffView(
            StaffList list, StaffTools.Services services, Staff staff, Exports exports, Changes changes, Clock clock) {
        super(clock);
        this.list = list;
        tools = new StaffTools(services, staff, texts, this::reopen);
        title(texts.say("nav.staff"));
        searchable(texts.say("staff.search"));
        narrowable(texts.say("staff.enabled-only"));
        var add = new Button(texts.say("staff.new"), VaadinIcon.PLUS.create(), click -> NewAccount.open(tools));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setId("new-account");
        if (staff.may(Permission.MANAGE_STAFF)) beside(add);
        sayWhenEmpty(texts.say("staff.nothing"));
        column("staff.username", StaffLine::username);
        column("ticket.state", line -> tools.state(line).getText(), tools::state)
                .setAutoWidth(false)
                .setWidth("190px");
        column("staff.roles", this::roles).setFlexGrow(1);
        column("staff.last-sign-in", this::lastSignIn);
        column("staff.ways", tools::ways);
        grid.setItems(
                query ->
                        list
                                .page(
                                        new Needle(search.getValue()),
                                        !narrow.getValue(),
                                        query.getOffset(),
                                        query.getLimit())
                                .stream(),
                query -> list.count(new Needle(search.getValue()), !narrow.getValue()));
        exportable("staff", exports);
        changes.refresh(this, this::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Integer number) {
        if (number == null) hidePanel();
        else show(number);
    }

    @Override
    public String getPageTitle() {
        return texts.say("nav.staff") + " – Swapbay";
    }

    @Override
    Component card(StaffLine line) {
        return cardRow(new Span(line.username()), tools.state(line), roles(line) + " · " + lastSignIn(line));
    }

    @Override
    void open(StaffLine line) {
        go(StaffView.class, line.number());
    }

    private void reopen(int number) {
        refresh();
        show(number);
    }

    private void show(int number) {
        show(list.find(number)
                .map(this::panel)
                .orElseGet(() -> new Panel(texts.say("staff.unknown"), texts, this::close)));
    }

    private Panel panel(StaffLine line) {
        var panel = new Panel(line.username(), texts, this::close)
                .fact(texts.say("ticket.state"), tools.state(line))
                .fact(texts.say("staff.roles"), roles(line))
                .fact(texts.say("staff.ways"), tools.ways(line))
                .fact(texts.say("staff.last-sign-in"), lastSignIn(line))
                .fact(texts.say("staff.created"), times.say(line.createdAt()));
        if (line.disabledAt() != null) panel.fact(texts.say("staff.disabled-at"), times.say(line.disabledAt()));
        if (tools.mayManage()) {
            panel.section(texts.say("staff.account"), new AccountActions(tools, line));
            if (line.disabledAt() == null) panel.section(texts.say("staff.at-kiosk"), new KioskActions(tools, line));
        }
        return panel;
    }

    private String roles(StaffLine line) {
        return line.roles().stream().map(role -> texts.say("role", role)).collect(Collectors.joining(", "));
    }

    private String lastSignIn(StaffLine line) {
        return Optional.ofNullable(line.lastSignIn()).map(times::say).orElseGet(() -> texts.say("staff.never"));
    }

    private void close() {
        goBack(StaffView.class);
    }
}
