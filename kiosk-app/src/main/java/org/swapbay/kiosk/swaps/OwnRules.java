package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.RepairFact;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.swaps.GiveBackScene.Bringing;
import org.swapbay.kiosk.swaps.GiveBackScene.Damage;
import org.swapbay.kiosk.swaps.GiveBackScene.GivenBack;
import org.swapbay.kiosk.swaps.GiveBackScene.TakeOwn;
import org.swapbay.kiosk.swaps.GiveBackScene.TakeOwn.Trouble;
import org.swapbay.kiosk.swaps.Scene.Stopped.Reason;
import org.swapbay.kiosk.swaps.SwapFact.Proof;

/** The own Chromebook comes out of the bay that was kept for it, and its label makes it certain. */
final class OwnRules {

    /** Who closes the ticket: nobody of the staff was there. */
    private static final String BY_THE_KIOSK = "kiosk";

    private OwnRules() {}

    static Turn open(Guest guest, Student.Waiting waiting, Optional<Bringing> brought, Situation situation) {
        var opening = Opening.pulsed(situation.names().intent(), waiting.bay(), situation.now());
        return Turn.pulsing(
                new TakeOwn(guest, waiting, opening, Optional.empty(), brought, Trouble.NONE),
                GiveBackRules.intended(guest, opening, Purpose.GIVE_BACK, waiting.own()));
    }

    static Turn label(TakeOwn take, VisitEvent.LabelShown label) {
        if (take.opening().phase() != Opening.Phase.OPEN || label.asset().isEmpty()) return Turn.to(take);
        var asset = label.asset().get();
        if (asset.id().equals(take.waiting().own().id())) {
            return Turn.to(take.scanned(asset, take.trouble() == Trouble.NOT_YOURS ? Trouble.NONE : take.trouble()));
        }
        // What somebody has by the record did not come out of this bay: a neighbour's, or one in the bag.
        return label.withPerson() ? Turn.to(take) : Turn.to(take.scanned(asset, Trouble.NOT_YOURS));
    }

    static Turn doorChanged(TakeOwn take, BayReading reading, Situation situation) {
        var opening = take.opening();
        var unseen = Endings.lostSight(opening, reading);
        if (unseen.isPresent()) return Turn.to(take.with(unseen.get(), take.trouble()));
        if (opening.phase() == Opening.Phase.PULSED && reading.door() == DoorState.OPEN) {
            return Turn.to(
                    take.with(opening.now(Opening.Phase.OPEN, situation.now()), Trouble.NONE),
                    new DoorFact.DoorOpened(opening.intent(), opening.bay()));
        }
        if (opening.phase() == Opening.Phase.OPEN && reading.door() == DoorState.CLOSED) {
            return closed(take, reading.presence(), situation)
                    .after(new DoorFact.DoorClosed(opening.intent(), opening.bay(), reading.presence()));
        }
        // The sensor was slower than the door: the opening is settled, and yet it is gone.
        if (opening.phase() == Opening.Phase.CLOSED
                && reading.equals(new BayReading(DoorState.CLOSED, Presence.ABSENT))) {
            return done(take).after(taken(take, Proof.SENSED));
        }
        return Turn.to(take);
    }

    /** A new intent, for a door seen closed with it still inside, with a finger on the screen. */
    static Turn openAgain(TakeOwn take, Situation situation) {
        if (take.trouble() != Trouble.STILL_INSIDE) return Turn.to(take);
        if (GiveBackRules.reopenable(take.opening(), situation).isEmpty()) {
            return stop(take, Reason.ASK_FOR_HELP).after(GiveBackRules.cancelled(take.guest()));
        }
        return open(take.guest(), take.waiting(), take.brought(), situation);
    }

    static Turn stuck(TakeOwn take, Situation situation) {
        return take.trouble() == Trouble.DOOR_SLOW ? jammed(take, situation) : Turn.to(take);
    }

    /** There is no other door with this Chromebook behind it: a person with a key has to open this one. */
    static Turn jammed(TakeOwn take, Situation situation) {
        if (goneUnseen(take, situation)) return unclear(take, CaseKind.UNKNOWN_OUTCOME, Reason.ASK_FOR_HELP);
        return stop(take, Reason.OWN_DOOR_STUCK)
                .after(GiveBackRules.cancelled(take.guest()))
                .after(Endings.jam(take.guest().visit(), take.waiting().own().id(), take.opening()));
    }

    static Turn nothingInThere(TakeOwn take) {
        return take.opening().phase() == Opening.Phase.OPEN && !take.scannedOwn()
                ? Turn.to(take.with(take.opening(), Trouble.NOTHING_THERE))
                : Turn.to(take);
    }

    static Turn waiting(TakeOwn take, Situation situation) {
        var opening = take.opening();
        var waited = Duration.between(opening.since(), situation.now());
        if (opening.phase() == Opening.Phase.PULSED) {
            if (waited.compareTo(HandInRules.STUCK) >= 0) return jammed(take, situation);
            return Turn.to(waited.compareTo(HandInRules.SLOW) >= 0 ? take.with(opening, Trouble.DOOR_SLOW) : take);
        }
        if (waited.compareTo(HandInRules.LEFT_OPEN) >= 0) return leftOpen(take);
        var remind = take.trouble() == Trouble.NONE && waited.compareTo(HandInRules.REMIND) >= 0;
        return Turn.to(remind ? take.with(opening, Trouble.PLEASE_CLOSE) : take);
    }

    /** It is with the student or in the bay; the bay is held, and a person has to look. */
    static Turn unclear(TakeOwn take, CaseKind kind, Reason shown) {
        var opening = take.opening();
        return stop(take, shown)
                .after(
                        unclearFact(take, kind),
                        RoundRules.settled(opening, OpeningOutcome.UNKNOWN),
                        RoundRules.held(opening, HoldReason.UNKNOWN_OUTCOME, kind));
    }

