package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import org.swapbay.kiosk.security.StaffTexts;

/** What will run out, and when, if the next days are like the last ones. */
final class TodayStock extends TodayCard {

    /** School days within which somebody should do something. */
    private static final int SOON = 2;

    private static final There LOANERS = new There(AssetsView.class, AssetFilter.STOCKED.address());
    private static final There BAYS = new There(CabinetView.class, QueryParameters.empty());

    private final Clock clock;

    TodayStock(StaffTexts texts, Times times, Staff staff, Clock clock) {
        super("today.run-out", texts, times, staff);
        this.clock = clock;
    }

    @Override
    void fill(Outlook.Day day) {
        if (day.bays() == 0) {
            line(Mark.waiting(texts.say("cabinet.none")));
            return;
        }
        stock(day, day.loaners(), "today.loaners", "today.loaners-end", "today.loaners-unused", LOANERS);
        stock(day, day.free(), "today.free", "today.free-end", "today.free-unused", BAYS);
    }

    private void stock(Outlook.Day day, Pace pace, String now, String ends, String unused, There there) {
        var words = new Span(mark(pace, texts.say(now, pace.left())));
        words.addClassName("stock");
        line(
                pace.left() == 0 ? leading(words, PickListView.class) : leading(words, there.view(), there.address()),
                outlook(day, pace, ends, unused));
    }

    private Mark mark(Pace pace, String words) {
        if (pace.left() == 0) return Mark.wrong(words);
        return pace.lasts().filter(days -> days <= SOON).isPresent() ? Mark.waiting(words) : Mark.good(words);
    }

    private String outlook(Outlook.Day today, Pace pace, String ends, String unused) {
        var used = texts.say("today.pace", pace.used(), pace.days());
        if (pace.used() == 0) return texts.say(unused, pace.days());
        if (pace.left() == 0) return used;
        return pace.endsOn(LocalDate.now(clock), today.school())
                .map(day -> used + " " + texts.say(ends, pace.lasts().orElse(0), times.date(day)))
                .orElseGet(() -> used + " " + texts.say("today.lasts"));
    }

    /** Where the things that are left stand one by one. */
    private record There(Class<? extends Component> view, QueryParameters address) {}
}
