package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.policies.Policies;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** What the school has decided, area by area and version by version, and a place to decide something else. */
@Route(value = "console/policy", layout = ConsoleLayout.class)
@Needs(Permission.SEE_POLICY)
class PolicyView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final String DRAFT = "new";

    private final List<PreviewedArea> areas;
    private final Policies policies;
    private final Workshop workshop;
    private final Staff staff;
    private final Clock clock;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final Times times;
    private PreviewedArea area;

    PolicyView(List<PreviewedArea> areas, Policies policies, Workshop workshop, Staff staff, Clock clock) {
        this.areas = areas.stream()
                .sorted(Comparator.comparingInt(PreviewedArea::place))
                .toList();
        this.policies = policies;
        this.workshop = workshop;
        this.staff = staff;
        this.clock = clock;
        times = new Times(clock, getLocale());
        area = this.areas.getFirst();
        addClassNames("console-view", "policy");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String key) {
        area = areas.stream().filter(one -> one.key().equals(key)).findFirst().orElseGet(areas::getFirst);
        var drafting = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(DRAFT)
                .isPresent();
        show(drafting && staff.may(Permission.PUBLISH_POLICY));
    }

    @Override
    public String getPageTitle() {
        return texts.say("nav.policy") + " – Swapbay";
    }

    private void show(boolean drafting) {
        removeAll();
        var words = new PolicyWords(texts, getLocale(), workshop.currency());
        var tools = new PolicyTools(area, policies, words, staff, texts, times, clock, () -> show(false));
        var chips = new PolicyChips(areas, area.key(), staff, texts);
        var head = new Div(new H1(texts.say("nav.policy")), chips);
        head.addClassName("console-head");
        if (!drafting && staff.may(Permission.PUBLISH_POLICY)) head.add(change());
        var body = new Div();
        body.addClassName("policy-page");
        if (drafting) body.add(new PolicyDraft(tools, getLocale(), this::closeDraft));
        body.add(new PolicyVersions(tools));
        var about = new Paragraph(texts.say("policy." + area.key() + ".about"));
        about.addClassName("quiet");
        head.add(about);
        add(head, body);
    }

    private Button change() {
        var change = new Button(texts.say("policy.new"), click -> getUI().ifPresent(
                        ui -> ui.navigate(PolicyView.class, area.key(), QueryParameters.of(DRAFT, "yes"))));
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.setId("new-version");
        return change;
    }

    private void closeDraft() {
        getUI().ifPresent(ui -> ui.navigate(PolicyView.class, area.key()));
    }
}
