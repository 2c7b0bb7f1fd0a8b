package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.swaps.GiveBackScene.Bringing;
import org.swapbay.kiosk.swaps.GiveBackScene.PutLoanerIn;
import org.swapbay.kiosk.swaps.GiveBackScene.PutLoanerIn.Trouble;
import org.swapbay.kiosk.swaps.Scene.Stopped.Reason;

/** The loaner goes into a free bay; only when it was seen there the next door opens. */
final class ReturnRules {

    private ReturnRules() {}

    /** Nothing is agreed where there is no room for it: the loaner stays in the hand and the own one in its bay. */
    static Turn begin(Guest guest, Bringing bringing, List<Fact> agreed, Situation situation) {
        return situation
                .cabinet()
                .firstFree()
                .map(bay -> open(guest, bringing, bay.number(), Trouble.NONE, situation)
                        .after(agreed))
                .orElseGet(() -> Endings.stop(guest, Reason.NO_ROOM_FOR_LOANER, Optional.empty()));
    }

    static Turn doorChanged(PutLoanerIn put, BayReading reading, Situation situation) {
        var opening = put.opening();
        var unseen = Endings.lostSight(opening, reading);
        if (unseen.isPresent()) return Turn.to(put.with(unseen.get(), put.trouble()));
        if (opening.phase() == Opening.Phase.PULSED && reading.door() == DoorState.OPEN) {
            return Turn.to(
                    put.with(opening.now(Opening.Phase.OPEN, situation.now()), Trouble.NONE),
                    new DoorFact.DoorOpened(opening.intent(), opening.bay()));
        }
        if (opening.phase() == Opening.Phase.OPEN && reading.door() == DoorState.CLOSED) {
            return closed(put, reading.presence(), situation);
        }
        // The sensor was slower than the door: the opening is settled, and yet it is in.
        if (opening.phase() == Opening.Phase.CLOSED
                && reading.equals(new BayReading(DoorState.CLOSED, Presence.PRESENT))) {
            return isIn(put, situation).after(returned(put, true));
        }
        return Turn.to(put);
    }

    /** A new intent, for a door seen closed on nothing, with a finger on the screen. */
    static Turn openAgain(PutLoanerIn put, Situation situation) {
        if (put.trouble() != Trouble.NOTHING_INSIDE) return Turn.to(put);
        return GiveBackRules.reopenable(put.opening(), situation)
                .map(bay -> open(put.guest(), put.bringing(), bay.number(), Trouble.NONE, situation))
                .orElseGet(() -> openInstead(put, situation));
    }

    static Turn stuck(PutLoanerIn put, Situation situation) {
        return put.trouble() == Trouble.DOOR_SLOW ? jammed(put, situation) : Turn.to(put);
    }

    /** The bay is held for a technician, and the next free one opens in its place. */
    static Turn jammed(PutLoanerIn put, Situation situation) {
        var unseen = unclearUnseen(put, situation);
        if (unseen.isPresent()) return unseen.get();
        return openInstead(put, situation).after(jam(put));
    }

    static Turn waiting(PutLoanerIn put, Situation situation) {
        var opening = put.opening();
        var waited = Duration.between(opening.since(), situation.now());
        if (opening.phase() == Opening.Phase.PULSED) {
            if (waited.compareTo(HandInRules.STUCK) >= 0) {
                return unclearUnseen(put, situation)
                        .orElseGet(() -> GiveBackRules.stop(put.guest(), Reason.DOOR_STUCK, opening.bay())
                                .after(GiveBackRules.cancelled(put.guest()))
                                .after(jam(put)));
            }
            return Turn.to(waited.compareTo(HandInRules.SLOW) >= 0 ? put.with(opening, Trouble.DOOR_SLOW) : put);
        }
        if (waited.compareTo(HandInRules.LEFT_OPEN) >= 0) {
            var kind = CaseKind.DOOR_LEFT_OPEN;
            return GiveBackRules.stop(put.guest(), Reason.DOOR_LEFT_OPEN, opening.bay())
                    .after(
                            unclearFact(put, kind),
                            RoundRules.settled(opening, OpeningOutcome.LEFT_OPEN),
                            RoundRules.held(opening, HoldReason.LEFT_OPEN, kind));
        }
        return Turn.to(waited.compareTo(HandInRules.REMIND) >= 0 ? put.with(opening, Trouble.PLEASE_CLOSE) : put);
    }

