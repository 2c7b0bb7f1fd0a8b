package org.swapbay.kiosk.console;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.security.StaffTexts;

/**
 * What a list is narrowed by: a pressed chip narrows it, pressing it again takes it off; one of many is picked from a
 * field. Behind them stands how many rows are left.
 */
final class FilterChips<F> extends Div {

    private final StaffTexts texts;
    private final F everything;
    private final Consumer<F> narrow;
    private final List<Consumer<F>> shown = new ArrayList<>();
    private final Span count = new Span();
    private F filter;
    private boolean showing;

    FilterChips(StaffTexts texts, F everything, Consumer<F> narrow) {
        this.texts = texts;
        this.everything = everything;
        this.narrow = narrow;
        filter = everything;
        addClassName("chips");
        count.addClassName("count-shown");
        count.setId("count");
        count.getElement().setAttribute("role", "status");
    }

    /** One of the values that {@link #pick} offers. */
    record Choice(String key, String words) {}

    /** A row of chips of one kind. */
    final class Group extends Div {

        private Group(String label) {
            addClassName("chip-group");
            getElement().setAttribute("role", "group");
            getElement().setAttribute("aria-label", label);
        }

        Group chip(String words, String id, Predicate<F> pressed, UnaryOperator<F> toggle) {
            var chip = new NativeButton(words, click -> narrow.accept(toggle.apply(filter)));
            chip.addClassName("chip");
            chip.setId("chip-" + id.toLowerCase(Locale.ROOT).replace('_', '-'));
            shown.add(now -> chip.getElement().setAttribute("aria-pressed", Boolean.toString(pressed.test(now))));
            add(chip);
            return this;
        }
    }

    Group group(String label) {
        var group = new Group(label);
        add(group);
        return group;
    }

    /** @param choices asked for when somebody looks at them; few enough to be read */
    void pick(
            String words,
            String id,
            Supplier<List<Choice>> choices,
            Function<F, @Nullable String> chosen,
            BiFunction<F, @Nullable String, F> choose) {
        var field = new ComboBox<Choice>();
        field.setPlaceholder(words);
        field.setAriaLabel(words);
        field.setClearButtonVisible(true);
        field.addClassName("pick");
        field.setId(id);
        field.setItemLabelGenerator(Choice::words);
        field.setItems(query -> {
            var part = query.getFilter().orElse("").toLowerCase(Locale.ROOT);
            return choices.get().stream()
                    .filter(choice -> choice.words().toLowerCase(Locale.ROOT).contains(part))
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        field.addValueChangeListener(change -> {
            var value = change.getValue();
            if (!showing) narrow.accept(choose.apply(filter, value == null ? null : value.key()));
        });
        shown.add(now -> field.setValue(named(choices, chosen.apply(now))));
        add(field);
    }

    /** After the last of them. */
    FilterChips<F> complete() {
        var clear = new NativeButton(texts.say("chips.clear"), click -> narrow.accept(everything));
        clear.addClassName("clear");
        clear.setId("chip-clear");
        shown.add(now -> clear.setVisible(!now.equals(everything)));
        add(clear, count);
        return this;
    }

    void show(F now) {
        filter = now;
        showing = true;
        shown.forEach(one -> one.accept(now));
        showing = false;
    }

    /** @param most where there may be more than were counted */
    void count(int rows, int most) {
        count.setText(rows >= most ? texts.say("list.count-most", most) : texts.say("list.count", rows));
    }

    private static @Nullable Choice named(Supplier<List<Choice>> choices, @Nullable String key) {
        if (key == null) return null;
        return choices.get().stream()
                .filter(choice -> choice.key().equals(key))
                .findFirst()
                .orElseGet(() -> new Choice(key, key));
    }
}
