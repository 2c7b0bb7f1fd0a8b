package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;
import org.swapbay.kiosk.swaps.SwapFact.Whereabouts;

/** Asks what a person found and, where nobody knows, where the asset is. */
final class DecisionForm extends Div {

    private final CaseLine line;
    private final CaseDecisions decisions;
    private final Staff staff;
    private final StaffTexts texts;
    private final Consumer<String> decided;
    private final TextArea finding = new TextArea();
    private final RadioButtonGroup<Whereabouts> where = new RadioButtonGroup<>();
    private final BayContent content;

    DecisionForm(CaseLine line, CaseDecisions decisions, Staff staff, StaffTexts texts, Consumer<String> decided) {
        this.line = line;
        this.decisions = decisions;
        this.staff = staff;
        this.texts = texts;
        this.decided = decided;
        this.content = new BayContent(line, texts);
        addClassName("decision");
        if (line.whereaboutsUnknown()) add(askWhere());
        finding.setLabel(texts.say("case.finding"));
        finding.setMaxLength(CaseDecisions.LONGEST_FINDING);
        finding.setWidthFull();
        finding.setId("finding");
        Typed.keep(finding, line.id());
        add(finding);
        if (line.holdsBay()) add(content, new Paragraph(texts.say("case.releases")));
        var decide = new Button(texts.say("case.decide"), click -> decide());
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        decide.setId("decide");
        add(decide);
    }

    private RadioButtonGroup<Whereabouts> askWhere() {
        var places = new ArrayList<Whereabouts>();
        if (line.personId() != null) places.add(new Whereabouts.WithPerson(new PersonId(line.personId())));
        if (line.bay() != null) places.add(new Whereabouts.InBay(line.bay()));
        places.add(new Whereabouts.OnTheShelf());
        places.add(new Whereabouts.Missing());
        where.setLabel(texts.say("case.where", Optional.ofNullable(line.tag()).orElse("")));
        where.setItems(places);
        // Whoever finds it in the bay has said what is in the bay.
        where.addValueChangeListener(chosen -> content.setVisible(!(chosen.getValue() instanceof Whereabouts.InBay)));
        where.setItemLabelGenerator(place -> switch (place) {
            case Whereabouts.WithPerson _ -> texts.say("case.where-student");
            case Whereabouts.InBay(var bay) -> texts.say("case.where-bay", bay);
            case Whereabouts.OnTheShelf() -> texts.say("case.where-shelf");
            case Whereabouts.Missing() -> texts.say("case.where-gone");
        });
        return where;
    }

    private void decide() {
        finding.setInvalid(false);
        where.setInvalid(false);
        content.right();
        switch (decisions.decide(
                line.id(),
                finding.getValue(),
                Optional.ofNullable(where.getValue()),
                content.found(),
                staff.signs(Permission.DECIDE_CASES))) {
            case DECIDED -> {
                finding.clear();
                Notification.show(texts.say("case.done"));
                decided.accept(line.id());
            }
            case ALREADY_DECIDED -> {
                Notification.show(texts.say("case.already"));
                decided.accept(line.id());
            }
            case FINDING_TOO_SHORT -> {
                finding.setErrorMessage(texts.say("case.finding-short", CaseDecisions.SHORTEST_FINDING));
                finding.setInvalid(true);
                finding.focus();
            }
            case WHEREABOUTS_MISSING -> {
                where.setErrorMessage(texts.say("case.where-missing"));
                where.setInvalid(true);
            }
            case CONTENT_MISSING -> content.wrong("case.content-missing");
            case CONTENT_UNKNOWN -> content.wrong("case.content-unknown");
            case CONTENT_CONTRADICTS -> content.wrong("case.content-contradicts");
        }
    }
}
