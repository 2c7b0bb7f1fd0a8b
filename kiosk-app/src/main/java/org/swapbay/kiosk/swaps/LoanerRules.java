package org.swapbay.kiosk.swaps;

import java.time.Duration;
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
import org.swapbay.kiosk.swaps.Scene.Stopped.Reason;
import org.swapbay.kiosk.swaps.Scene.TakeLoaner;
import org.swapbay.kiosk.swaps.Scene.TakeLoaner.Trouble;
import org.swapbay.kiosk.swaps.SwapFact.Proof;

/** From the hand-in, seen, to the loaner in the student's hands. */
final class LoanerRules {

    /** After so many loaners that are missing or do not start a person has to look. */
    static final int MOST_ATTEMPTS = 3;

    private LoanerRules() {}

    static Turn fetch(Guest guest, Situation situation) {
        var owed = guest.student().owed().orElseThrow();
        // The visit that handed the Chromebook in goes on.
        var resumed = new Guest(owed.visit(), guest.student(), guest.byPin());
        var promise = owed.forTheDay()
                .<Promise>map(due -> new Promise.ForTheDay(due, Optional.of(owed.ticketNumber())))
                .orElseGet(() -> new Promise.WhileRepaired(owed.ticketNumber()));
        return give(resumed, promise, Optional.empty(), situation);
    }

    /** Opens the bay of a ready loaner, or puts the person on the waiting list. */
    static Turn give(Guest guest, Promise promise, Optional<Asset> handedIn, Situation situation) {
        var outcome = new Scene.Outcome(
                promise.ticket(),
                handedIn,
                Optional.empty(),
                true,
                LoanerChoice.whyNone(guest.student(), situation),
                Optional.empty(),
                Optional.of(situation.line().place(guest.student().id())));
        return LoanerChoice.of(guest.student(), situation)
                .map(choice -> open(guest, promise, choice, Trouble.NONE, 1, situation))
                .orElseGet(() -> Endings.done(guest, outcome));
    }

    static Turn doorChanged(TakeLoaner take, BayReading reading, Situation situation) {
        var opening = take.opening();
        var unseen = Endings.lostSight(opening, reading);
        if (unseen.isPresent()) return Turn.to(with(take, unseen.get(), take.trouble()));
        if (opening.phase() == Opening.Phase.PULSED && reading.door() == DoorState.OPEN) {
            return Turn.to(
                    with(take, opening.now(Opening.Phase.OPEN, situation.now()), Trouble.NONE),
                    new DoorFact.DoorOpened(opening.intent(), opening.bay()));
        }
        if (reading.door() == DoorState.CLOSED && opening.phase() == Opening.Phase.OPEN) {
            return doorClosed(take, reading.presence(), situation)
                    .after(new DoorFact.DoorClosed(opening.intent(), opening.bay(), reading.presence()));
        }
        // The sensor was slower than the door, or the latch had not caught: the opening is settled, and yet it is gone.
        if (opening.phase() == Opening.Phase.CLOSED
                && reading.equals(new BayReading(DoorState.CLOSED, Presence.ABSENT))) {
            return finished(take, take.loaner(), situation).after(taken(take, Proof.SENSED));
        }
        return Turn.to(take);
    }

    static Turn label(TakeLoaner take, VisitEvent.LabelShown label) {
        var asset = label.asset();
        if (asset.filter(a -> a.id().equals(take.loaner().id())).isPresent()) {
            var trouble = take.trouble() == Trouble.OTHER_LABEL ? Trouble.NONE : take.trouble();
            return Turn.to(scanned(take, asset, trouble));
        }
        // Another loaner may really have lain there; anything else was not taken out of this bay.
        // A friend's loaner did not come out of this bay either.
        var other = asset.filter(a -> a.loaner() && !label.withPerson());
        return Turn.to(scanned(take, other, Trouble.OTHER_LABEL));
    }

