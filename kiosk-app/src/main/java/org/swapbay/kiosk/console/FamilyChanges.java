package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.swapbay.kiosk.roster.FamilyPlan;
import org.swapbay.kiosk.roster.FamilyPlan.Link;
import org.swapbay.kiosk.roster.FamilyReading;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.security.StaffTexts;

/** What a file would change about families, before anything is changed. */
final class FamilyChanges extends Div {

    /** As many names as anybody reads through. */
    private static final int MOST_SHOWN = 200;

    private final StaffTexts texts;
    private final Roster roster;
    private final Map<PersonId, String> called = new HashMap<>();

    FamilyChanges(
            FamilyPlan plan, FamilyReading.Read read, Roster roster, StaffTexts texts, Consumer<FamilyPlan> apply) {
        this.texts = texts;
        this.roster = roster;
        read.guardians().forEach(one -> called.put(one.id(), one.givenName() + " " + one.familyName()));
        add(new H2(texts.say("families.changes")));
        if (plan.strangers() > 0) add(new Paragraph(texts.say("families.strangers", plan.strangers())));
        if (read.leftOut() > 0) add(new Paragraph(texts.say("families.left-out", read.leftOut())));
        if (plan.changesNothing()) {
            add(new Paragraph(texts.say("families.no-changes")));
            return;
        }
        some("families.joined", plan.joined(), this::link);
        some("families.parted", plan.parted(), this::link);
        some("families.renamed", plan.renamed(), guardian -> name(guardian.id()));
        some("families.granted", plan.granted(), this::name);
        some("families.ended", plan.ended(), this::name);
        var go = new Button(texts.say("families.apply"), click -> apply.accept(plan));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setId("apply-families");
        if (plan.endsMuch()) {
            var sure = new Checkbox(texts.say("families.ends-much.sure"));
            sure.setId("ends-much");
            go.setEnabled(false);
            sure.addValueChangeListener(change -> go.setEnabled(change.getValue()));
            add(Mark.wrong(texts.say("families.ends-much", plan.parted().size(), plan.before())), new Div(sure));
        }
        var acts = new Div(go);
        acts.addClassName("actions");
        add(acts);
    }

    private <T> void some(String words, List<T> changes, Function<T, String> say) {
        if (changes.isEmpty()) return;
        var list = new UnorderedList();
        changes.stream().limit(MOST_SHOWN).forEach(change -> list.add(new ListItem(say.apply(change))));
        if (changes.size() > MOST_SHOWN) {
            list.add(new ListItem(texts.say("families.more", changes.size() - MOST_SHOWN)));
        }
        var details = new NativeDetails(texts.say(words, changes.size()), list);
        details.setOpen(changes.size() <= 20);
        add(details);
    }

    private String link(Link link) {
        return texts.say("families.link", name(link.guardian()), name(link.student()));
    }

    private String name(PersonId id) {
        return called.computeIfAbsent(id, one -> roster.find(one)
                .map(person -> person.givenName() + " " + person.familyName())
                .orElse(one.value()));
    }
}