    /** It lies in the bay or not; the bay is held, a person has to look, and nothing more opens. */
    static Turn unclear(PutLoanerIn put, CaseKind kind, Reason shown) {
        var opening = put.opening();
        return GiveBackRules.stop(put.guest(), shown, opening.bay())
                .after(
                        unclearFact(put, kind),
                        RoundRules.settled(opening, OpeningOutcome.UNKNOWN),
                        RoundRules.held(opening, HoldReason.UNVERIFIED_DEPOSIT, kind));
    }

    /** The sensor says that nothing is in; the student, who asks for help, may know better. */
    static Turn disputed(PutLoanerIn put) {
        var kind = CaseKind.UNVERIFIED_DEPOSIT;
        return GiveBackRules.stop(
                        put.guest(), Reason.ASK_FOR_HELP, put.opening().bay())
                .after(unclearFact(put, kind), RoundRules.held(put.opening(), HoldReason.UNVERIFIED_DEPOSIT, kind));
    }

    private static Turn closed(PutLoanerIn put, Presence presence, Situation situation) {
        var opening = put.opening();
        var closed = new DoorFact.DoorClosed(opening.intent(), opening.bay(), presence);
        if (presence == Presence.ABSENT) {
            return Turn.to(
                    put.with(opening.now(Opening.Phase.CLOSED, situation.now()), Trouble.NOTHING_INSIDE),
                    closed,
                    RoundRules.settled(opening, OpeningOutcome.UNCHANGED));
        }
        return isIn(put, situation)
                .after(
                        closed,
                        returned(put, presence == Presence.PRESENT),
                        RoundRules.settled(opening, OpeningOutcome.DONE));
    }

    /** Now, and only now, the own one. A bay that was forced open meanwhile is left to staff. */
    private static Turn isIn(PutLoanerIn put, Situation situation) {
        var bringing = put.bringing();
        var waiting = bringing.waiting();
        if (waiting.isEmpty()) return OwnRules.done(put.guest(), Optional.empty(), Optional.of(bringing));
        if (!GiveBackRules.canBeHad(waiting.get(), situation)) {
            return GiveBackRules.stop(
                    put.guest(), Reason.ASK_FOR_HELP, waiting.get().bay());
        }
        return OwnRules.open(put.guest(), waiting.get(), Optional.of(bringing), situation);
    }

    private static Turn openInstead(PutLoanerIn put, Situation situation) {
        var rest = situation.without(put.opening().bay());
        return rest.cabinet()
                .firstFree()
                .map(bay -> open(put.guest(), put.bringing(), bay.number(), Trouble.OTHER_DOOR, situation))
                .orElseGet(() -> GiveBackRules.stop(
                                put.guest(), Reason.DOOR_STUCK, put.opening().bay())
                        .after(GiveBackRules.cancelled(put.guest())));
    }

    private static Turn open(Guest guest, Bringing bringing, int bay, Trouble trouble, Situation situation) {
        var opening = Opening.pulsed(situation.names().intent(), bay, situation.now());
        return Turn.pulsing(
                new PutLoanerIn(guest, bringing, opening, trouble),
                GiveBackRules.intended(guest, opening, Purpose.RETURN, bringing.loaner()));
    }

    /** The door was never seen open, and yet something lies in the bay, or nobody could see the door. */
    private static Optional<Turn> unclearUnseen(PutLoanerIn put, Situation situation) {
        var lies = situation
                .cabinet()
                .bay(put.opening().bay())
                .filter(bay -> bay.reading().presence() == Presence.PRESENT)
                .isPresent();
        if (lies) return Optional.of(unclear(put, CaseKind.UNVERIFIED_DEPOSIT, Reason.ASK_FOR_HELP));
        return Endings.outOfSight(put.opening(), situation)
                ? Optional.of(unclear(put, CaseKind.UNKNOWN_OUTCOME, Reason.ASK_FOR_HELP))
                : Optional.empty();
    }

    private static Fact returned(PutLoanerIn put, boolean sensed) {
        var opening = put.opening();
        return new GiveBackFact.LoanerReturned(
                put.guest().visit(), opening.intent(), put.bringing().loaner().id(), opening.bay(), sensed, false);
    }

    private static Fact unclearFact(PutLoanerIn put, CaseKind kind) {
        var opening = put.opening();
        return new GiveBackFact.ReturnUnclear(
                put.guest().visit(), opening.intent(), put.bringing().loaner().id(), opening.bay(), kind);
    }

    private static List<Fact> jam(PutLoanerIn put) {
        return Endings.jam(put.guest().visit(), put.bringing().loaner().id(), put.opening());
    }
}