    static Turn stuck(TakeLoaner take, Situation situation) {
        return take.trouble() == Trouble.DOOR_SLOW ? jammed(take, situation) : Turn.to(take);
    }

    static Turn openAgain(TakeLoaner take, Situation situation) {
        var bay = situation
                .cabinet()
                .bay(take.opening().bay())
                .filter(b -> b.reading().door() == DoorState.CLOSED && b.hold().isEmpty());
        if (take.trouble() != Trouble.STILL_INSIDE) return Turn.to(take);
        // It cannot be opened again, and one lies where it can perhaps be reached: a second one only by a person.
        if (bay.isEmpty()) return Endings.stop(take, Reason.ASK_FOR_HELP);
        return open(
                take.guest(),
                take.promise(),
                take.loaner(),
                bay.get().number(),
                Trouble.NONE,
                take.attempt(),
                situation);
    }

    /** Two doors never stand open: the empty bay is closed first. */
    static Turn nothingInThere(TakeLoaner take) {
        return take.opening().phase() == Opening.Phase.OPEN
                ? Turn.to(with(take, take.opening(), Trouble.NOTHING_THERE))
                : Turn.to(take);
    }

    static Turn doesNotStart(TakeLoaner take) {
        return take.opening().phase() == Opening.Phase.OPEN
                ? Turn.to(with(take, take.opening(), Trouble.PUT_IT_BACK))
                : Turn.to(take);
    }

    static Turn waiting(TakeLoaner take, Situation situation) {
        var opening = take.opening();
        var waited = Duration.between(opening.since(), situation.now());
        if (opening.phase() == Opening.Phase.PULSED) {
            if (waited.compareTo(HandInRules.STUCK) >= 0) {
                if (goneUnseen(take, situation)) return unclear(take, CaseKind.UNKNOWN_OUTCOME, Reason.ASK_FOR_HELP);
                return Endings.stop(take, Reason.DOOR_STUCK)
                        .after(Endings.jam(take.guest().visit(), take.loaner().id(), opening));
            }
            return Turn.to(waited.compareTo(HandInRules.SLOW) >= 0 ? with(take, opening, Trouble.DOOR_SLOW) : take);
        }
        if (waited.compareTo(HandInRules.LEFT_OPEN) >= 0) {
            var own = take.scanned().filter(s -> s.id().equals(take.loaner().id()));
            var kind = CaseKind.DOOR_LEFT_OPEN;
            var caseId = Endings.caseId(opening, kind);
            var visit = take.guest().visit();
            return Endings.stop(take, Reason.DOOR_LEFT_OPEN)
                    .after(
                            taken(take, own.isPresent() ? Proof.LABEL_SCANNED : Proof.ASSUMED),
                            new DoorFact.OpeningSettled(opening.intent(), OpeningOutcome.LEFT_OPEN),
                            new SwapFact.CaseOpened(
                                    caseId, kind, opening.bay(), take.loaner().id(), visit),
                            new DoorFact.BayHeld(opening.bay(), HoldReason.LEFT_OPEN, caseId));
        }
        var remind = take.trouble() == Trouble.NONE && waited.compareTo(HandInRules.REMIND) >= 0;
        return Turn.to(remind ? with(take, opening, Trouble.PLEASE_CLOSE) : take);
    }

