package org.swapbay.kiosk.console;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import org.swapbay.kiosk.security.StaffTexts;

/** One link for each policy; fee schedules are one too, although they are written as text. */
final class PolicyChips extends Nav {

    static final String FEES = "fees";

    PolicyChips(List<PreviewedArea> areas, String current, Staff staff, StaffTexts texts) {
        addClassName("chip-group");
        setAriaLabel(texts.say("nav.policy"));
        if (staff.maySee(PolicyView.class)) {
            areas.stream()
                    .sorted(Comparator.comparingInt(PreviewedArea::place))
                    .forEach(area -> add(chip(
                            new RouterLink(texts.say("policy." + area.key()), PolicyView.class, area.key()),
                            area.key().equals(current))));
        }
        if (staff.maySee(FeeScheduleView.class))
            add(chip(new RouterLink(texts.say("schedules.title"), FeeScheduleView.class), FEES.equals(current)));
    }

    private static RouterLink chip(RouterLink link, boolean current) {
        link.addClassName("chip");
        if (current) link.getElement().setAttribute("aria-current", "page");
        return link;
    }
}
