package org.swapbay.kiosk.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.security.StaffTexts;

/** One chip for each way to narrow the queue; a pressed one narrows, pressing it again takes it off. */
final class QueueChips extends Div {

    private final Map<NativeButton, Predicate<TicketFilter>> chips = new LinkedHashMap<>();
    private final Consumer<TicketFilter> narrow;
    private final NativeButton everything;
    private TicketFilter filter = TicketFilter.ALL_WAITING;

    QueueChips(StaffTexts texts, Consumer<TicketFilter> narrow) {
        this.narrow = narrow;
        addClassName("chips");
        var states = group(texts.say("ticket.state"));
        for (var state : TicketState.values()) {
            states.add(chip(
                    texts.say("state", state),
                    "state-" + state,
                    f -> f.states().contains(state),
                    f -> f.toggle(state)));
        }
        var mine = group(texts.say("chips.whose"));
        mine.add(chip(texts.say("chips.mine"), "mine", TicketFilter::mine, TicketFilter::toggleMine));
        for (var days : TicketFilter.AGES) {
            mine.add(chip(
                    texts.say("chips.older", days),
                    "older-" + days,
                    f -> f.olderThan() == days,
                    f -> f.toggleAge(days)));
        }
        var symptoms = group(texts.say("ticket.symptom"));
        for (var symptom : Symptom.values()) {
            symptoms.add(chip(
                    texts.say("symptom", symptom),
                    "symptom-" + symptom,
                    f -> f.symptoms().contains(symptom),
                    f -> f.toggle(symptom)));
        }
        everything = new NativeButton(
                texts.say("chips.clear"), click -> narrow.accept(TicketFilter.ALL_WAITING.withText(filter.text())));
        everything.addClassName("clear");
        everything.setId("chip-clear");
        add(states, mine, symptoms, everything);
    }

    void show(TicketFilter now) {
        filter = now;
        chips.forEach(
                (chip, pressed) -> chip.getElement().setAttribute("aria-pressed", Boolean.toString(pressed.test(now))));
        everything.setVisible(now.withText("").narrowed());
    }

    private Div group(String label) {
        var group = new Div();
        group.addClassName("chip-group");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", label);
        return group;
    }

    private NativeButton chip(
            String words, String id, Predicate<TicketFilter> pressed, UnaryOperator<TicketFilter> toggle) {
        var chip = new NativeButton(words, click -> narrow.accept(toggle.apply(filter)));
        chip.addClassName("chip");
        chip.setId("chip-" + id.toLowerCase(Locale.ROOT).replace('_', '-'));
        chips.put(chip, pressed);
        return chip;
    }
}
