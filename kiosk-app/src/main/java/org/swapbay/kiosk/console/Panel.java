package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import org.swapbay.kiosk.security.StaffTexts;

/** What stands beside a list about one row of it. */
class Panel extends Aside {

    private final DescriptionList facts = new DescriptionList();
    private final Div actions = new Div();

    Panel(String title, StaffTexts texts, Runnable close) {
        addClassName("panel");
        getElement().setAttribute("aria-label", title);
        var closing = new Button(VaadinIcon.CLOSE.create(), click -> close.run());
        closing.addThemeVariants(ButtonVariant.TERTIARY);
        closing.setAriaLabel(texts.say("common.close"));
        closing.setId("close-panel");
        closing.addClickShortcut(Key.ESCAPE);
        actions.addClassName("actions");
        add(new Header(new H2(title), closing), facts, actions);
    }

    final Panel fact(String term, String description) {
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(description));
        return this;
    }

    final Panel fact(String term, Component description) {
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(description));
        return this;
    }

    final Panel action(Component action) {
        actions.add(action);
        return this;
    }

    final Panel section(String title, Component... content) {
        add(new H3(title));
        add(content);
        return this;
    }

    /** A way to everything that was recorded about the same, for those who may see that. */
    final Panel recorded(Staff staff, StaffTexts texts, AuditFilter same) {
        if (!staff.maySee(AuditView.class)) return this;
        var link = new RouterLink(texts.say("audit.all"), AuditView.class);
        link.setQueryParameters(same.address());
        link.addClassName("recorded");
        return action(link);
    }
}
