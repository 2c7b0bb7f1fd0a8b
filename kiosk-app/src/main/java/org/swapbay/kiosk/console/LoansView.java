package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.console.LoanList.Which;
import org.swapbay.kiosk.roster.SchoolCalendar;
import org.swapbay.kiosk.roster.SchoolCalendars;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.swaps.DayLoanDesk;

/** Which loaner is with whom, the longest loan first, and which are late. */
@Route(value = "console/loans", layout = ConsoleLayout.class)
@Needs(Permission.SEE_LOANS)
class LoansView extends ListView<LoanLine> implements HasUrlParameter<String>, HasDynamicTitle {

    /** Said in an address, leads to what is late. */
    static final String OVERDUE = "overdue";

    private final LoanList loans;
    private final DayLoanDesk dayLoans;
    private final Staff staff;
    private final Clock clock;
    private final SchoolCalendar calendar;
    private final Checkbox overdue = new Checkbox();

    LoansView(
            LoanList loans,
            DayLoanDesk dayLoans,
            SchoolCalendars calendars,
            Staff staff,
            Exports exports,
            Changes changes,
            Clock clock) {
        super(clock);
        this.loans = loans;
        this.dayLoans = dayLoans;
        this.staff = staff;
        this.clock = clock;
        calendar = calendars.today();
        title(texts.say("nav.loans"));
        searchable(texts.say("loans.search"));
        narrowable(texts.say("loans.open-only"));
        onlyOverdue();
        sayWhatIsMissing("loans.empty", "loans.nothing");
        column("loan.asset", LoanLine::tag);
        column("loan.person", LoanLine::person).setFlexGrow(1);
        column("loan.since", line -> times.say(line.since()));
        column("loan.days", this::days);
        column("loan.for", this::purpose);
        column("loan.due", this::due);
        column("loan.late", this::late);
        column("loan.reminded", line -> line.remindedAt() == null ? "" : times.say(line.remindedAt()));
        column("loan.state", line -> state(line).getText(), this::state);
        shows(
                (needle, offset, limit) -> loans.page(which(), needle, offset, limit),
                needle -> loans.count(which(), needle));
        exportable("loans", exports);
        changes.refresh(this, this::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String visit) {
        if (visit == null) hidePanel();
        else show(loans.find(visit).map(this::panel).orElseGet(this::unknown));
    }

    @Override
    public String getPageTitle() {
        return texts.say("nav.loans") + " – Swapbay";
    }

    @Override
    Component card(LoanLine line) {
        return cardRow(new Span(line.tag()), state(line), line.person() + " · " + days(line));
    }

    @Override
    void open(LoanLine line) {
        go(LoansView.class, line.visitId());
    }

    @Override
    void arrived(QueryParameters address) {
        overdue.setValue(address.getSingleParameter(OVERDUE).isPresent());
    }

    @Override
    void describe(Map<String, List<String>> address) {
        if (overdue.getValue()) address.put(OVERDUE, List.of("yes"));
    }

    private void onlyOverdue() {
        overdue.setLabel(texts.say("loans.overdue-only"));
        overdue.setId("overdue");
        overdue.addValueChangeListener(change -> {
            narrow.setEnabled(!change.getValue());
            changed();
        });
        beside(overdue);
    }

    private Which which() {
        if (overdue.getValue()) return Which.OVERDUE;
        return narrow.getValue() ? Which.OUT : Which.ALL;
    }

    private Panel unknown() {
        return new Panel(texts.say("loan.unknown"), texts, this::close);
    }

    private Panel panel(LoanLine line) {
        var panel = new Panel(line.tag(), texts, this::close)
                .fact(texts.say("loan.asset"), new RouterLink(line.tag(), AssetsView.class, line.tag()))
                .fact(texts.say("loan.person"), new RouterLink(line.person(), PeopleView.class, line.personId()))
                .fact(texts.say("loan.since"), times.say(line.since()))
                .fact(texts.say("loan.for"), purpose(line))
                .fact(texts.say("loan.due"), due(line))
                .fact(texts.say("loan.state"), state(line));
        if (staff.may(Permission.ALLOW_DAY_LOANS) && line.returnedAt() == null && line.dueAt() != null) {
            panel.action(new MoreTime(dayLoans, line.visitId(), staff, texts, times, () -> open(line)));
        }
        return panel;
    }

    private String days(LoanLine line) {
        var end = line.returnedAt() == null ? clock.instant() : line.returnedAt();
        return texts.say(
                "ticket.days", Math.max(0, Duration.between(line.since(), end).toDays()));
    }

    private String purpose(LoanLine line) {
        return line.reason() != null
                ? texts.say("loan.reason", line.reason())
                : Objects.requireNonNullElse(line.ticketNumber(), "");
    }

    private String due(LoanLine line) {
        return line.dueAt() == null ? texts.say("loan.when-repaired") : times.say(line.dueAt());
    }

    /** In school days; the rest of the day it was due on is none yet. */
    private String late(LoanLine line) {
        var now = clock.instant();
        if (line.dueAt() == null || !line.overdue(now)) return "";
        var days = calendar.schoolDays(calendar.day(line.dueAt()), calendar.day(now));
        return days == 0 ? texts.say("loan.late-today") : texts.say("loan.late-days", days);
    }

    private Mark state(LoanLine line) {
        if (line.returnedAt() != null) return Mark.good(texts.say("loan.returned"));
        if (line.overdue(clock.instant())) return Mark.wrong(texts.say("loan.overdue"));
        return line.certain() ? Mark.waiting(texts.say("loan.out")) : Mark.wrong(texts.say("loan.assumed"));
    }

    private void close() {
        goBack(LoansView.class);
    }
}