    private static Turn doorClosed(TakeLoaner take, Presence presence, Situation situation) {
        var opening = take.opening();
        var visit = take.guest().visit();
        var done = new DoorFact.OpeningSettled(opening.intent(), OpeningOutcome.DONE);
        var unchanged = new DoorFact.OpeningSettled(opening.intent(), OpeningOutcome.UNCHANGED);
        if (take.trouble() == Trouble.PUT_IT_BACK && presence != Presence.ABSENT) {
            return putBack(take, presence == Presence.PRESENT, situation);
        }
        if (presence == Presence.PRESENT) {
            var closed = opening.now(Opening.Phase.CLOSED, situation.now());
            return Turn.to(with(take, closed, Trouble.STILL_INSIDE), unchanged);
        }
        if (take.trouble() == Trouble.NOTHING_THERE) return nothingThere(take, presence, situation);
        var other = take.scanned().filter(s -> !s.id().equals(take.loaner().id()));
        if (other.isPresent()) {
            var fact = new SwapFact.OtherLoanerTaken(
                    visit, opening.intent(), take.loaner().id(), other.get().id(), opening.bay());
            var held = new DoorFact.BayHeld(
                    opening.bay(), HoldReason.CONTENT_DIFFERS, Endings.caseId(opening, CaseKind.WRONG_LOANER_TAKEN));
            return finished(take, other.get(), situation).after(fact, done, held);
        }
        var proof = take.scanned().isPresent()
                ? Proof.LABEL_SCANNED
                : presence == Presence.ABSENT ? Proof.SENSED : Proof.ASSUMED;
        return finished(take, take.loaner(), situation).after(taken(take, proof), done);
    }

    /** Whether it was really put back only a sensor can say; without one the bay is held until somebody looked. */
    private static Turn putBack(TakeLoaner take, boolean seen, Situation situation) {
        var opening = take.opening();
        var rejected = new SwapFact.LoanerRejected(
                take.guest().visit(), opening.intent(), take.loaner().id(), opening.bay(), seen);
        if (seen) {
            var unchanged = new DoorFact.OpeningSettled(opening.intent(), OpeningOutcome.UNCHANGED);
            return another(take, situation).after(rejected, unchanged);
        }
        var unknown = new DoorFact.OpeningSettled(opening.intent(), OpeningOutcome.UNKNOWN);
        var held = new DoorFact.BayHeld(
                opening.bay(), HoldReason.UNKNOWN_OUTCOME, Endings.caseId(opening, CaseKind.LOANER_NOT_WORKING));
        return another(take, situation).after(rejected, unknown, held);
    }

    /** Without a sensor the student is believed once more; against the sensor a person has to look. */
    private static Turn nothingThere(TakeLoaner take, Presence presence, Situation situation) {
        if (presence == Presence.NOT_SENSED) {
            var opening = take.opening();
            var visit = take.guest().visit();
            var held = new DoorFact.BayHeld(
                    opening.bay(), HoldReason.CONTENT_DIFFERS, Endings.caseId(opening, CaseKind.BAY_EMPTY));
            var settled = new DoorFact.OpeningSettled(opening.intent(), OpeningOutcome.UNKNOWN);
            var missing = new SwapFact.LoanerMissing(
                    visit, opening.intent(), take.loaner().id(), opening.bay());
            return another(take, situation).after(missing, settled, held);
        }
        return unclear(take, CaseKind.BAY_EMPTY, Reason.ASK_FOR_HELP);
    }

    /** The loaner is with the student or was never there. The safe thing is to give no second one. */
    static Turn unclear(TakeLoaner take, CaseKind kind, Reason shown) {
        var opening = take.opening();
        var unclear = new SwapFact.LoanerUnclear(
                take.guest().visit(), opening.intent(), take.loaner().id(), opening.bay(), kind);
        var settled = new DoorFact.OpeningSettled(opening.intent(), OpeningOutcome.UNKNOWN);
        var held = new DoorFact.BayHeld(opening.bay(), HoldReason.UNKNOWN_OUTCOME, Endings.caseId(opening, kind));
        return Endings.stop(take, shown).after(unclear, settled, held);
    }

    /** The door was never seen open, and yet the loaner left the bay, or may have: nobody could see the door. */
    private static boolean goneUnseen(TakeLoaner take, Situation situation) {
        if (Endings.outOfSight(take.opening(), situation)) return true;
        return situation
                .cabinet()
                .bay(take.opening().bay())
                .filter(bay -> bay.reading().presence() == Presence.ABSENT)
                .isPresent();
    }

