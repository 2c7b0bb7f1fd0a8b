package org.swapbay.kiosk.console;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.swapbay.kiosk.security.StaffTexts;

/** What the audit is narrowed by: kinds, signed reasons, days, and what it is about, each to be taken off again. */
final class AuditChips extends Div {

    private final StaffTexts texts;
    private final Consumer<AuditFilter> narrow;
    private final Map<NativeButton, Predicate<AuditFilter>> chips = new LinkedHashMap<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final NativeButton about = new NativeButton();
    private final NativeButton everything;
    private AuditFilter filter = AuditFilter.EVERYTHING;
    private boolean showing;

    AuditChips(StaffTexts texts, Locale locale, Consumer<AuditFilter> narrow) {
        this.texts = texts;
        this.narrow = narrow;
        addClassName("chips");
        var kinds = new Div();
        kinds.addClassName("chip-group");
        kinds.getElement().setAttribute("role", "group");
        kinds.getElement().setAttribute("aria-label", texts.say("audit.kind"));
        for (var family : AuditFilter.FAMILIES) {
            kinds.add(chip(
                    AuditWords.family(texts, family),
                    family,
                    f -> f.families().contains(family),
                    f -> f.toggle(family)));
        }
        kinds.add(chip(texts.say("audit.signed"), "signed", AuditFilter::signed, AuditFilter::toggleSigned));
        var days = new Div(day(from, "audit.from", locale), day(to, "audit.to", locale));
        days.addClassName("chip-group");
        about.addClassName("chip");
        about.setId("chip-about");
        about.getElement().setAttribute("aria-pressed", "true");
        about.addClickListener(click -> narrow.accept(filter.aboutAnything()));
        everything = new NativeButton(texts.say("chips.clear"), click -> narrow.accept(AuditFilter.EVERYTHING));
        everything.addClassName("clear");
        everything.setId("chip-clear");
        add(about, kinds, days, everything);
    }

    /** @param subject what the address narrows it to, in words; nothing where it is about everything */
    void show(AuditFilter now, Optional<String> subject) {
        filter = now;
        showing = true;
        chips.forEach(
                (chip, pressed) -> chip.getElement().setAttribute("aria-pressed", Boolean.toString(pressed.test(now))));
        from.setValue(now.from());
        to.setValue(now.to());
        about.setVisible(subject.isPresent());
        subject.ifPresent(about::setText);
        everything.setVisible(!now.equals(AuditFilter.EVERYTHING));
        showing = false;
    }

    private DatePicker day(DatePicker day, String words, Locale locale) {
        day.setPlaceholder(texts.say(words));
        day.setAriaLabel(texts.say(words));
        day.setLocale(locale);
        day.setClearButtonVisible(true);
        day.addClassName("day");
        day.setId(words.replace('.', '-'));
        day.addValueChangeListener(change -> {
            if (!showing) narrow.accept(filter.during(from.getValue(), to.getValue()));
        });
        return day;
    }

    private NativeButton chip(
            String words, String id, Predicate<AuditFilter> pressed, UnaryOperator<AuditFilter> toggle) {
        var chip = new NativeButton(words, click -> narrow.accept(toggle.apply(filter)));
        chip.addClassName("chip");
        chip.setId("chip-" + id.toLowerCase(Locale.ROOT).replace('_', '-'));
        chips.put(chip, pressed);
        return chip;
    }
}
