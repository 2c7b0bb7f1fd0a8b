package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.router.WildcardParameter;
import java.time.Clock;
import java.util.Objects;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cash.CashBook;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;

/** What the machine could not explain. */
@Route(value = "console/cases", layout = ConsoleLayout.class)
@Needs(Permission.SEE_CASES)
class CasesView extends ListView<CaseLine> implements HasUrlParameter<String>, HasDynamicTitle {

    private final CaseList cases;
    private final CaseDecisions decisions;
    private final MissingCases missing;
    private final Staff staff;

    CasesView(
            CaseList cases,
            CaseDecisions decisions,
            MissingCases missing,
            Staff staff,
            Exports exports,
            Changes changes,
            Clock clock) {
        super(clock);
        this.cases = cases;
        this.decisions = decisions;
        this.missing = missing;
        this.staff = staff;
        title(texts.say("nav.cases"));
        narrowable(texts.say("cases.undecided-only"));
        sayWhenEmpty(texts.say("cases.empty"));
        column("case.kind", line -> texts.say("case", line.kind())).setFlexGrow(1);
        column("case.bay", CaseLine::bay);
        column("case.asset", CaseLine::tag);
        column("case.opened", line -> times.say(line.openedAt()));
        column("case.decided-by", CaseLine::resolvedBy);
        grid.setItems(
                query -> cases.page(!narrow.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> cases.count(!narrow.getValue()));
        exportable("cases", exports);
        changes.refresh(this, this::refresh);
    }

    /** A case id may hold slashes, so all that follows in the address belongs to it. */
    @Override
    public void setParameter(BeforeEvent event, @WildcardParameter String id) {
        if (id.isEmpty()) hidePanel();
        else show(cases.find(id).map(this::panel).orElseGet(this::unknown));
    }

    @Override
    public String getPageTitle() {
        return texts.say("nav.cases") + " – Swapbay";
    }

    @Override
    Component card(CaseLine line) {
        var bay = line.bay() == null ? "" : texts.say("cabinet.bay", line.bay()) + " · ";
        return cardRow(
                new Span(texts.say("case", line.kind())),
                new Span(Objects.requireNonNullElse(line.tag(), "")),
                bay + times.say(line.openedAt()));
    }

    @Override
    void open(CaseLine line) {
        go(CasesView.class, line.id());
    }

    private Panel unknown() {
        return new Panel(texts.say("case.unknown"), texts, this::close);
    }

    private Panel panel(CaseLine line) {
        var panel = new Panel(texts.say("case", line.kind()), texts, this::close)
                .fact(texts.say("case.opened"), times.say(line.openedAt()));
        if (line.bay() != null) panel.fact(texts.say("case.bay"), Integer.toString(line.bay()));
        var tag = line.tag();
        if (tag != null) panel.fact(texts.say("case.asset"), new RouterLink(tag, AssetsView.class, tag));
        if (line.resolvedAt() != null) {
            return panel.fact(texts.say("case.resolved"), times.say(line.resolvedAt()))
                    .fact(texts.say("case.decided-by"), Objects.requireNonNullElse(line.resolvedBy(), ""))
                    .fact(texts.say("case.resolution"), Objects.requireNonNullElse(line.resolution(), ""));
        }
        if (line.kind() == CaseKind.NOTE_DISPUTED) return toTheNote(panel, line);
        if (staff.may(Permission.DECIDE_CASES)) askForIt(panel, line);
        if (staff.may(Permission.DECIDE_CASES))
            panel.add(new DecisionForm(line, decisions, staff, texts, this::reopen));
        return panel;
    }

    /** What is missing is asked for at the family, or was already. */
    private void askForIt(Panel panel, CaseLine line) {
        missing.reported(line)
                .ifPresent(loss -> panel.section(AwaitedWords.say(loss, texts, FeeWords.in(getLocale()))));
        missing.askable(line).ifPresent(student -> {
            var ask = new Button(texts.say("missing.report"), click -> {
                var tools = new FeeTools(texts, getLocale(), () -> reopen(line.id()));
                tools.done(missing.ask(student, line, staff.signs(Permission.DECIDE_CASES)));
            });
            ask.setId("report-missing");
            panel.action(ask);
        });
    }

    /** The office decides it where it sees the note. */
    private Panel toTheNote(Panel panel, CaseLine line) {
        if (!staff.maySee(CashView.class)) return panel.section(texts.say("cash.office-decides"));
        return panel.action(new RouterLink(texts.say("cash.to-the-note"), CashView.class, CashBook.noteOf(line.id())));
    }

    private void reopen(String id) {
        refresh();
        show(cases.find(id).map(this::panel).orElseGet(this::unknown));
    }

    private void close() {
        goBack(CasesView.class);
    }
}
