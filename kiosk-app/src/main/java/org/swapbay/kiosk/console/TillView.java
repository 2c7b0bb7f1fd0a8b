package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.payments.Comparison;
import org.swapbay.kiosk.payments.Questions;
import org.swapbay.kiosk.payments.Slips;
import org.swapbay.kiosk.payments.Slips.Slip;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** The office's till: books what comes with a slip, and shows what nobody has answered yet. A slip's scan leads here. */
@Route(value = "console/till", layout = ConsoleLayout.class)
@Needs(Permission.TAKE_PAYMENTS)
class TillView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int LONGEST_NUMBER = 40;

    private final Slips slips;
    private final PaymentBook payments;
    private final Questions questions;
    private final Comparison comparison;
    private final Exports exports;
    private final Staff staff;
    private final Clock clock;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final FeeWords words = FeeWords.in(getLocale());
    private final FeeTools tools = new FeeTools(texts, getLocale(), this::fill);
    private final Times times;
    private final Div waiting = new Div();
    private String scanned = "";

    /** What came with the slip. */
    private enum Paid {
        CASH,
        CHEQUE
    }

    TillView(
            Slips slips,
            PaymentBook payments,
            Questions questions,
            Comparison comparison,
            Exports exports,
            Staff staff,
            Changes changes,
            Clock clock) {
        this.comparison = comparison;
        this.exports = exports;
        this.clock = clock;
        this.slips = slips;
        this.payments = payments;
        this.questions = questions;
        this.staff = staff;
        times = new Times(clock, getLocale());
        addClassNames("console-view", "till");
        changes.refresh(this, this::fillWaiting);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String slip) {
        scanned = slip == null ? "" : slip;
        fill();
    }

    @Override
    public String getPageTitle() {
        return texts.say("till.title") + " – Swapbay";
    }

    private void fill() {
        removeAll();
        var head = new Div(new H1(texts.say("till.title")));
        head.addClassName("console-head");
        if (exports.offered()) head.add(compare());
        add(head, card("till.slip", scanField(), found()));
        fillWaiting();
        add(waiting);
    }

    private Button compare() {
        var open = new Button(
                texts.say("compare.open"), click -> new ComparisonDialog(comparison, exports, texts, clock).open());
        open.setId("compare");
        return open;
    }

    private TextField scanField() {
        var field = new TextField(texts.say("till.scan"));
        field.setId("slip");
        field.setValue(scanned);
        field.setMaxLength(LONGEST_NUMBER);
        field.addValueChangeListener(change -> {
            scanned = change.getValue().strip().toUpperCase(Locale.ROOT);
            fill();
        });
        return field;
    }

    private Div found() {
        if (scanned.isBlank()) return new Div(new Paragraph(texts.say("till.scan-first")));
        return slips.find(scanned)
                .map(this::slip)
                .orElseGet(() -> new Div(new Paragraph(texts.say("till.no-such-slip"))));
    }

    private Div slip(Slip slip) {
        var shown = new Div();
        var list = new UnorderedList();
        slip.shares().forEach(share -> {
            var amount = words.money(Money.ofMinor(CurrencyUnit.of(slip.currency()), share.amount()));
            list.add(new ListItem(new RouterLink(share.fee(), FeeView.class, share.fee()), new Span(" " + amount)));
        });
        shown.add(list);
        var sum = new Paragraph(texts.say("till.sum", words.money(slip.sum())));
        sum.addClassName("statement-total");
        shown.add(sum);
        var booked = payments.find(slip.number()).filter(p -> p.state() == Payment.State.BOOKED);
        shown.add(
                booked.isPresent()
                        ? Mark.good(texts.say("till.booked", booked.get().reference()))
                        : form(slip));
        return shown;
    }

    private Div form(Slip slip) {
        var paid = new RadioButtonGroup<Paid>();
        paid.setItems(Paid.values());
        paid.setItemLabelGenerator(one -> texts.say("till.paid", one));
        paid.setValue(Paid.CASH);
        paid.setId("paid");
        var number = new TextField(texts.say("till.cheque-number"));
        number.setMaxLength(LONGEST_NUMBER);
        number.setId("cheque-number");
        Typed.keep(number, slip.number());
        number.setVisible(false);
        paid.addValueChangeListener(change -> number.setVisible(change.getValue() == Paid.CHEQUE));
        var book = new Button(texts.say("till.book", words.money(slip.sum())), click -> {
            if (paid.getValue() == Paid.CHEQUE && number.getValue().isBlank()) number.setInvalid(true);
            else book(slip, reference(paid.getValue(), number.getValue()));
        });
        book.addThemeVariants(ButtonVariant.PRIMARY);
        book.setId("book");
        var form = new Div(paid, number, book);
        form.addClassName("dialog-form");
        return form;
    }

    private String reference(Paid paid, String number) {
        return switch (paid) {
            case CASH -> texts.say("till.reference.cash");
            case CHEQUE -> texts.say("till.reference.cheque", number.strip());
        };
    }

    private void book(Slip slip, String reference) {
        tools.done(slips.book(slip, reference, staff.signs(Permission.TAKE_PAYMENTS)));
    }

    private void fillWaiting() {
        waiting.removeAll();
        waiting.add(
                card(
                        "till.unanswered",
                        list(payments.unanswered().stream().map(this::line).toList())),
                card("till.questioned", questioned()));
    }

    private String line(Payment payment) {
        return texts.say("means", payment.means()) + " · " + words.money(payment.sum()) + " · "
                + times.say(payment.intendedAt()) + " · " + payment.key();
    }

    private Component questioned() {
        var open = questions.all();
        if (open.isEmpty()) return new Paragraph(texts.say("till.none"));
        var list = new UnorderedList();
        open.forEach(question -> {
            var line = new ListItem(QuestionCard.said(question, tools) + " ");
            question.payment()
                    .shares()
                    .forEach(share -> line.add(new RouterLink(share.fee(), FeeView.class, share.fee()), new Span(" ")));
            list.add(line);
        });
        return list;
    }

    private Component list(List<String> lines) {
        if (lines.isEmpty()) return new Paragraph(texts.say("till.none"));
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private Section card(String title, Component... content) {
        var card = new Section(new H2(texts.say(title)));
        card.add(content);
        card.addClassName("ticket-card");
        return card;
    }
}
