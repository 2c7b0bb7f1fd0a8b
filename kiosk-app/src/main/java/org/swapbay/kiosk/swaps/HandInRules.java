package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairPolicy.CostRange;
import org.swapbay.kiosk.repairs.Report;
import org.swapbay.kiosk.swaps.Scene.BeforeYouGoOn;
import org.swapbay.kiosk.swaps.Scene.Choose;
import org.swapbay.kiosk.swaps.Scene.HowDidItHappen;
import org.swapbay.kiosk.swaps.Scene.PutIn;
import org.swapbay.kiosk.swaps.Scene.PutIn.Trouble;
import org.swapbay.kiosk.swaps.Scene.ScanLabel;
import org.swapbay.kiosk.swaps.Scene.ScanLabel.Problem;
import org.swapbay.kiosk.swaps.Scene.Stopped.Reason;
import org.swapbay.kiosk.swaps.Scene.WhatIsWrong;

/** From the choice to the broken Chromebook lying behind a closed door. */
final class HandInRules {

    /** The door should be seen open by then. */
    static final Duration SLOW = Duration.ofSeconds(8);
    /** Then waiting for the door to open ends. */
    static final Duration STUCK = Duration.ofSeconds(60);
    /** The door stands open for a while. */
    static final Duration REMIND = Duration.ofSeconds(20);
    /** Then nobody is expected to close it any more. */
    static final Duration LEFT_OPEN = Duration.ofSeconds(180);

    private HandInRules() {}

    static Turn chose(Choose choose, Errand errand, Situation situation) {
        if (!choose.errands().contains(errand)) return Turn.to(choose);
        if (errand.givesBack()) return GiveBackRules.chose(choose, errand, situation);
        if (errand == Errand.FETCH_LOANER) return LoanerRules.fetch(choose.guest(), situation);
        if (errand == Errand.BORROW_TODAY) return BorrowRules.begin(choose);
        if (errand == Errand.KEEP_LONGER) return LongerRules.keeps(choose, situation);
        if (errand.waits()) return ListRules.waits(choose);
        if (errand == Errand.LEAVE_LIST) return ListRules.leaves(choose);
        if (choose.device().isPresent()) {
            return identify(choose.guest(), errand, new VisitEvent.LabelShown(choose.device(), false));
        }
        var student = choose.guest().student();
        var hasNone = student.keeps().isEmpty() && student.loaner().isEmpty();
        return Turn.to(new ScanLabel(
                choose.guest(), errand, hasNone ? Problem.NONE_ASSIGNED : Problem.NONE, Optional.empty()));
    }

    /** A label scanned without choosing first means the likeliest errand. */
    static Errand best(Choose choose) {
        return choose.errands().contains(Errand.SWAP) ? Errand.SWAP : Errand.HAND_IN_ONLY;
    }

    static Turn identify(Guest guest, Errand errand, VisitEvent.LabelShown label) {
        if (label.asset().isEmpty()) {
            return Turn.to(new ScanLabel(guest, errand, Problem.UNKNOWN_TAG, Optional.empty()));
        }
        var asset = label.asset().get();
        if (label.inRepair()) return Turn.to(new ScanLabel(guest, errand, Problem.ALREADY_IN_REPAIR, label.asset()));
        if (!guest.student().has(asset)) {
            return Turn.to(new ScanLabel(guest, errand, Problem.NOT_YOURS, label.asset()));
        }
        return Turn.to(new WhatIsWrong(guest, handIn(guest, asset, true, errand)));
    }

    /** The register is believed where the label cannot be read, and the ticket says so. */
    static Turn noLabel(ScanLabel scan) {
        var student = scan.guest().student();
        var known = student.loaner().or(() -> student.keeps().stream().findFirst());
        if (known.isEmpty()) {
            return Turn.to(new ScanLabel(scan.guest(), scan.errand(), Problem.NONE_ASSIGNED, Optional.empty()));
        }
        return Turn.to(new WhatIsWrong(scan.guest(), handIn(scan.guest(), known.get(), false, scan.errand())));
    }

    static Turn forOther(ScanLabel scan) {
        if (scan.problem() != Problem.NOT_YOURS || scan.other().isEmpty()) return Turn.to(scan);
        var handIn = new HandIn(scan.other().get(), true, Errand.HAND_IN_ONLY);
        return Turn.to(new WhatIsWrong(scan.guest(), handIn));
    }

