package org.swapbay.kiosk.swaps;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.BayBank;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.SchoolCalendars;

/** Offers returned and restocked loaners along the line, and lets staff change the line. */
@Component
public class WaitingDesk {

    private final WaitingList list;
    private final BayBank bays;
    private final CustodyLedger custody;
    private final DayLoanPolicies policies;
    private final LoanPolicies loans;
    private final SchoolCalendars calendars;
    private final Situation.Names names;
    private final Records records;
    private final Clock clock;

    WaitingDesk(
            WaitingList list,
            BayBank bays,
            CustodyLedger custody,
            DayLoanPolicies policies,
            LoanPolicies loans,
            SchoolCalendars calendars,
            Situation.Names names,
            Records records,
            Clock clock) {
        this.list = list;
        this.bays = bays;
        this.custody = custody;
        this.policies = policies;
        this.loans = loans;
        this.calendars = calendars;
        this.names = names;
        this.records = records;
        this.clock = clock;
    }

    /** What has to be offered now and which offers are over; nothing is read where nobody waits. */
    List<Fact> due() {
        var now = clock.instant();
        var calendar = calendars.today();
        var line = list.line(calendar.day(now), now);
        var open = list.offers();
        if (line.isEmpty() && open.isEmpty()) return List.of();
        var minutes = policies.on(calendar.day(now)).offerMinutes();
        var until = minutes == 0 ? now : calendar.later(now, Duration.ofMinutes(minutes));
        var terms = new WaitingRules.Terms(now, until, loans.on(calendar.day(now)));
        var loaners = new ArrayList<WaitingRules.Ready>();
        for (var bay : bays.now().bays()) {
            if (bay.hold().isEmpty()) loaner(bay).ifPresent(loaners::add);
        }
        return WaitingRules.decide(
                line, open, loaners, terms, () -> names.intent().value());
    }

    /** Everybody who waits now, in order. */
    public List<WaitingList.Waiter> inLine() {
        var now = clock.instant();
        return list.line(calendars.today().day(now), now);
    }

    /** Which loaners are kept for whom now. */
    public List<WaitingList.Offer> kept() {
        return list.offers();
    }

    /** What is left to others: without what is kept for somebody. */
    Cabinet withoutKept(Cabinet cabinet) {
        var promised = list.promised().keySet();
        return new Cabinet(cabinet.bays().stream()
                .map(bay -> bay.holdsReadyLoaner()
                                && promised.contains(bay.content().orElseThrow().id())
                        ? bay.kept()
                        : bay)
                .toList());
    }

    Line line() {
        var waiting = inLine();
        var promised = list.promised();
        if (waiting.isEmpty() && promised.isEmpty()) return Line.NOBODY;
        return new Line(
                waiting.stream().map(WaitingList.Waiter::personId).distinct().toList(), promised);
    }

    /** @param by the staff account */
    public void putFirst(VisitId visit, String by, String reason) {
        records.record(new WaitFact.PutFirst(visit, by, reason.strip()));
    }

    /** @param by the staff account */
    public void takeOff(VisitId visit, String by, String reason) {
        records.record(new WaitFact.TakenOffTheList(visit, by, reason.strip()));
    }

    private Optional<WaitingRules.Ready> loaner(Bay bay) {
        return bay.content().filter(asset -> asset.loaner() && asset.ready()).flatMap(asset -> custody.now(asset.id())
                .map(CustodyEntry::seq)
                .map(stay -> new WaitingRules.Ready(
                        asset.id(),
                        asset.model(),
                        stay,
                        bay.holdsReadyLoaner(),
                        list.offeredBefore(asset.id(), stay))));
    }
}
