package org.swapbay.kiosk.console;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.repairs.Part;

/** Puts a part into the catalogue, or gives a known one a new price. What was used before keeps its price. */
final class PartDialog {

    private final TicketTools tools;
    private final Consumer<String> done;
    private final CurrencyUnit currency;
    private final Dialog dialog;
    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final BigDecimalField price = new BigDecimalField();

    private PartDialog(TicketTools tools, Consumer<String> done) {
        this.tools = tools;
        this.done = done;
        var texts = tools.texts();
        currency = tools.workshop().currency();
        dialog = new Dialog(texts.say("part.new"));
        code.setLabel(texts.say("part.code"));
        code.setHelperText(texts.say("part.code-rule"));
        code.setId("part-code");
        code.setMaxLength(40);
        name.setLabel(texts.say("part.name"));
        name.setId("part-name");
        name.setMaxLength(Part.LONGEST_NAME);
        price.setLabel(texts.say("part.price", currency.getCode()));
        price.setId("part-price");
        Stream.of(code, name).forEach(field -> Typed.keep(field, tools.number()));
        Typed.keep(price, tools.number());
        var form = new Div(code, name, price);
        form.addClassName("dialog-form");
        dialog.add(form);
        var keep = new Button(texts.say("part.keep"), click -> keep());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setId("keep-part");
        dialog.getFooter().add(new Button(texts.say("common.cancel"), click -> dialog.close()), keep);
        dialog.setWidth("420px");
    }

    /** @param done is given the code of what was kept */
    static void open(TicketTools tools, Consumer<String> done) {
        new PartDialog(tools, done).dialog.open();
    }

    private void keep() {
        var texts = tools.texts();
        var typed = code.getValue().strip().toUpperCase(Locale.ROOT);
        code.setErrorMessage(texts.say("part.code-rule"));
        code.setInvalid(!Part.isCode(typed));
        name.setErrorMessage(texts.say("part.name-missing"));
        name.setInvalid(name.getValue().isBlank());
        var amount = amount(price.getValue());
        price.setErrorMessage(texts.say("part.price-wrong", currency.getDecimalPlaces()));
        price.setInvalid(amount.isEmpty());
        if (code.isInvalid() || name.isInvalid() || amount.isEmpty()) return;
        if (!tools.done(tools.workshop().catalogue(typed, name.getValue(), amount.get(), tools.me()))) return;
        Stream.of(code, name, price).forEach(HasValue::clear);
        dialog.close();
        done.accept(typed);
    }

    /** Exactly what was typed, or nothing where the currency has no such coin. */
    private Optional<Money> amount(@Nullable BigDecimal typed) {
        if (typed == null || typed.signum() < 0 || typed.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            return Optional.empty();
        }
        return Optional.of(Money.of(currency, typed.setScale(currency.getDecimalPlaces())));
    }
}