    static Turn chose(HowDidItHappen how, Cause cause, String words, Situation situation) {
        var report = new Report(how.symptom(), cause, words.isBlank() ? null : words.strip());
        return before(how.guest(), how.handIn(), report, situation);
    }

    static Turn before(Guest guest, HandIn handIn, Report report, Situation situation) {
        var policy = situation.policy();
        var mayCost = guest.byPin() ? Optional.of(policy.costOf(report.cause())) : Optional.<CostRange>empty();
        return Turn.to(new BeforeYouGoOn(guest, handIn, report, policy, mayCost));
    }

    /** All the ticket needs and the intent are durable before the pulse. */
    static Turn agreed(BeforeYouGoOn before, Situation situation) {
        var guest = before.guest();
        if (before.handIn().errand().givesBack()) {
            return GiveBackRules.agreed(guest, before.handIn(), Optional.of(before.report()), situation);
        }
        var handIn = passesLoanersBy(guest, before.handIn(), situation)
                ? before.handIn().fetchingLater()
                : before.handIn();
        var ticket = situation.names().ticket();
        var agreed = new SwapFact.HandInAgreed(
                guest.visit(),
                guest.student().id(),
                handIn.asset().id(),
                handIn.labelScanned(),
                before.report(),
                before.policy().version(),
                ticket,
                loanerWanted(guest, handIn));
        var terms = new SwapFact.LoanTerms(
                guest.visit(), situation.loans().version(), keeps(guest, handIn.asset(), situation));
        var facts = new ArrayList<Fact>(List.of(agreed, terms));
        facts.addAll(ChargerRules.told(guest, handIn));
        if (handIn.fetchesLater()) facts.add(new WaitFact.FetchesLater(guest.visit()));
        if (agreed.loanerWanted()) {
            guest.student()
                    .lentForTheDay(handIn.asset())
                    .ifPresent(loan -> facts.add(new DayLoanFact.DayLoanGoesOn(guest.visit(), loan.visit())));
        }
        return openAnother(guest, handIn, ticket, Trouble.NONE, situation, Reason.CABINET_FULL, facts);
    }

    static Turn doorChanged(PutIn put, BayReading reading, Situation situation) {
        var opening = put.opening();
        var unseen = Endings.lostSight(opening, reading);
        if (unseen.isPresent()) return Turn.to(with(put, unseen.get(), put.trouble()));
        if (opening.phase() == Opening.Phase.PULSED && reading.door() == DoorState.OPEN) {
            return Turn.to(
                    with(put, opening.now(Opening.Phase.OPEN, situation.now()), Trouble.NONE),
                    new DoorFact.DoorOpened(opening.intent(), opening.bay()));
        }
        if (reading.door() == DoorState.CLOSED && opening.phase() == Opening.Phase.OPEN) {
            return doorClosed(put, reading.presence(), situation);
        }
        // The sensor was slower than the door, or the latch had not caught: the opening is settled, and yet it is in.
        if (opening.phase() == Opening.Phase.CLOSED
                && reading.equals(new BayReading(DoorState.CLOSED, Presence.PRESENT))) {
            return handedIn(put, situation)
                    .after(new SwapFact.DeviceHandedIn(
                            put.guest().visit(), opening.intent(), opening.bay(), true, false));
        }
        return Turn.to(put);
    }

    static Turn stuck(PutIn put, Situation situation) {
        return put.trouble() == Trouble.DOOR_SLOW ? jammed(put, situation) : Turn.to(put);
    }

    /**
     * A new intent, and only for a door seen closed with a person's finger on the screen. A bay that was forced open
     * meanwhile, or is out of sight, is left to staff, and another one is offered.
     */
    static Turn openAgain(PutIn put, Situation situation) {
        var closed = situation
                .cabinet()
                .bay(put.opening().bay())
                .filter(bay ->
                        bay.reading().door() == DoorState.CLOSED && bay.hold().isEmpty())
                .isPresent();
        if (put.trouble() != Trouble.NOTHING_INSIDE) return Turn.to(put);
        if (!closed) return openInstead(put, situation, List.of());
        return open(put.guest(), put.handIn(), put.ticketNumber(), put.opening().bay(), Trouble.NONE, situation);
    }