    /** The end of a visit that gave back, with or without an own one coming out. */
    static Turn done(Guest guest, Optional<Asset> own, Optional<Bringing> brought) {
        var owing =
                brought.isPresent() ? Optional.<Asset>empty() : guest.student().loaner();
        return Turn.to(
                new GivenBack(
                        guest,
                        own,
                        brought.map(Bringing::loaner),
                        owing,
                        brought.flatMap(Bringing::damage).map(Damage::ticketNumber),
                        brought.flatMap(Bringing::chargerBy),
                        Scene.Done.PaperState.OFFERED),
                new SwapFact.VisitEnded(guest.visit(), SwapFact.Ending.DONE));
    }

    /**
     * The same whoever finds it out: a running visit, or the next start. The ticket is closed in the same breath.
     *
     * @param ticket under which it was repaired, where that is still open
     */
    static List<Fact> taken(
            VisitId visit, IntentId intent, AssetId own, int bay, Proof proof, @Nullable String ticket) {
        var facts = new ArrayList<Fact>();
        facts.add(new GiveBackFact.OwnTaken(visit, intent, own, bay, proof));
        if (ticket != null) {
            facts.add(new RepairFact.TicketMoved(
                    ticket,
                    RepairAction.GIVE_BACK,
                    TicketState.READY_FOR_RETURN,
                    TicketState.CLOSED,
                    BY_THE_KIOSK,
                    ""));
        }
        return facts;
    }

    private static Turn closed(TakeOwn take, Presence presence, Situation situation) {
        var opening = take.opening();
        if (take.trouble() == Trouble.NOT_YOURS) return notYours(take, presence);
        if (presence == Presence.PRESENT) {
            return Turn.to(
                    take.with(opening.now(Opening.Phase.CLOSED, situation.now()), Trouble.STILL_INSIDE),
                    RoundRules.settled(opening, OpeningOutcome.UNCHANGED));
        }
        // Against the sensor, or without one: a person has to look, and nothing was given.
        if (take.trouble() == Trouble.NOTHING_THERE) {
            return unclear(take, CaseKind.BAY_EMPTY, Reason.ASK_FOR_HELP);
        }
        if (presence == Presence.NOT_SENSED && !take.scannedOwn()) {
            return unclear(take, CaseKind.UNKNOWN_OUTCOME, Reason.ASK_FOR_HELP);
        }
        var proof = take.scannedOwn() ? Proof.LABEL_SCANNED : Proof.SENSED;
        return done(take)
                .after(RoundRules.settled(opening, OpeningOutcome.DONE))
                .after(taken(take, proof));
    }

    /** What lies there belongs to somebody else: the bay is held whether it was put back or not. */
    private static Turn notYours(TakeOwn take, Presence presence) {
        var opening = take.opening();
        var kind = CaseKind.BAY_CONTENT_DIFFERS;
        var found = take.scanned().orElseThrow().id();
        return stop(take, Reason.NOT_YOURS_INSIDE)
                .after(
                        new GiveBackFact.AnotherInOwnBay(
                                take.guest().visit(),
                                opening.intent(),
                                take.waiting().own().id(),
                                found,
                                opening.bay(),
                                presence == Presence.ABSENT),
                        RoundRules.settled(opening, OpeningOutcome.UNKNOWN),
                        RoundRules.held(opening, HoldReason.CONTENT_DIFFERS, kind));
    }

    /** Only a label that was scanned says that it left; otherwise anybody may have reached in. */
    private static Turn leftOpen(TakeOwn take) {
        var opening = take.opening();
        var kind = CaseKind.DOOR_LEFT_OPEN;
        var caseId = Endings.caseId(opening, kind);
        var stop = stop(take, Reason.DOOR_LEFT_OPEN)
                .after(
                        RoundRules.settled(opening, OpeningOutcome.LEFT_OPEN),
                        RoundRules.held(opening, HoldReason.LEFT_OPEN, kind));
        if (!take.scannedOwn()) return stop.after(unclearFact(take, kind));
        var own = take.waiting().own().id();
        return stop.after(new SwapFact.CaseOpened(
                        caseId, kind, opening.bay(), own, take.guest().visit()))
                .after(taken(take, Proof.LABEL_SCANNED));
    }

    private static Turn done(TakeOwn take) {
        return done(take.guest(), Optional.of(take.waiting().own()), take.brought());
    }

    private static List<Fact> taken(TakeOwn take, Proof proof) {
        var opening = take.opening();
        return taken(
                take.guest().visit(),
                opening.intent(),
                take.waiting().own().id(),
                opening.bay(),
                proof,
                take.waiting().ticketNumber());
    }

    private static Fact unclearFact(TakeOwn take, CaseKind kind) {
        var opening = take.opening();
        return new GiveBackFact.OwnUnclear(
                take.guest().visit(), opening.intent(), take.waiting().own().id(), opening.bay(), kind);
    }

    /** The door was never seen open, and yet it left the bay, or may have: nobody could see the door. */
    private static boolean goneUnseen(TakeOwn take, Situation situation) {
        return Endings.outOfSight(take.opening(), situation)
                || situation
                        .cabinet()
                        .bay(take.opening().bay())
                        .map(Bay::reading)
                        .filter(reading -> reading.presence() == Presence.ABSENT)
                        .isPresent();
    }

    private static Turn stop(TakeOwn take, Reason reason) {
        return GiveBackRules.stop(take.guest(), reason, take.opening().bay());
    }
}
