package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;
import org.swapbay.kiosk.swaps.DayLoanDesk;

/** Lets a student borrow for the day once more than the limit. */
final class OneMoreLoan extends Div {

    private final DayLoanDesk dayLoans;
    private final PersonId person;
    private final Staff staff;
    private final StaffTexts texts;

    OneMoreLoan(DayLoanDesk dayLoans, PersonId person, Staff staff, StaffTexts texts) {
        this.dayLoans = dayLoans;
        this.person = person;
        this.staff = staff;
        this.texts = texts;
        addClassName("actions");
        var allow = new Button(texts.say("one-more.go"), click -> ask());
        allow.setId("one-more-loan");
        add(allow);
    }

    private void ask() {
        ReasonDialog.ask(
                texts,
                texts.say("one-more.go"),
                texts.say("one-more.about"),
                texts.say("one-more.go"),
                true,
                this::allow);
    }

    private boolean allow(String why) {
        dayLoans.allowOneMore(person, staff.signs(Permission.ALLOW_DAY_LOANS), why);
        Notification.show(texts.say("one-more.done"));
        return true;
    }
}
