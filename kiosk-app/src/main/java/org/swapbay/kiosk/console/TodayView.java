package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** The first page: what is wrong, what waits, what will run out. */
@Route(value = "console", layout = ConsoleLayout.class)
@Needs(Permission.SEE_TODAY)
class TodayView extends Div implements HasDynamicTitle {

    private final Outlook outlook;
    private final Staff staff;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final List<TodayCard> cards;

    TodayView(Outlook outlook, Staff staff, Changes changes, Clock clock) {
        this.outlook = outlook;
        this.staff = staff;
        var times = new Times(clock, getLocale());
        cards = List.of(
                new TodayWrong(texts, times, staff, getLocale()),
                new TodayWaits(texts, times, staff, clock),
                new TodayStock(texts, times, staff, clock));
        addClassName("console-view");
        var sections = new Div();
        sections.addClassName("today");
        cards.forEach(sections::add);
        var head = new Div(new H1(texts.say("nav.today")));
        head.addClassName("console-head");
        if (staff.may(Permission.CHECK_JOURNAL)) head.add(checkJournal());
        add(head, sections);
        fill();
        changes.refresh(this, this::fill);
    }

    @Override
    public String getPageTitle() {
        return texts.say("nav.today") + " – Swapbay";
    }

    private Button checkJournal() {
        var check = new Button(texts.say("today.check-journal"), _ -> {
            staff.signs(Permission.CHECK_JOURNAL);
            outlook.checkJournal();
        });
        check.setId("check-journal");
        return check;
    }

    private void fill() {
        var day = outlook.today();
        cards.forEach(card -> card.show(day));
    }
}