    static Turn waiting(PutIn put, Situation situation) {
        var opening = put.opening();
        var waited = Duration.between(opening.since(), situation.now());
        if (opening.phase() == Opening.Phase.PULSED) {
            if (waited.compareTo(STUCK) >= 0) {
                if (liesInBayUnseen(put, situation))
                    return unclear(put, CaseKind.UNVERIFIED_DEPOSIT, Reason.ASK_FOR_HELP);
                if (Endings.outOfSight(opening, situation))
                    return unclear(put, CaseKind.UNKNOWN_OUTCOME, Reason.ASK_FOR_HELP);
                return Endings.stop(put, Reason.DOOR_STUCK)
                        .after(new SwapFact.HandInCancelled(put.guest().visit()))
                        .after(Endings.jam(
                                put.guest().visit(), put.handIn().asset().id(), opening));
            }
            return Turn.to(waited.compareTo(SLOW) >= 0 ? with(put, opening, Trouble.DOOR_SLOW) : put);
        }
        if (waited.compareTo(LEFT_OPEN) >= 0) {
            return Endings.stop(put, Reason.DOOR_LEFT_OPEN)
                    .after(
                            new SwapFact.HandInUnclear(
                                    put.guest().visit(),
                                    opening.intent(),
                                    opening.bay(),
                                    false,
                                    CaseKind.DOOR_LEFT_OPEN),
                            new DoorFact.OpeningSettled(opening.intent(), OpeningOutcome.LEFT_OPEN),
                            new DoorFact.BayHeld(
                                    opening.bay(),
                                    HoldReason.LEFT_OPEN,
                                    Endings.caseId(opening, CaseKind.DOOR_LEFT_OPEN)));
        }
        return Turn.to(waited.compareTo(REMIND) >= 0 ? with(put, opening, Trouble.PLEASE_CLOSE) : put);
    }

    private static Turn doorClosed(PutIn put, Presence presence, Situation situation) {
        var opening = put.opening();
        var closed = new DoorFact.DoorClosed(opening.intent(), opening.bay(), presence);
        if (presence == Presence.ABSENT) {
            return Turn.to(
                    with(put, opening.now(Opening.Phase.CLOSED, situation.now()), Trouble.NOTHING_INSIDE),
                    closed,
                    new DoorFact.OpeningSettled(opening.intent(), OpeningOutcome.UNCHANGED));
        }
        var handedIn = new SwapFact.DeviceHandedIn(
                put.guest().visit(), opening.intent(), opening.bay(), presence == Presence.PRESENT, false);
        var settled = new DoorFact.OpeningSettled(opening.intent(), OpeningOutcome.DONE);
        return handedIn(put, situation).after(closed, handedIn, settled);
    }

    private static Turn handedIn(PutIn put, Situation situation) {
        var guest = put.guest();
        var asset = put.handIn().asset();
        if (put.handIn().errand() == Errand.SWAP) {
            var promise = guest.student()
                    .lentForTheDay(asset)
                    .<Promise>map(loan -> new Promise.ForTheDay(loan.due(), Optional.of(put.ticketNumber())))
                    .orElseGet(() -> new Promise.WhileRepaired(put.ticketNumber()));
            return LoanerRules.give(guest, promise, Optional.of(asset), situation);
        }
        var owed = loanerWanted(guest, put.handIn());
        var outcome = new Scene.Outcome(
                Optional.of(put.ticketNumber()),
                Optional.of(asset),
                Optional.empty(),
                owed,
                guest.student().whyNoLoaner(Optional.of(asset)),
                Optional.empty(),
                owed && !put.handIn().fetchesLater()
                        ? Optional.of(situation.line().place(guest.student().id()))
                        : Optional.empty());
        return Endings.done(guest, outcome);
    }

    /** The bay is held for a technician, and the next free one opens in its place. */
    static Turn jammed(PutIn put, Situation situation) {
        if (liesInBayUnseen(put, situation)) return unclear(put, CaseKind.UNVERIFIED_DEPOSIT, Reason.ASK_FOR_HELP);
        if (Endings.outOfSight(put.opening(), situation)) {
            return unclear(put, CaseKind.UNKNOWN_OUTCOME, Reason.ASK_FOR_HELP);
        }
        return openInstead(
                put,
                situation,
                Endings.jam(put.guest().visit(), put.handIn().asset().id(), put.opening()));
    }

