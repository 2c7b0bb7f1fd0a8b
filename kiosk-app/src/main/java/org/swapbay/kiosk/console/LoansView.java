package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;

/** Which loaner is with whom, the longest loan first. */
@Route(value = "console/loans", layout = ConsoleLayout.class)
@Needs(Permission.SEE_LOANS)
class LoansView extends ListView<LoanLine> implements HasDynamicTitle {

    private final Clock clock;

    LoansView(LoanList loans, Exports exports, Changes changes, Clock clock) {
        super(clock);
        this.clock = clock;
        title(texts.say("nav.loans"));
        searchable(texts.say("loans.search"));
        narrowable(texts.say("loans.open-only"));
        sayWhatIsMissing("loans.empty", "loans.nothing");
        column("loan.asset", LoanLine::tag);
        column("loan.person", LoanLine::person).setFlexGrow(1);
        column("loan.since", line -> times.say(line.since()));
        column("loan.days", this::days);
        column("loan.ticket", LoanLine::ticketNumber);
        column("loan.state", line -> state(line).getText(), this::state);
        shows(
                (needle, offset, limit) -> loans.page(!narrow.getValue(), needle, offset, limit),
                needle -> loans.count(!narrow.getValue(), needle));
        exportable("loans", exports);
        changes.refresh(this, this::refresh);
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
        getUI().ifPresent(ui -> ui.navigate(AssetsView.class, line.tag()));
    }

    private String days(LoanLine line) {
        var end = line.returnedAt() == null ? clock.instant() : line.returnedAt();
        return texts.say(
                "ticket.days", Math.max(0, Duration.between(line.since(), end).toDays()));
    }

    private Mark state(LoanLine line) {
        if (line.returnedAt() != null) return Mark.good(texts.say("loan.returned"));
        return line.certain() ? Mark.waiting(texts.say("loan.out")) : Mark.wrong(texts.say("loan.assumed"));
    }
}