    private static Turn another(TakeLoaner take, Situation situation) {
        var rest = situation.without(take.opening().bay());
        var choice = LoanerChoice.of(take.guest().student(), rest);
        if (choice.isEmpty() || take.attempt() >= MOST_ATTEMPTS) {
            return Endings.stop(take, Reason.NO_LOANER_THAT_WORKS);
        }
        return open(take.guest(), take.promise(), choice.get(), Trouble.ANOTHER_ONE, take.attempt() + 1, situation);
    }

    static Turn jammed(TakeLoaner take, Situation situation) {
        if (goneUnseen(take, situation)) return unclear(take, CaseKind.UNKNOWN_OUTCOME, Reason.ASK_FOR_HELP);
        var jam = Endings.jam(take.guest().visit(), take.loaner().id(), take.opening());
        var choice = LoanerChoice.of(
                take.guest().student(), situation.without(take.opening().bay()));
        if (choice.isEmpty()) return Endings.stop(take, Reason.DOOR_STUCK).after(jam);
        return open(take.guest(), take.promise(), choice.get(), Trouble.OTHER_DOOR, take.attempt(), situation)
                .after(jam);
    }

    /** Why it is this one is durable with the intent. */
    private static Turn open(
            Guest guest, Promise promise, LoanerChoice choice, Trouble trouble, int attempt, Situation situation) {
        var loaner = choice.bay().content().orElseThrow();
        var turn = open(guest, promise, loaner, choice.bay().number(), trouble, attempt, situation);
        var opening = Endings.opening(turn.scene()).orElseThrow();
        return turn.after(choice.fact(guest.visit(), opening, situation));
    }

    private static Turn open(
            Guest guest, Promise promise, Asset loaner, int bay, Trouble trouble, int attempt, Situation situation) {
        var opening = Opening.pulsed(situation.names().intent(), bay, situation.now());
        var intended = new DoorFact.OpeningIntended(
                opening.intent(),
                guest.visit().value(),
                bay,
                Purpose.PICK_UP,
                loaner.id(),
                guest.student().id());
        return Turn.pulsing(
                new TakeLoaner(guest, promise, loaner, opening, Optional.empty(), trouble, attempt), intended);
    }

    private static Turn finished(TakeLoaner take, Asset taken, Situation situation) {
        var student = take.guest().student();
        var loaner = take.promise() instanceof Promise.WhileRepaired && keeps(student, situation)
                ? taken.keptBy(student.id())
                : taken;
        var outcome = new Scene.Outcome(
                take.promise().ticket(),
                Optional.empty(),
                Optional.of(loaner),
                false,
                Optional.empty(),
                take.promise() instanceof Promise.ForTheDay(var due, var _) ? Optional.of(due) : Optional.empty());
        return Endings.done(take.guest(), outcome);
    }

    private static Fact taken(TakeLoaner take, Proof proof) {
        var opening = take.opening();
        return new SwapFact.LoanerTaken(
                take.guest().visit(), opening.intent(), take.loaner().id(), opening.bay(), proof);
    }

    private static TakeLoaner with(TakeLoaner take, Opening opening, Trouble trouble) {
        return new TakeLoaner(
                take.guest(), take.promise(), take.loaner(), opening, take.scanned(), trouble, take.attempt());
    }

    private static TakeLoaner scanned(TakeLoaner take, Optional<Asset> scanned, Trouble trouble) {
        return new TakeLoaner(
                take.guest(), take.promise(), take.loaner(), take.opening(), scanned, trouble, take.attempt());
    }

    /** By the terms of the hand-in; what is handed in while a loaner is out is that loaner. */
    private static boolean keeps(Student student, Situation situation) {
        return student.owed()
                .map(Student.Owed::keeps)
                .orElseGet(() -> situation.loans().model() == LoanModel.STRAIGHT_SWAP
                        && student.loaner().isEmpty());
    }
}
