package org.swapbay.kiosk.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.payments.OverdueFees;
import org.swapbay.kiosk.security.StaffTexts;

/** Why the kiosk sends somebody to the office: said here, because it is not said there. */
final class OverdueNote extends Div {

    OverdueNote(OverdueFees.Stop stop, StaffTexts texts, FeeWords words) {
        addClassNames("overdue-note", "links");
        add(new Paragraph(texts.say("overdue.stop", words.money(stop.overdue()), stop.policy())));
        stop.fees().forEach(fee -> add(new RouterLink(fee, FeeView.class, fee)));
    }
}
