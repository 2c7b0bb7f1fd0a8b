package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.swapbay.kiosk.fees.Fee;
import org.swapbay.kiosk.fees.FeeAccount;
import org.swapbay.kiosk.fees.FeeDesk;
import org.swapbay.kiosk.fees.FeeEntry;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.fees.LossDesk;
import org.swapbay.kiosk.payments.Following;
import org.swapbay.kiosk.payments.Questions;
import org.swapbay.kiosk.payments.RefundDesk;
import org.swapbay.kiosk.repairs.LogEntry;
import org.swapbay.kiosk.repairs.RepairLog;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** One fee: why it is what it is, what became of it, and what may be done about it. */
@Route(value = "console/fees", layout = ConsoleLayout.class)
@Needs(Permission.SEE_FEES)
class FeeView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final FeeSheets sheets;
    private final RepairLog log;
    private final Staff staff;
    private final FeeActions actions;
    private final Questions questions;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final Times times;
    private String number = "";

    FeeView(
            FeeSheets sheets,
            RepairLog log,
            FeeDesk desk,
            LossDesk losses,
            RefundDesk refunds,
            Following following,
            Questions questions,
            Staff staff,
            Changes changes,
            Clock clock) {
        this.sheets = sheets;
        this.log = log;
        this.questions = questions;
        this.staff = staff;
        times = new Times(clock, getLocale());
        actions = new FeeActions(staff, desk, losses, refunds, following, new FeeTools(texts, getLocale(), this::fill));
        addClassNames("ticket-page", "fee-page");
        changes.refresh(this, this::fill);
    }

    @Override
    public void setParameter(BeforeEvent event, String fee) {
        number = fee;
        fill();
    }

    @Override
    public String getPageTitle() {
        return number + " – Swapbay";
    }

    private void fill() {
        removeAll();
        var back = new RouterLink("", FeesView.class);
        back.addClassName("back");
        back.add(VaadinIcon.ARROW_LEFT.create(), new Span(texts.say("nav.fees")));
        add(back);
        sheets.find(number).ifPresentOrElse(this::show, () -> add(new H1(texts.say("fee.unknown", number))));
    }

    private void show(FeeSheets.Sheet sheet) {
        actions.show(sheet.fee(), sheet.account());
        var top = new Div(title(sheet), actions);
        top.addClassName("ticket-top");
        var left = new Div(why(sheet), photos(sheet.fee()));
        left.addClassName("ticket-work");
        var right = new Div(sums(sheet), entries(sheet.entries()));
        questions.of(number).stream().map(this::question).forEach(right::addComponentAsFirst);
        right.addClassName("ticket-beside");
        add(top, left, right);
    }

    private Div title(FeeSheets.Sheet sheet) {
        var state = sheet.account().disputed()
                ? Mark.wrong(texts.say("fee.disputed"))
                : switch (sheet.fee().state()) {
                    case PROPOSED -> Mark.waiting(texts.say("fee.proposed"));
                    case DROPPED -> Mark.good(texts.say("fee.dropped"));
                    case ASSESSED -> balance(sheet.account());
                };
        var student = new RouterLink(
                sheet.person(), StatementView.class, sheet.fee().student().value());
        student.setId("statement");
        var title = new Div(new H1(number), new Span(state, student));
        title.addClassName("ticket-title");
        return title;
    }

    private Mark balance(FeeAccount account) {
        if (account.owed().isPositive()) return Mark.waiting(texts.say("fee.open"));
        return account.owed().isZero() ? Mark.good(texts.say("fee.settled")) : Mark.wrong(texts.say("fee.credit"));
    }

    /** In the language of whoever reads it, and in the other one for the family at the counter. */
    private Section why(FeeSheets.Sheet sheet) {
        var spanish = getLocale().getLanguage().equals("es");
        var mine = spanish ? Locale.of("es") : Locale.ENGLISH;
        var other = spanish ? Locale.ENGLISH : Locale.of("es");
        var translated = new NativeDetails(texts.say("fee.other-language"), said(sheet, other));
        translated.setId("other-language");
        var card = card("fee.why", said(sheet, mine), translated);
        var source = sheet.schedule().terms().source();
        if (source.startsWith("https://")) card.add(new Anchor(source, texts.say("fee.source")));
        return card;
    }

    private static UnorderedList said(FeeSheets.Sheet sheet, Locale language) {
        var list = new UnorderedList();
        FeeWords.in(language)
                .explain(sheet.fee().basis(), sheet.schedule(), code -> sheet.finding(code, language))
                .forEach(line -> list.add(new ListItem(line)));
        list.getElement().setAttribute("lang", language.getLanguage());
        return list;
    }

    private Component photos(Fee fee) {
        var shown = log.of(fee.incident()).standing(LogEntry.PhotoAdded.class);
        if (shown.isEmpty() || !staff.may(Permission.SEE_TICKETS)) return new Div();
        var photos = new Div();
        photos.addClassName("photos");
        shown.forEach(photo -> {
            var address = TicketPhotos.address(fee.incident(), photo.sha256());
            var link = new Anchor(address, "");
            link.add(new Image(address, texts.say("fee.photo")));
            link.addClassName("photo");
            photos.add(link);
        });
        return card("fee.photos", photos);
    }

    private Section sums(FeeSheets.Sheet sheet) {
        var words = FeeWords.in(getLocale());
        var account = sheet.account();
        var panel = new Div();
        panel.addClassName("fee-sums");
        var proposed = sheet.fee().state() != Fee.State.ASSESSED;
        panel.add(sum("fee.charge", words.money(proposed ? sheet.fee().basis().money() : account.charge())));
        if (account.waived().isPositive()) panel.add(sum("fee.waived", words.money(account.waived())));
        if (!account.paid().isZero()) panel.add(sum("fee.paid", words.money(account.paid())));
        panel.add(sum("fee.owed", words.money(account.owed())));
        return card("fee.sums", panel);
    }

    private Section question(Questions.Question question) {
        var tools = new FeeTools(texts, getLocale(), this::fill);
        return card("question.title", new QuestionCard(question, questions, staff, tools));
    }

    private Div sum(String key, String amount) {
        var money = new Span(amount);
        money.addClassName("number");
        return new Div(new Span(texts.say(key)), money);
    }

    private Section entries(List<FeeEntry> entries) {
        var words = FeeWords.in(getLocale());
        var list = new OrderedList();
        list.addClassName("timeline");
        for (var entry : entries.reversed()) {
            var time = new Element("time").setText(times.say(entry.at()));
            var by =
                    new Span(" · " + (entry.by().equals(FeeFact.SCHEDULE) ? texts.say("fee.by-schedule") : entry.by()));
            by.addClassName("note");
            var amount = entry.amount().isZero() ? "" : " " + words.money(entry.amount());
            var reason = entry.reason().isBlank() ? "" : ": " + entry.reason();
            var what = new Span(texts.say("entry", entry.kind()) + amount + reason);
            what.addClassName("what");
            var item = new ListItem();
            item.getElement().appendChild(new Element("div").appendChild(time, by.getElement()), what.getElement());
            list.add(item);
        }
        return card("fee.entries", list);
    }

    private Section card(String title, Component... content) {
        var card = new Section(new H2(texts.say(title)));
        card.add(content);
        card.addClassName("ticket-card");
        return card;
    }
}
