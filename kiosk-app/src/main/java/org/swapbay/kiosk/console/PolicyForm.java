package org.swapbay.kiosk.console;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.policies.PolicyArea;
import org.swapbay.kiosk.policies.Setting;
import org.swapbay.kiosk.security.StaffTexts;

/** A field for each setting of a policy, made from what the setting is. */
final class PolicyForm extends Div {

    /** Stands for what cannot be read; no setting takes it. */
    private static final String UNREADABLE = "?";

    private final PolicyArea area;
    private final PolicyWords words;
    private final StaffTexts texts;
    private final Runnable changed;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    PolicyForm(PolicyArea area, PolicyWords words, StaffTexts texts, Runnable changed) {
        this.area = area;
        this.words = words;
        this.texts = texts;
        this.changed = changed;
        addClassName("policy-form");
        for (var setting : area.settings()) {
            var field = field(setting);
            fields.put(setting.name(), field);
            field.shown().setId("setting-" + setting.name());
            add(field.shown());
        }
    }

    private record Field(Component shown, Supplier<String> read, Consumer<String> write) {}

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> values.put(name, field.read().get()));
        return values;
    }

    void show(Map<String, String> values) {
        fields.forEach((name, field) -> {
            var value = values.get(name);
            if (value != null) field.write().accept(value);
        });
    }

    /** Says which field cannot be so. */
    void wrong(String setting) {
        right();
        var field = fields.get(setting);
        if (field == null || !(field.shown() instanceof HasValidation checked)) return;
        checked.setErrorMessage(texts.say("policy.wrong"));
        checked.setInvalid(true);
    }

    void right() {
        fields.values().forEach(field -> {
            if (field.shown() instanceof HasValidation checked) checked.setInvalid(false);
        });
    }

    private Field field(Setting setting) {
        return switch (setting.kind()) {
            case DAYS, MINUTES, PERCENT, COUNT -> number(setting);
            case MONEY -> money(setting);
            case YES_NO -> yesNo(setting);
            case CHOICE -> choice(setting);
            case LINES -> lines(setting);
        };
    }

    private Field number(Setting setting) {
        var field = new IntegerField(words.label(area, setting));
        field.setMin((int) setting.least());
        field.setMax((int) setting.most());
        field.setStepButtonsVisible(true);
        switch (setting.kind()) {
            case DAYS -> field.setSuffixComponent(new Span(texts.say("policy.unit-days")));
            case MINUTES -> field.setSuffixComponent(new Span(texts.say("policy.unit-minutes")));
            case PERCENT -> field.setSuffixComponent(new Span("%"));
            case COUNT, MONEY, YES_NO, CHOICE, LINES -> {}
        }
        listen(field);
        return new Field(
                field,
                () -> field.getValue() == null ? UNREADABLE : Integer.toString(field.getValue()),
                value -> field.setValue(value.matches("\\d{1,9}") ? Integer.valueOf(value) : null));
    }

    private Field money(Setting setting) {
        var field = new BigDecimalField(words.label(area, setting));
        field.setPrefixComponent(new Span(words.currency().getCode()));
        listen(field);
        return new Field(
                field,
                () -> minor(field.getValue()),
                value -> field.setValue(
                        value.matches("\\d{1,12}")
                                ? new BigDecimal(value)
                                        .movePointLeft(words.currency().getDecimalPlaces())
                                : null));
    }

    private Field yesNo(Setting setting) {
        var field = new Checkbox(words.label(area, setting));
        listen(field);
        return new Field(
                field, () -> Boolean.toString(field.getValue()), value -> field.setValue(value.equals("true")));
    }

    private Field choice(Setting setting) {
        var field = new RadioButtonGroup<String>(words.label(area, setting));
        field.setItems(setting.choices());
        field.setItemLabelGenerator(constant -> words.choice(area, setting, constant));
        listen(field);
        return new Field(field, () -> field.getValue() == null ? UNREADABLE : field.getValue(), value -> {
            if (setting.choices().contains(value)) field.setValue(value);
        });
    }

    private Field lines(Setting setting) {
        var field = new TextArea(words.label(area, setting));
        field.setHelperText(texts.say("policy." + area.key() + "." + setting.name() + ".how"));
        listen(field);
        return new Field(field, () -> field.getValue().strip(), field::setValue);
    }

    /** While somebody types: what is half done when the page is loaded again must not be lost. */
    private void listen(AbstractField<?, ?> field) {
        if (field instanceof HasValueChangeMode typed) typed.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed.run());
    }

    /** Exactly what was typed; the currency may have no such coin. */
    private String minor(@Nullable BigDecimal typed) {
        if (typed == null || typed.signum() < 0) return UNREADABLE;
        var minor = typed.movePointRight(words.currency().getDecimalPlaces()).stripTrailingZeros();
        return minor.scale() > 0 ? UNREADABLE : minor.toBigInteger().toString();
    }
}
