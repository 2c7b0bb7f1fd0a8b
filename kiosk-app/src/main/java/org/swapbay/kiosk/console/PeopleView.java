package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.notices.NoticeDesk;
import org.swapbay.kiosk.payments.OverdueFees;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.roster.Contact;
import org.swapbay.kiosk.roster.Contacts;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.Pins;
import org.swapbay.kiosk.swaps.DayLoanDesk;

/** Everybody of the roster, and who has what. Addresses have the roster's id in them, never a name. */
@Route(value = "console/people", layout = ConsoleLayout.class)
@Needs(Permission.SEE_PEOPLE)
class PeopleView extends NarrowedList<PersonLine, PeopleFilter> implements HasUrlParameter<String> {

    private final PeopleList people;
    private final Pins pins;
    private final DayLoanDesk dayLoans;
    private final Contacts contacts;
    private final NoticeDesk notices;
    private final OverdueFees overdue;
    private final Staff staff;

    PeopleView(
            PeopleList people,
            Pins pins,
            DayLoanDesk dayLoans,
            Contacts contacts,
            NoticeDesk notices,
            OverdueFees overdue,
            Staff staff,
            Exports exports,
            Changes changes,
            Clock clock) {
        super("people", PeopleFilter.EVERYBODY, PeopleFilter::of, clock);
        this.people = people;
        this.pins = pins;
        this.dayLoans = dayLoans;
        this.contacts = contacts;
        this.notices = notices;
        this.overdue = overdue;
        this.staff = staff;
        narrowedBy(this::chips);
        column("person.name", line -> line.familyName() + ", " + line.givenName());
        column("person.number", PersonLine::identifier);
        column("person.grade", PersonLine::grade);
        column("person.school", PersonLine::school).setFlexGrow(1);
        column("person.loaner", PersonLine::loaner);
        column("person.borrowing", line -> borrowing(line).getText(), this::borrowing);
        shows(people);
        exportable("people", exports);
        changes.refresh(this, this::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String sourcedId) {
        if (sourcedId == null) hidePanel();
        else show(people.find(sourcedId).map(this::panel).orElseGet(this::unknown));
    }

    private void chips(FilterChips<PeopleFilter> narrowing) {
        narrowing
                .group(texts.say("people.which"))
                .chip(texts.say("people.loan"), "loan", PeopleFilter::loan, PeopleFilter::toggleLoan)
                .chip(texts.say("people.ticket"), "ticket", PeopleFilter::ticket, PeopleFilter::toggleTicket)
                .chip(texts.say("people.blocked"), "blocked", PeopleFilter::blocked, PeopleFilter::toggleBlocked)
                .chip(texts.say("person.left"), "left", PeopleFilter::left, PeopleFilter::toggleLeft);
        narrowing.pick(
                texts.say("person.school"),
                "pick-school",
                people::schools,
                PeopleFilter::school,
                PeopleFilter::ofSchool);
        narrowing.pick(
                texts.say("person.grade"),
                "pick-grade",
                () -> people.grades().stream()
                        .map(grade -> new FilterChips.Choice(grade, grade))
                        .toList(),
                PeopleFilter::grade,
                PeopleFilter::ofGrade);
    }

    @Override
    Component card(PersonLine line) {
        var rest = texts.say("person.number-is", line.identifier());
        return cardRow(
                new Span(line.name()),
                borrowing(line),
                line.loaner() == null ? rest : rest + " · " + texts.say("person.loaner-is", line.loaner()));
    }

    @Override
    void open(PersonLine line) {
        go(PeopleView.class, line.sourcedId());
    }

    private Panel unknown() {
        return new Panel(texts.say("person.unknown"), texts, this::close);
    }

    private Panel panel(PersonLine line) {
        var id = line.sourcedId();
        var panel = new Panel(line.name(), texts, this::close)
                .fact(texts.say("person.number"), line.identifier())
                .fact(texts.say("person.school"), line.school())
                .fact(texts.say("person.grade"), Objects.requireNonNullElse(line.grade(), "–"))
                .fact(texts.say("person.borrowing"), borrowing(line))
                .fact(texts.say("person.keeps"), links(people.keeps(id), AssetsView.class))
                .fact(texts.say("person.has"), links(people.has(id), AssetsView.class))
                .fact(texts.say("person.tickets"), links(people.tickets(id), TicketView.class));
        if (staff.maySee(StatementView.class)) {
            overdue.of(new PersonId(id))
                    .ifPresent(stop -> panel.action(new OverdueNote(stop, texts, FeeWords.in(getLocale()))));
            panel.action(new RouterLink(texts.say("statement.title"), StatementView.class, id));
        }
        if (staff.may(Permission.ISSUE_PINS)) panel.action(new StudentPin(pins, id, staff, texts));
        if (staff.may(Permission.ALLOW_DAY_LOANS)) {
            panel.action(new OneMoreLoan(dayLoans, new PersonId(id), staff, texts));
        }
        if (staff.may(Permission.WORK_ON_NOTICES)) {
            var contact = contacts.of(new PersonId(id));
            panel.fact(
                    texts.say("contact.email"), contact.map(Contact::email).orElseGet(() -> texts.say("person.none")));
            panel.action(
                    new ContactCard(notices, new PersonId(id), contact.orElse(null), staff, texts, () -> open(line)));
        }
        return panel.recorded(staff, texts, AuditFilter.ofPerson(id));
    }

    private <V extends Component & HasUrlParameter<String>> Component links(List<String> keys, Class<V> view) {
        var links = new Span();
        links.addClassName("links");
        keys.forEach(key -> links.add(new RouterLink(key, view, key)));
        return keys.isEmpty() ? new Span(texts.say("person.none")) : links;
    }

    private Mark borrowing(PersonLine line) {
        if (!line.enabled()) return Mark.waiting(texts.say("person.left"));
        var words = texts.say("borrowing", line.borrowing());
        return line.borrowing() == Borrowing.ALLOWED ? Mark.good(words) : Mark.waiting(words);
    }

    private void close() {
        goBack(PeopleView.class);
    }
}
