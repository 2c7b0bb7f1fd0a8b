package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.payments.Questions.Question;
import org.swapbay.kiosk.repairs.Workshop;

/** What the provider says moved, and then once more what that will do: what is decided cannot be undone. */
final class QuestionDialog extends Dialog {

    private static final int LONGEST_REFERENCE = 120;

    private final Question question;
    private final FeeTools tools;
    private final Decision decision;
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final BigDecimalField amount;
    private final TextField reference;
    private final TextArea reason;
    private final Div form;

    private enum Outcome {
        MOVED,
        NOTHING
    }

    /** Tells whether it was written down; the dialog stays open otherwise. */
    @FunctionalInterface
    interface Decision {
        boolean write(Money moved, String reference, String reason);
    }

    QuestionDialog(Question question, FeeTools tools, Decision decision) {
        this.question = question;
        this.tools = tools;
        this.decision = decision;
        var texts = tools.texts();
        setHeaderTitle(texts.say("question.decide"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(one -> texts.say("question.outcome", one));
        outcome.setId("outcome");
        var usual = question.moved().orElse(question.payment().sum());
        amount = new BigDecimalField(
                texts.say("amount.label", usual.getCurrencyUnit().getCode()), usual.getAmount(), "");
        amount.setId("amount");
        reference = new TextField(texts.say("question.reference"));
        reference.setValue(question.reference());
        reference.setMaxLength(LONGEST_REFERENCE);
        reference.setId("reference");
        outcome.addValueChangeListener(change -> {
            amount.setVisible(change.getValue() == Outcome.MOVED);
            reference.setVisible(change.getValue() == Outcome.MOVED);
        });
        amount.setVisible(false);
        reference.setVisible(false);
        reason = new TextArea(texts.say("reason.label"));
        reason.setMaxLength(Workshop.LONGEST_WORDS);
        reason.setId("reason");
        form = new Div(new Paragraph(texts.say("question.about")), outcome, amount, reference, reason);
        form.addClassName("dialog-form");
        setWidth("420px");
        first();
    }

    private void first() {
        removeAll();
        add(form);
        foot(
                new Button(tools.texts().say("common.cancel"), click -> close()),
                "question.go-on",
                "question-next",
                this::second);
    }

    private void second() {
        var moved = moved();
        if (moved == null || reason.getValue().strip().length() < Workshop.SHORTEST_REASON) {
            outcome.setInvalid(outcome.isEmpty());
            amount.setInvalid(!outcome.isEmpty() && moved == null);
            reason.setInvalid(reason.getValue().strip().length() < Workshop.SHORTEST_REASON);
            return;
        }
        if (moved.isPositive() && reference.getValue().isBlank()) {
            reference.setInvalid(true);
            return;
        }
        var fees = question.payment().shares().stream().map(Share::fee).collect(Collectors.joining(", "));
        var texts = tools.texts();
        var then = moved.isZero()
                ? texts.say("question.then.nothing", fees)
                : texts.say(
                        "question.then.moved",
                        tools.words().money(moved),
                        fees,
                        reference.getValue().strip());
        removeAll();
        add(new Paragraph(then), new Paragraph(texts.say("question.last")));
        foot(new Button(texts.say("question.back"), click -> first()), "question.decide", "question-decide", () -> {
            if (decision.write(moved, moved.isZero() ? "" : reference.getValue().strip(), reason.getValue())) close();
        });
    }

    /** Nothing where it was not said, or not exactly. */
    private @Nullable Money moved() {
        var unit = question.payment().sum().getCurrencyUnit();
        if (outcome.isEmpty()) return null;
        return switch (outcome.getValue()) {
            case NOTHING -> Money.zero(unit);
            case MOVED -> {
                var money = AmountDialog.money(amount, unit);
                yield money == null || !money.isPositive() ? null : money;
            }
        };
    }

    private void foot(Button back, String words, String id, Runnable act) {
        var go = new Button(tools.texts().say(words), click -> act.run());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setId(id);
        getFooter().removeAll();
        getFooter().add(back, go);
    }
}
