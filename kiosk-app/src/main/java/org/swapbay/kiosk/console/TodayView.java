package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.swapbay.kiosk.devices.DeviceHealth;
import org.swapbay.kiosk.safekeeping.Notice;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** The first page: what is wrong, what waits, what will run out. */
@Route(value = "console", layout = ConsoleLayout.class)
@Needs(Permission.SEE_TODAY)
class TodayView extends Div implements HasDynamicTitle {

    private static final int FEW = 2;

    private final Outlook outlook;
    private final Staff staff;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final Times times;
    private final Div sections = new Div();

    TodayView(Outlook outlook, Staff staff, Changes changes, Clock clock) {
        this.outlook = outlook;
        this.staff = staff;
        times = new Times(clock, getLocale());
        addClassName("console-view");
        sections.addClassName("today");
        var head = new Div(new H1(texts.say("nav.today")));
        head.addClassName("console-head");
        if (staff.may(Permission.CHECK_JOURNAL)) head.add(checkJournal());
        add(head, sections);
        fill();
        changes.refresh(this, this::fill);
    }

    @Override
    public String getPageTitle() {
        return texts.say("nav.today") + " – Swapbay";
    }

    private Button checkJournal() {
        var check = new Button(texts.say("today.check-journal"), _ -> {
            staff.signs(Permission.CHECK_JOURNAL);
            outlook.checkJournal();
        });
        check.setId("check-journal");
        return check;
    }

    private void fill() {
        var day = outlook.today();
        sections.removeAll();
        sections.add(
                section("today.wrong", wrong(day)),
                section(
                        "today.waits",
                        List.of(
                                link(waits(day.openTickets(), "today.tickets"), TicketsView.class),
                                waits(day.waiting(), "today.waiting"))),
                section(
                        "today.run-out",
                        List.of(
                                link(stock(day.readyLoaners(), "today.loaners"), CabinetView.class),
                                link(stock(day.freeBays(), "today.free"), CabinetView.class))));
    }

    private List<Component> wrong(Outlook.Day day) {
        var lines = new ArrayList<Component>();
        day.records().forEach(notice -> lines.add(records(notice)));
        lines.add(link(trouble(day.openCases(), "today.cases"), CasesView.class));
        lines.add(link(trouble(day.heldBays(), "today.bays-held"), CabinetView.class));
        day.sickDevices().forEach(health -> lines.add(device(health)));
        if (day.sickDevices().isEmpty()) lines.add(Mark.good(texts.say("today.devices-fine")));
        return lines;
    }

    private Mark records(Notice notice) {
        var key = "records." + notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var words = texts.say(key, times.say(notice.since()), notice.changesLost(), notice.file());
        return notice.good() ? Mark.good(words) : Mark.wrong(words);
    }

    private Mark device(DeviceHealth health) {
        var words = texts.say("device", health.device()) + " " + texts.say("trouble", health.trouble());
        return health.state() == DeviceHealth.State.DOWN ? Mark.wrong(words) : Mark.waiting(words);
    }

    private Mark trouble(int count, String key) {
        return count == 0 ? Mark.good(texts.say(key, count)) : Mark.wrong(texts.say(key, count));
    }

    private Mark waits(int count, String key) {
        return count == 0 ? Mark.good(texts.say(key, count)) : Mark.waiting(texts.say(key, count));
    }

    private Mark stock(int count, String key) {
        if (count == 0) return Mark.wrong(texts.say(key, count));
        return count <= FEW ? Mark.waiting(texts.say(key, count)) : Mark.good(texts.say(key, count));
    }

    private Component link(Mark mark, Class<? extends Component> view) {
        if (!staff.maySee(view)) return mark;
        var link = new RouterLink("", view);
        link.add(mark);
        return link;
    }

    private Section section(String title, List<? extends Component> lines) {
        var list = new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new));
        return new Section(new H2(texts.say(title)), list);
    }
}
