package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.swapbay.kiosk.fees.CreditDesk;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.fees.Loss;
import org.swapbay.kiosk.fees.LossDesk;
import org.swapbay.kiosk.fees.Losses;
import org.swapbay.kiosk.fees.PlanDesk;
import org.swapbay.kiosk.fees.Statement;
import org.swapbay.kiosk.fees.Statements;
import org.swapbay.kiosk.payments.FamilyPaper;
import org.swapbay.kiosk.payments.OverdueFees;
import org.swapbay.kiosk.roster.Families;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** What one family owes for all its children, found by any of them. Its address has the roster's id in it, no name. */
@Route(value = "console/statements", layout = ConsoleLayout.class)
@Needs(Permission.SEE_FEES)
class StatementView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int LONGEST_ID = 64;

    private final Statements statements;
    private final Families families;
    private final PlanDesk plans;
    private final LossDesk losses;
    private final Losses reported;
    private final Staff staff;
    private final Exports exports;
    private final FamilyPaper papers;
    private final OverdueFees overdue;
    private final CreditDesk credit;
    private final FeeSheets sheets;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final FeeWords words = FeeWords.in(getLocale());
    private final FeeTools tools = new FeeTools(texts, getLocale(), this::fill);
    private String student = "";

    StatementView(
            Statements statements,
            Families families,
            PlanDesk plans,
            LossDesk losses,
            Losses reported,
            Staff staff,
            Exports exports,
            FamilyPaper papers,
            OverdueFees overdue,
            CreditDesk credit,
            FeeSheets sheets,
            Changes changes) {
        this.statements = statements;
        this.families = families;
        this.plans = plans;
        this.losses = losses;
        this.reported = reported;
        this.staff = staff;
        this.exports = exports;
        this.papers = papers;
        this.overdue = overdue;
        this.credit = credit;
        this.sheets = sheets;
        addClassNames("console-view", "statement");
        changes.refresh(this, this::fill);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        student = id;
        fill();
    }

    @Override
    public String getPageTitle() {
        return texts.say("statement.title") + " – Swapbay";
    }

    private void fill() {
        removeAll();
        var back = new RouterLink("", FeesView.class);
        back.addClassName("back");
        back.add(VaadinIcon.ARROW_LEFT.create(), new Span(texts.say("nav.fees")));
        var found = student.isBlank() || student.length() > LONGEST_ID
                ? Optional.<Statement>empty()
                : statements.ofFamily(new PersonId(student));
        add(back);
        found.ifPresentOrElse(this::show, () -> add(new H1(texts.say("person.unknown"))));
    }

    private void show(Statement statement) {
        var head = new Div(new H1(texts.say("statement.title")));
        head.addClassName("console-head");
        for (var language : List.of("en", "es")) {
            var paper =
                    new Anchor(StatementPapers.address(student, language), texts.say("statement.paper." + language));
            paper.setTarget("_blank");
            paper.setId("paper-" + language);
            head.add(paper);
        }
        if (exports.offered()) head.add(csv());
        if (staff.may(Permission.TAKE_PAYMENTS)) List.of("en", "es").forEach(language -> head.add(letter(language)));
        add(head);
        var guardians = families.guardians(new PersonId(student));
        if (!guardians.isEmpty()) {
            var names = guardians.stream().map(StatementView::name).toList();
            add(new Paragraph(texts.say("statement.guardians", String.join(", ", names))));
        }
        statement.owed().forEach(owed -> {
            var total = new Paragraph(words.statementTotal(owed));
            total.addClassName("statement-total");
            add(total);
        });
        if (staff.may(Permission.WORK_ON_FEES) && credit.usable(new PersonId(student))) add(useCredit());
        statement.children().forEach(child -> add(card(child)));
    }

    private Button useCredit() {
        var use = new Button(
                texts.say("statement.use-credit"),
                click -> tools.done(credit.use(new PersonId(student), staff.signs(Permission.WORK_ON_FEES))));
        use.setId("use-credit");
        return use;
    }

    private Section card(Statement.Child child) {
        var card = new Section(new H2(name(child.person())));
        card.addClassName("ticket-card");
        child.plan()
                .ifPresent(plan -> card.add(new Paragraph(
                        plan.endedOn() == null
                                ? texts.say("statement.plan", words.day(plan.since()))
                                : texts.say("statement.plan-ended", words.day(plan.endedOn())))));
        overdue.of(child.person().sourcedId()).ifPresent(stop -> card.add(new OverdueNote(stop, texts, words)));
        if (child.lines().isEmpty()) card.add(new Paragraph(texts.say("statement.none")));
        var rows = new Div();
        rows.addClassName("statement-rows");
        child.lines().forEach(line -> rows.add(row(line)));
        card.add(rows);
        reported.waitingOf(List.of(child.person().sourcedId())).forEach(loss -> card.add(awaited(loss)));
        if (staff.may(Permission.WORK_ON_FEES)) card.add(acts(child));
        return card;
    }

    private Div row(Statement.Line line) {
        var fee = line.fee();
        var link = new RouterLink(fee.number(), FeeView.class, fee.number());
        var what = new Span(texts.say("incident", fee.kind()) + " · " + words.day(fee.day()));
        var state = line.account().disputed() ? Mark.wrong(texts.say("fee.disputed")) : new Span();
        var owed = new Span(words.money(line.account().owed()));
        owed.addClassName("number");
        return new Div(link, what, state, owed);
    }

    /** Reported and not charged yet: it may turn up or be brought. */
    private Div awaited(Loss loss) {
        var row = new Div(new Span(AwaitedWords.say(loss, texts, words)));
        row.addClassName("awaited");
        if (staff.may(Permission.WORK_ON_FEES)) {
            var here = new Button(
                    texts.say("awaited.here"),
                    click -> tools.done(losses.found(loss.id(), staff.signs(Permission.WORK_ON_FEES))));
            here.setId("here-" + loss.id());
            row.add(here);
        }
        return row;
    }

    private Div acts(Statement.Child child) {
        var acts = new Div();
        acts.addClassName("actions");
        var report = new Button(texts.say("loss.report"), click -> report(child.person()));
        report.setId("report-" + child.person().sourcedId());
        acts.add(report);
        child.plan().filter(plan -> plan.endedOn() == null).ifPresent(plan -> acts.add(end(child.person(), plan.id())));
        if (child.plan().isEmpty()) {
            var plan = new Button(texts.say("plan.take"), click -> take(child.person()));
            plan.setId("plan-" + child.person().sourcedId());
            acts.add(plan);
        }
        return acts;
    }

    private Button end(Person child, String plan) {
        var title = texts.say("plan.end");
        var end = new Button(
                title,
                click -> ReasonDialog.ask(
                        texts,
                        title,
                        texts.say("plan.end.about"),
                        title,
                        true,
                        reason -> tools.done(plans.end(plan, reason, staff.signs(Permission.WORK_ON_FEES)))));
        end.setId("end-plan-" + child.sourcedId());
        return end;
    }

    private void take(Person child) {
        tools.done(plans.take(child, staff.signs(Permission.WORK_ON_FEES)));
    }

    private void report(Person child) {
        new LossDialog(
                        texts,
                        (kind, accessory, police, note) -> tools.done(losses.report(
                                kind, child, null, accessory, police, note, staff.signs(Permission.WORK_ON_FEES))))
                .open();
    }

    private Anchor csv() {
        var link = new Anchor((DownloadHandler) this::write, texts.say("list.csv"));
        link.addClassName("export");
        link.setId("export");
        return link;
    }

    private void write(DownloadEvent event) throws IOException {
        exports.begin("statement");
        var statement = statements.ofFamily(new PersonId(student)).orElseThrow();
        event.setFileName("statement.csv");
        event.setContentType("text/csv; charset=utf-8");
        try (var file = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            file.write(Csv.BYTE_ORDER_MARK);
            file.write(Csv.line(
                    List.of("fee.student", "fee.number", "fee.day", "fee.entry", "fee.amount", "fee.currency").stream()
                            .map(texts::say)
                            .toList()));
            for (var child : statement.children()) {
                for (var line : child.lines()) {
                    for (var entry : line.entries()) {
                        file.write(Csv.line(List.of(
                                name(child.person()),
                                line.fee().number(),
                                line.fee().day(),
                                texts.say("entry", entry.kind()),
                                entry.amount().getAmount().toPlainString(),
                                entry.amount().getCurrencyUnit())));
                    }
                }
            }
        }
    }

    private Anchor letter(String language) {
        var link = new Anchor(
                (DownloadHandler) event -> letter(event, Locale.of(language)), texts.say("letter.make." + language));
        link.setId("letter-" + language);
        return link;
    }

    /** Each one has a code of its own; it can be read nowhere else. */
    private void letter(DownloadEvent event, Locale language) throws IOException {
        var family = new PersonId(student);
        var statement = statements.ofFamily(family).orElseThrow();
        var code = papers.code(family, staff.signs(Permission.TAKE_PAYMENTS));
        var pages = papers.pages(family);
        var paper = sheets.paper(statement, language).html();
        event.setFileName("letter.html");
        event.setContentType("text/html; charset=utf-8");
        event.getOutputStream()
                .write(CodeLetter.of(paper, code, pages, StaffTexts.in(language))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String name(Person person) {
        return person.givenName() + " " + person.familyName();
    }
}
