package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;

/** Everything that was ever recorded, the newest first; whose it is, what it is about and when narrows it. */
@Route(value = "console/audit", layout = ConsoleLayout.class)
@Needs(Permission.SEE_AUDIT)
class AuditView extends ListView<AuditRow> implements HasUrlParameter<String>, HasDynamicTitle {

    private final AuditList lines;
    private final Roster roster;
    private final StaffList accounts;
    private final Staff staff;
    private final AuditChips chips;
    private AuditFilter filter = AuditFilter.EVERYTHING;

    AuditView(
            AuditList lines,
            ChainCheck chains,
            Roster roster,
            StaffList accounts,
            Staff staff,
            Exports exports,
            Clock clock) {
        super(clock);
        this.lines = lines;
        this.roster = roster;
        this.accounts = accounts;
        this.staff = staff;
        chips = new AuditChips(texts, getLocale(), this::narrow);
        title(texts.say("nav.audit"));
        searchable(texts.say("audit.search"));
        beneathHead(chips);
        column("audit.when", row -> times.exact(row.recordedAt()));
        column("audit.what", row -> AuditWords.fact(texts, row)).setFlexGrow(1);
        column("audit.asset", AuditView::tags);
        column("audit.person", AuditRow::person);
        column("audit.ticket", AuditRow::ticketNumber);
        column("audit.bay", AuditRow::bay);
        column("audit.by", this::by);
        column("audit.said", AuditRow::said).setAutoWidth(false).setFlexGrow(1);
        shows(
                AuditList.MOST,
                (needle, offset, limit) -> lines.page(filter, needle, offset, limit),
                needle -> lines.count(filter, needle));
        beside(new ChainCard(chains, staff, texts));
        exportable("audit", exports);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        if (id == null) hidePanel();
        else
            show(lines.find(id)
                    .<Component>map(row -> new AuditPanel(row, staff, texts, times, this::close))
                    .orElseGet(() -> new Panel(texts.say("audit.unknown"), texts, this::close)));
    }

    @Override
    void arrived(QueryParameters address) {
        filter = AuditFilter.of(address);
        shown();
    }

    @Override
    void describe(Map<String, List<String>> address) {
        filter.describe(address);
    }

    @Override
    public String getPageTitle() {
        return texts.say("nav.audit") + " – Swapbay";
    }

    @Override
    Component card(AuditRow row) {
        var about = Stream.of(tags(row), row.person(), row.ticketNumber(), by(row), row.said())
                .filter(words -> words != null && !words.isEmpty())
                .collect(Collectors.joining(" · "));
        return cardRow(new Span(AuditWords.fact(texts, row)), new Span(times.say(row.recordedAt())), about);
    }

    @Override
    void open(AuditRow row) {
        go(AuditView.class, row.id());
    }

    @Override
    int mostFound() {
        return AuditList.MOST;
    }

    /** Of everything that was ever recorded only the newest is shown, too. */
    @Override
    boolean narrowed(Needle needle) {
        return true;
    }

    private void narrow(AuditFilter narrowed) {
        if (narrowed.equals(filter)) return;
        filter = narrowed;
        shown();
        changed();
    }

    private void shown() {
        chips.show(filter, subject());
        sayWhenEmpty(texts.say("audit.nothing"));
    }

    /** What it is about in words: the address has only an id. */
    private Optional<String> subject() {
        if (!filter.aboutSomething()) return Optional.empty();
        return Optional.of(Stream.of(
                        Optional.ofNullable(filter.asset()).map(tag -> texts.say("audit.about-asset", tag)),
                        Optional.ofNullable(filter.person()).map(id -> texts.say("audit.about-person", name(id))),
                        Optional.ofNullable(filter.ticket()).map(number -> texts.say("audit.about-ticket", number)),
                        Optional.ofNullable(filter.staff())
                                .map(number -> texts.say("audit.about-staff", account(number))),
                        Optional.ofNullable(filter.visit()).map(_ -> texts.say("audit.about-visit")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", ")));
    }

    private String name(String id) {
        return roster.find(new PersonId(id))
                .map(person -> person.givenName() + " " + person.familyName())
                .orElse("–");
    }

    private String account(String number) {
        return number.matches("\\d{1,9}")
                ? accounts.find(Integer.parseInt(number))
                        .map(StaffLine::username)
                        .orElse("–")
                : "–";
    }

    private @Nullable String by(AuditRow row) {
        return AuditWords.account(texts, row.account());
    }

    private static String tags(AuditRow row) {
        if (row.otherTag() == null) return Objects.requireNonNullElse(row.tag(), "");
        return row.tag() + " → " + row.otherTag();
    }

    private void close() {
        goBack(AuditView.class);
    }
}
