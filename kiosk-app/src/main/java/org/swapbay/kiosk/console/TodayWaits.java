package org.swapbay.kiosk.console;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.security.StaffTexts;

/** What waits for somebody: repairs by state and age, students without a loaner, what nobody fetched or brought back, fees to decide. */
final class TodayWaits extends TodayCard {

    private static final int LONG = 7;

    private static final QueryParameters OVERDUE = QueryParameters.of(LoansView.OVERDUE, "yes");

    private final Clock clock;

    TodayWaits(StaffTexts texts, Times times, Staff staff, Clock clock) {
        super("today.waits", texts, times, staff);
        this.clock = clock;
    }

    @Override
    void fill(Outlook.Day day) {
        line(leading(waits(day.tickets(), "today.tickets"), TicketsView.class, TicketFilter.ALL_WAITING.address()));
        day.queue().stream().sorted(Comparator.comparing(Outlook.Queue::state)).forEach(this::state);
        line(leading(waits(day.waiting(), "today.waiting"), WaitingView.class));
        thing(day.uncollected(), "today.uncollected", "today.uncollected-since");
        overdue(day.overdue());
        late(day.late());
        fees(day.fees().proposed(), "today.fees-proposed", FeeFilter.PROPOSED);
        fees(day.fees().disputed(), "today.fees-disputed", FeeFilter.DISPUTED);
        fees(day.fees().questioned(), "today.fees-questioned", FeeFilter.QUESTIONED);
        fees(day.fees().awaited(), "today.fees-awaited", FeeFilter.ALL);
    }

    /** Nobody else's business, and no line of its own where there is nothing to decide. */
    private void fees(int count, String words, FeeFilter which) {
        if (count == 0 || !staff.maySee(FeesView.class)) return;
        line(leading(Mark.waiting(texts.say(words, count)), FeesView.class, FeesView.only(which)));
    }

    private void late(Outlook.Waiting waiting) {
        if (waiting.oldest() == null) return;
        line(
                leading(Mark.wrong(texts.say("today.late", waiting.things())), LoansView.class, OVERDUE),
                texts.say("today.late-since", times.say(waiting.oldest())));
    }

    private void state(Outlook.Queue queue) {
        var number = new Span(Integer.toString(queue.tickets()));
        number.addClassName("count");
        var words = new Span(number, new Span(texts.say("state", queue.state())));
        words.addClassName("of-state");
        var old = days(queue.oldest()) > LONG;
        line(
                leading(words, TicketsView.class, only(queue.state(), 0)),
                texts.say("today.oldest", texts.say("ticket.days", days(queue.oldest()))));
        if (old && queue.state() == TicketState.OPEN) {
            var some = Mark.waiting(texts.say("today.old-open", LONG));
            some.addClassName("old-ones");
            line(leading(some, TicketsView.class, only(queue.state(), LONG)));
        }
    }

    private static QueryParameters only(TicketState state, int olderThan) {
        return new TicketFilter(EnumSet.of(state), Set.of(), false, olderThan, "").address();
    }

    private void thing(Outlook.Waiting waiting, String key, String since) {
        var mark = leading(waits(waiting.things(), key), PickListView.class);
        if (waiting.oldest() == null) line(mark);
        else line(mark, texts.say(since, times.day(waiting.oldest())));
    }

    private void overdue(Outlook.Waiting waiting) {
        var words = texts.say("today.overdue", waiting.things());
        var mark = leading(waiting.things() == 0 ? Mark.good(words) : Mark.wrong(words), LoansView.class);
        if (waiting.oldest() == null) line(mark);
        else line(mark, texts.say("today.overdue-why"));
    }

    private Mark waits(int count, String key) {
        return count == 0 ? Mark.good(texts.say(key, count)) : Mark.waiting(texts.say(key, count));
    }

    private long days(@Nullable Instant since) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toDays());
    }
}
