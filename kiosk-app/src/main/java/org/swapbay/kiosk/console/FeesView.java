package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.swapbay.kiosk.fees.Assessor;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.fees.Losses;
import org.swapbay.kiosk.fees.PostingFile;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;

/** What families owe, the newest first. How it is narrowed stands in its address. */
@Route(value = "console/fees", layout = ConsoleLayout.class)
@Needs(Permission.SEE_FEES)
class FeesView extends ListView<FeeLine> implements HasDynamicTitle {

    /** In the address. */
    private static final String SHOW = "show";

    private final Assessor assessor;
    private final FeeWords words = FeeWords.in(getLocale());
    private final Map<FeeFilter, NativeButton> chips = new EnumMap<>(FeeFilter.class);
    private final Div undecided = new Div();
    private final AwaitedThings awaited;
    private FeeFilter filter = FeeFilter.ALL;

    FeesView(
            FeeList fees,
            Assessor assessor,
            Losses losses,
            Roster roster,
            PostingFile postings,
            Exports exports,
            Changes changes,
            Clock clock) {
        super(clock);
        this.assessor = assessor;
        awaited = new AwaitedThings(losses, roster, texts, words);
        title(texts.say("nav.fees"));
        searchable(texts.say("fees.search"));
        beneathHead(chips());
        undecided.addClassName("undecided");
        beneathHead(undecided);
        beneathHead(awaited);
        sayWhatIsMissing("fees.empty", "fees.nothing");
        column("fee.number", FeeLine::number);
        column("fee.student", FeeLine::person).setFlexGrow(1);
        column("fee.about", line -> texts.say("incident", line.kind()));
        column("fee.day", line -> words.day(line.incidentDay()));
        column("fee.charge", line -> words.money(line.chargeMoney()));
        column("fee.owed", line -> words.money(line.owedMoney()));
        column("fee.state", line -> texts.say(stateKey(line)), this::state);
        shows(
                (needle, offset, limit) -> fees.page(filter, needle, offset, limit),
                needle -> fees.count(filter, needle));
        exportable("fees", exports);
        beside(new RouterLink(texts.say("schedules.title"), FeeScheduleView.class));
        beside(new RouterLink(texts.say("families.title"), FamilyImportView.class));
        if (exports.offered()) beside(posting(postings, exports, clock));
        changes.refresh(this, this::readAgain);
    }

    @Override
    void arrived(QueryParameters address) {
        filter = FeeFilter.of(address.getSingleParameter(SHOW).orElse(""));
        press();
    }

    @Override
    void describe(Map<String, List<String>> address) {
        if (filter != FeeFilter.ALL) address.put(SHOW, List.of(filter.name().toLowerCase(Locale.ROOT)));
    }

    static QueryParameters only(FeeFilter which) {
        return QueryParameters.of(SHOW, which.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public String getPageTitle() {
        return texts.say("nav.fees") + " – Swapbay";
    }

    @Override
    Component card(FeeLine line) {
        return cardRow(
                new Span(line.person() + " · " + words.money(line.owedMoney())),
                state(line),
                line.number() + " · " + texts.say("incident", line.kind()) + " · " + words.day(line.incidentDay()));
    }

    @Override
    void open(FeeLine line) {
        getUI().ifPresent(ui -> ui.navigate(FeeView.class, line.number()));
    }

    private Div chips() {
        var row = new Div();
        row.addClassName("chips");
        for (var one : FeeFilter.values()) {
            var chip = new NativeButton(texts.say("fees.show", one), click -> narrow(one));
            chip.addClassName("chip");
            if (one == FeeFilter.ALL) chip.addClassName("whole");
            chip.setId("chip-" + one.name().toLowerCase(Locale.ROOT));
            chips.put(one, chip);
            row.add(chip);
        }
        return row;
    }

    private void narrow(FeeFilter wanted) {
        filter = wanted == filter ? FeeFilter.ALL : wanted;
        press();
        changed();
    }

    private void press() {
        chips.forEach((one, chip) -> chip.getElement().setAttribute("aria-pressed", Boolean.toString(one == filter)));
        showUndecided(assessor.undecided());
        awaited.show();
    }

    private void readAgain() {
        refresh();
        press();
    }

    /** What waits for somebody to find something out; it is in no list because there is no fee. */
    private void showUndecided(List<Assessor.Open> open) {
        undecided.removeAll();
        undecided.setVisible(!open.isEmpty());
        for (var one : open) {
            var why = one.missing().stream()
                    .map(missing -> texts.say("missing", missing))
                    .collect(Collectors.joining(" "));
            undecided.add(new Div(new Span(texts.say("fees.undecided", one.incident()) + " " + why)));
        }
    }

    private Button posting(PostingFile postings, Exports exports, Clock clock) {
        var open = new Button(
                texts.say("posting.open"), click -> new PostingDialog(postings, exports, texts, clock).open());
        open.setId("posting");
        return open;
    }

    private Mark state(FeeLine line) {
        var said = texts.say(stateKey(line));
        if (line.disputed() || line.owed() < 0) return Mark.wrong(said);
        return switch (line.state()) {
            case PROPOSED -> Mark.waiting(said);
            case DROPPED -> Mark.good(said);
            case ASSESSED -> line.owed() > 0 ? Mark.waiting(said) : Mark.good(said);
        };
    }

    private static String stateKey(FeeLine line) {
        if (line.disputed()) return "fee.disputed";
        return switch (line.state()) {
            case PROPOSED -> "fee.proposed";
            case DROPPED -> "fee.dropped";
            case ASSESSED -> line.owed() > 0 ? "fee.open" : line.owed() < 0 ? "fee.credit" : "fee.settled";
        };
    }
}