    private static Turn openInstead(PutIn put, Situation situation, List<Fact> before) {
        return openAnother(
                put.guest(),
                put.handIn(),
                put.ticketNumber(),
                Trouble.OTHER_DOOR,
                situation.without(put.opening().bay()),
                Reason.DOOR_STUCK,
                before);
    }

    /** The door was never seen open, and yet something lies in a bay that was empty: one of the sensors is wrong. */
    private static boolean liesInBayUnseen(PutIn put, Situation situation) {
        return situation
                .cabinet()
                .bay(put.opening().bay())
                .filter(bay -> bay.reading().presence() == Presence.PRESENT)
                .isPresent();
    }

    /** It lies in the bay or not; the bay is held, and a person has to look. */
    static Turn unclear(PutIn put, CaseKind kind, Reason shown) {
        var opening = put.opening();
        return Endings.stop(put, shown)
                .after(
                        new SwapFact.HandInUnclear(
                                put.guest().visit(),
                                opening.intent(),
                                opening.bay(),
                                kind == CaseKind.UNVERIFIED_DEPOSIT,
                                kind),
                        new DoorFact.OpeningSettled(opening.intent(), OpeningOutcome.UNKNOWN),
                        new DoorFact.BayHeld(
                                opening.bay(), HoldReason.UNVERIFIED_DEPOSIT, Endings.caseId(opening, kind)));
    }

    private static Turn openAnother(
            Guest guest,
            HandIn handIn,
            String ticket,
            Trouble trouble,
            Situation situation,
            Reason ifNone,
            List<Fact> before) {
        var free = situation.cabinet().firstFree();
        if (free.isPresent()) {
            return open(guest, handIn, ticket, free.get().number(), trouble, situation)
                    .after(before);
        }
        // Nothing was agreed yet where the cabinet filled up while somebody was reading.
        var stop = Endings.stop(guest, ifNone, Optional.empty());
        return ifNone == Reason.CABINET_FULL
                ? stop
                : stop.after(new SwapFact.HandInCancelled(guest.visit())).after(before);
    }

    private static Turn open(Guest guest, HandIn handIn, String ticket, int bay, Trouble trouble, Situation situation) {
        var opening = Opening.pulsed(situation.names().intent(), bay, situation.now());
        var intended = new DoorFact.OpeningIntended(
                opening.intent(),
                guest.visit().value(),
                bay,
                Purpose.DEPOSIT,
                handIn.asset().id(),
                guest.student().id());
        return Turn.pulsing(new PutIn(guest, handIn, ticket, opening, trouble), intended);
    }

    private static PutIn with(PutIn put, Opening opening, Trouble trouble) {
        return new PutIn(put.guest(), put.handIn(), put.ticketNumber(), opening, trouble);
    }

    private static HandIn handIn(Guest guest, Asset asset, boolean scanned, Errand errand) {
        var noLoaner = guest.student().whyNoLoaner(Optional.of(asset)).isPresent();
        return new HandIn(asset, scanned, noLoaner ? Errand.HAND_IN_ONLY : errand);
    }

    /** In a hurry; only who found no loaner is kept the next one. */
    private static boolean passesLoanersBy(Guest guest, HandIn handIn, Situation situation) {
        return handIn.errand() == Errand.HAND_IN_ONLY
                && loanerWanted(guest, handIn)
                && LoanerChoice.of(guest.student(), situation).isPresent();
    }

    /** A loaner is owed for one's own Chromebook, now or at a later visit; not for somebody else's. */
    private static boolean loanerWanted(Guest guest, HandIn handIn) {
        var student = guest.student();
        return student.has(handIn.asset())
                && student.whyNoLoaner(Optional.of(handIn.asset())).isEmpty();
    }

    /** Whether the loaner will be the student's own: only for the Chromebook the school gave them to keep. */
    private static boolean keeps(Guest guest, Asset handedIn, Situation situation) {
        return situation.loans().model() == LoanModel.STRAIGHT_SWAP
                && guest.student().id().equals(handedIn.assignedTo());
    }
}
