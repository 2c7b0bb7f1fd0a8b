package org.swapbay.kiosk.console;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.function.BiPredicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.security.StaffTexts;

/** Asks for an amount and a reason. */
final class AmountDialog {

    private AmountDialog() {}

    /** @param action is given both, and tells whether it was done; the dialog stays open otherwise */
    static void ask(StaffTexts texts, String title, Money suggested, BiPredicate<Money, String> action) {
        var dialog = new Dialog(title);
        var unit = suggested.getCurrencyUnit();
        var amount = new BigDecimalField(texts.say("amount.label", unit.getCode()), suggested.getAmount(), "");
        amount.setWidthFull();
        amount.setId("amount");
        var reason = new TextArea(texts.say("reason.label"));
        reason.setMaxLength(Workshop.LONGEST_WORDS);
        reason.setWidthFull();
        reason.setId("reason");
        Typed.keep(amount, Typed.here(title));
        Typed.keep(reason, Typed.here(title));
        var proceed = new Button(title, click -> {
            var money = money(amount, unit);
            if (money == null) {
                amount.setErrorMessage(texts.say("amount.not-exact"));
                amount.setInvalid(true);
                amount.focus();
            } else if (action.test(money, reason.getValue())) done(dialog, amount, reason);
        });
        proceed.addThemeVariants(ButtonVariant.PRIMARY);
        proceed.setId("give-amount");
        var form = new Div(amount, reason);
        form.addClassName("dialog-form");
        dialog.add(form);
        dialog.getFooter().add(new Button(texts.say("common.cancel"), click -> done(dialog, amount, reason)), proceed);
        dialog.setWidth("420px");
        dialog.open();
        amount.focus();
    }

    private static void done(Dialog dialog, HasValue<?, ?>... fields) {
        for (var field : fields) field.clear();
        dialog.close();
    }

    /** Nothing where it is empty, absurd or finer than the currency. */
    static @Nullable Money money(BigDecimalField field, CurrencyUnit unit) {
        var value = field.getValue();
        if (value == null || value.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) return null;
        var plain = value.stripTrailingZeros();
        return plain.scale() > unit.getDecimalPlaces() ? null : Money.of(unit, plain);
    }
}
