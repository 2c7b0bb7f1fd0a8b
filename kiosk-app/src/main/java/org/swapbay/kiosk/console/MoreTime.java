package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;
import org.swapbay.kiosk.swaps.DayLoanDesk;
import org.swapbay.kiosk.swaps.VisitId;

/** Puts off the due time of a loan for the day, as often as the policy lets it. */
final class MoreTime extends Div {

    private final DayLoanDesk dayLoans;
    private final VisitId visit;
    private final Staff staff;
    private final StaffTexts texts;
    private final Times times;
    private final Runnable done;

    MoreTime(DayLoanDesk dayLoans, String visit, Staff staff, StaffTexts texts, Times times, Runnable done) {
        this.dayLoans = dayLoans;
        this.visit = new VisitId(visit);
        this.staff = staff;
        this.texts = texts;
        this.times = times;
        this.done = done;
        addClassName("actions");
        dayLoans.laterDue(this.visit)
                .ifPresentOrElse(later -> add(button(times.say(later))), () -> add(texts.say("loan.no-more-time")));
    }

    private Button button(String until) {
        var more = new Button(texts.say("loan.more-time"), click -> ask(until));
        more.setId("more-time");
        return more;
    }

    private void ask(String until) {
        ReasonDialog.ask(
                texts,
                texts.say("loan.more-time"),
                texts.say("loan.more-time-until", until),
                texts.say("loan.more-time"),
                true,
                this::putOff);
    }

    private boolean putOff(String why) {
        var due = dayLoans.putOff(visit, staff.signs(Permission.ALLOW_DAY_LOANS), why);
        Notification.show(due.map(at -> texts.say("loan.more-time-until", times.say(at)))
                .orElseGet(() -> texts.say("loan.no-more-time")));
        done.run();
        return true;
    }
}
