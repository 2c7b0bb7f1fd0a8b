package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.swapbay.kiosk.cash.CassetteBook.Pile;
import org.swapbay.kiosk.cash.CassetteDesk;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.security.StaffTexts;

/** Two people type what they counted; the second one proves to be there with a PIN. */
final class CountDialog extends Dialog {

    private static final int MOST_PIECES = 10_000;
    private static final int LONGEST_NAME = 64;
    private static final int PIN_LENGTH = 6;

    private final StaffTexts texts;
    private final FeeWords words;
    private final CurrencyUnit currency;
    private final long expected;
    private final Sign sign;
    private final Map<Long, IntegerField> fields = new LinkedHashMap<>();
    private final Paragraph sums = new Paragraph();
    private final TextArea reason = new TextArea();
    private final TextField witness = new TextField();
    private final PasswordField pin = new PasswordField();
    private final Div refused = new Div();

    /** @param pieces by value in minor units */
    record Counted(String currency, Map<Long, Integer> pieces, String reason) {}

    /** Puts it on record; tells in words what keeps it from that. */
    interface Sign {
        Optional<String> refused(Counted counted, String witness, String pin);
    }

    /** @param values the kinds of notes to count, in minor units */
    CountDialog(
            StaffTexts texts,
            FeeWords words,
            CurrencyUnit currency,
            List<Long> values,
            List<Pile> expected,
            Sign sign) {
        super(texts.say("cash.count"));
        this.texts = texts;
        this.words = words;
        this.currency = currency;
        this.expected = expected.stream().mapToLong(Pile::sum).sum();
        this.sign = sign;
        var kinds = new Div();
        kinds.addClassName("ticket-form");
        values.forEach(value -> kinds.add(pieces(value)));
        sums.setId("sums");
        reason.setLabel(texts.say("cash.difference-reason"));
        reason.setId("reason");
        Typed.keep(reason, Typed.here(""));
        reason.setMaxLength(CassetteDesk.LONGEST_REASON);
        reason.setWidthFull();
        var form = new Div(new Paragraph(texts.say("cash.count-about")), kinds, sums, reason, second(), refused);
        form.addClassName("dialog-form");
        add(form);
        var record = new Button(texts.say("cash.record"), click -> record());
        record.addThemeVariants(ButtonVariant.PRIMARY);
        record.setId("record");
        getFooter().add(new Button(texts.say("common.cancel"), click -> done()), record);
        setWidth("560px");
        setCloseOnOutsideClick(false);
        refused.getElement().setAttribute("role", "alert");
        counted();
    }

    private Component pieces(long value) {
        var field = new IntegerField(texts.say("cash.pieces-of", money(value)));
        field.setId("pieces-" + value);
        Typed.keep(field, Typed.here(""));
        field.setMin(0);
        field.setMax(MOST_PIECES);
        field.addClassName("short");
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(change -> counted());
        fields.put(value, field);
        return field;
    }

    private Div second() {
        witness.setLabel(texts.say("cash.witness"));
        witness.setId("witness");
        witness.setMaxLength(LONGEST_NAME);
        witness.getElement().setAttribute("autocomplete", "off");
        pin.setLabel(texts.say("cash.witness-pin"));
        pin.setId("witness-pin");
        pin.setMaxLength(PIN_LENGTH);
        pin.setRevealButtonVisible(false);
        pin.getElement().setAttribute("autocomplete", "off");
        pin.getElement().setAttribute("inputmode", "numeric");
        var second = new Div(witness, pin, new Span(texts.say("cash.witness-about")));
        second.addClassName("ticket-form");
        return second;
    }

    private void counted() {
        var difference = sum() - expected;
        sums.setText(
                difference == 0
                        ? texts.say("cash.fits", money(sum()))
                        : texts.say(
                                difference < 0 ? "cash.too-little" : "cash.too-much",
                                money(sum()),
                                money(expected),
                                money(Math.abs(difference))));
        reason.setVisible(difference != 0);
    }

    private long sum() {
        return fields.entrySet().stream()
                .mapToLong(kind -> kind.getKey() * typed(kind.getValue()))
                .sum();
    }

    private static int typed(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), 0);
    }

    private void record() {
        refused.removeAll();
        if (fields.values().stream().anyMatch(IntegerField::isInvalid)) return;
        if (sum() != expected && reason.getValue().strip().length() < CassetteDesk.SHORTEST_REASON) {
            reason.setErrorMessage(texts.say("refused.reason-missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        var pieces = new LinkedHashMap<Long, Integer>();
        fields.forEach((value, field) -> {
            if (typed(field) > 0) pieces.put(value, typed(field));
        });
        var said = reason.isVisible() ? reason.getValue() : "";
        var why = sign.refused(
                new Counted(currency.getCode(), pieces, said),
                witness.getValue().strip(),
                pin.getValue());
        pin.clear();
        why.ifPresentOrElse(words -> refused.add(Mark.wrong(words)), this::done);
    }

    private void done() {
        fields.values().forEach(IntegerField::clear);
        reason.clear();
        close();
    }

    private String money(long minor) {
        return words.money(Money.ofMinor(currency, minor));
    }
}
