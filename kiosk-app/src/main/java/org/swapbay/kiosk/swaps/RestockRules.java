package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
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
import org.swapbay.kiosk.swaps.StaffScene.Ready;
import org.swapbay.kiosk.swaps.StaffScene.Stocked;
import org.swapbay.kiosk.swaps.StaffScene.Stocking;
import org.swapbay.kiosk.swaps.StaffScene.Stocking.Trouble;
import org.swapbay.kiosk.swaps.StaffScene.Word;

/** By scanning alone: a tag, a bay opens, the Chromebook goes in, the door closes, the next tag. */
final class RestockRules {

    private RestockRules() {}

    /** What cannot go in is said in words, and nothing moves. */
    static Turn scanned(Ready ready, VisitEvent.TagShown tag, Situation situation) {
        return switch (tag.standing()) {
            case Standing.ForStock(var ticket) ->
                putIn(ready, tag.asset().orElseThrow(), Purpose.RESTOCK, shelved(ready.round(), ticket), situation);
            case Standing.ForOwner() -> putIn(ready, tag.asset().orElseThrow(), Purpose.RESERVE, List.of(), situation);
            case Standing.InBay(var bay) ->
                Turn.to(ready.saying(new Word(Word.Kind.ALREADY_IN_BAY, tag.asset(), Optional.of(bay))));
            case Standing.Unknown() -> no(ready, Word.Kind.UNKNOWN_TAG, tag);
            case Standing.Retired() -> no(ready, Word.Kind.RETIRED, tag);
            case Standing.WithPerson() -> no(ready, Word.Kind.WITH_STUDENT, tag);
            case Standing.InRepair() -> no(ready, Word.Kind.IN_REPAIR, tag);
            case Standing.WithoutOwner() -> no(ready, Word.Kind.NO_OWNER, tag);
            case Standing.NotForHere() -> no(ready, Word.Kind.NOT_A_LOANER, tag);
        };
    }

    /** While a door is open nothing else opens; where it closed on nothing, any tag goes on. */
    static Turn scanned(Stocking stocking, VisitEvent.TagShown tag, Situation situation) {
        if (stocking.trouble() == Trouble.NOT_FELT) return Turn.to(stocking);
        return switch (stocking.opening().phase()) {
            case CLOSED -> scanned(new Ready(stocking.round(), Word.WELCOME, Optional.empty()), tag, situation);
            case PULSED, OPEN ->
                tag.asset().equals(Optional.of(stocking.asset()))
                        ? Turn.to(stocking)
                        : Turn.to(stocking.with(stocking.opening(), Trouble.CLOSE_FIRST));
        };
    }

    static Turn doorChanged(Stocking stocking, BayReading reading, Situation situation) {
        var opening = stocking.opening();
        var unseen = Endings.lostSight(opening, reading);
        if (unseen.isPresent()) return Turn.to(stocking.with(unseen.get(), stocking.trouble()));
        if (opening.phase() == Opening.Phase.PULSED && reading.door() == DoorState.OPEN) {
            return Turn.to(
                    stocking.with(
                            opening.now(Opening.Phase.OPEN, situation.now()),
                            stocking.trouble() == Trouble.CLOSE_FIRST ? Trouble.CLOSE_FIRST : Trouble.NONE),
                    new DoorFact.DoorOpened(opening.intent(), opening.bay()));
        }
        if (opening.phase() == Opening.Phase.OPEN && reading.door() == DoorState.CLOSED) {
            return closed(stocking, reading.presence(), situation)
                    .after(new DoorFact.DoorClosed(opening.intent(), opening.bay(), reading.presence()));
        }
        if (stocking.trouble() == Trouble.NOT_FELT && reading.door() == DoorState.CLOSED) {
            return closed(stocking, reading.presence(), situation);
        }
        // The sensor was slower than the door: the opening is settled, and yet it is in.
        if (opening.phase() == Opening.Phase.CLOSED
                && reading.equals(new BayReading(DoorState.CLOSED, Presence.PRESENT))) {
            return in(stocking).after(fact(stocking, true));
        }
        return Turn.to(stocking);
    }

    /** A new intent, for a door seen closed on nothing, with a finger on the screen. */
    static Turn openAgain(Stocking stocking, Situation situation) {
        if (!mayBeEmpty(stocking)) return Turn.to(stocking);
        var same = situation.cabinet().bay(stocking.opening().bay()).filter(bay -> bay.free());
        return same.map(bay -> open(stocking.round(), stocking.asset(), stocking.purpose(), bay.number(), situation))
                .orElseGet(() -> openInstead(stocking, situation))
                .after(saidEmpty(stocking));
    }

    /** It is not put in after all. */
    static Turn keepsIt(Stocking stocking) {
        return mayBeEmpty(stocking)
                ? Turn.to(new Ready(stocking.round(), Word.WELCOME, Optional.empty()))
                        .after(saidEmpty(stocking))
                : Turn.to(stocking);
    }

    static Turn stuck(Stocking stocking, Situation situation) {
        return stocking.trouble() == Trouble.DOOR_SLOW ? jammed(stocking, situation) : Turn.to(stocking);
    }

    /** The bay is held for somebody with a key, and the next free one opens in its place. */
    static Turn jammed(Stocking stocking, Situation situation) {
        var unclear = unclearUnseen(stocking, situation);
        if (unclear.isPresent()) return unclear.get();
        return openInstead(stocking, situation).after(jam(stocking));
    }

    /**
     * A silent sensor is answered for. A door that does not close is put out of use, and the Chromebook stays in the
     * hands it is in.
     */
    static Turn decided(Stocking stocking, Decision decision) {
        var opening = stocking.opening();
        if (decision == Decision.IT_IS_INSIDE && stocking.trouble() == Trouble.NOT_FELT) {
            return in(stocking).after(fact(stocking, false), RoundRules.settled(opening, OpeningOutcome.DONE));
        }
        if (decision != Decision.DOOR_WILL_NOT_CLOSE || opening.phase() != Opening.Phase.OPEN) return Turn.to(stocking);
        return RoundRules.rest(stocking, Word.Kind.DOOR_GIVEN_UP).after(givenUp(stocking.round(), opening));
    }

    static Turn waiting(Stocking stocking, Situation situation) {
        var opening = stocking.opening();
        var waited = Duration.between(opening.since(), situation.now());
        if (opening.phase() == Opening.Phase.PULSED) {
            if (waited.compareTo(HandInRules.STUCK) >= 0) {
                return unclearUnseen(stocking, situation)
                        .orElseGet(() ->
                                RoundRules.rest(stocking, Word.Kind.DOOR_STUCK).after(jam(stocking)));
            }
            return Turn.to(
                    waited.compareTo(HandInRules.SLOW) >= 0 ? stocking.with(opening, Trouble.DOOR_SLOW) : stocking);
        }
        if (waited.compareTo(HandInRules.LEFT_OPEN) >= 0) {
            return RoundRules.rest(stocking, Word.Kind.DOOR_LEFT_OPEN)
                    .after(
                            unclearFact(stocking, CaseKind.DOOR_LEFT_OPEN),
                            RoundRules.settled(opening, OpeningOutcome.LEFT_OPEN),
                            RoundRules.held(opening, HoldReason.LEFT_OPEN, CaseKind.DOOR_LEFT_OPEN));
        }
        var remind = stocking.trouble() == Trouble.NONE && waited.compareTo(HandInRules.REMIND) >= 0;
        return Turn.to(remind ? stocking.with(opening, Trouble.PLEASE_CLOSE) : stocking);
    }

    /** It lies in the bay or not; the bay is held, and a person has to look. */
    static Turn unclear(Stocking stocking, CaseKind kind, Word.Kind word) {
        return RoundRules.rest(stocking, word).after(unclear(stocking, kind));
    }

    private static List<Fact> unclear(Stocking stocking, CaseKind kind) {
        return List.of(
                unclearFact(stocking, kind),
                RoundRules.settled(stocking.opening(), OpeningOutcome.UNKNOWN),
                RoundRules.held(stocking.opening(), HoldReason.UNVERIFIED_DEPOSIT, kind));
    }

    /** What the bay feels once it is closed; where it should feel and is silent, staff are asked. */
    private static Turn closed(Stocking stocking, Presence presence, Situation situation) {
        var opening = stocking.opening();
        var closed = opening.now(Opening.Phase.CLOSED, situation.now());
        if (presence == Presence.ABSENT) {
            return Turn.to(
                    stocking.with(closed, Trouble.NOTHING_INSIDE),
                    RoundRules.settled(opening, OpeningOutcome.UNCHANGED));
        }
        if (presence == Presence.NOT_SENSED && shouldFeel(opening, situation)) {
            return Turn.to(stocking.with(closed, Trouble.NOT_FELT));
        }
        return in(stocking)
                .after(fact(stocking, presence == Presence.PRESENT), RoundRules.settled(opening, OpeningOutcome.DONE));
    }

    private static boolean shouldFeel(Opening opening, Situation situation) {
        return situation.cabinet().bay(opening.bay()).filter(Bay::feels).isPresent();
    }

    private static boolean mayBeEmpty(Stocking stocking) {
        return stocking.trouble() == Trouble.NOTHING_INSIDE || stocking.trouble() == Trouble.NOT_FELT;
    }

    /** By a finger, where no sensor settled it. */
    private static List<Fact> saidEmpty(Stocking stocking) {
        return stocking.trouble() == Trouble.NOT_FELT
                ? List.of(RoundRules.settled(stocking.opening(), OpeningOutcome.UNCHANGED))
                : List.of();
    }

    /** Nobody felt it and nobody said it. */
    static List<Fact> leftUnsaid(Stocking stocking) {
        return stocking.trouble() == Trouble.NOT_FELT ? unclear(stocking, CaseKind.UNVERIFIED_DEPOSIT) : List.of();
    }

    static List<Fact> givenUp(Round round, Opening opening) {
        var kind = CaseKind.DOOR_WILL_NOT_CLOSE;
        return List.of(
                RoundRules.settled(opening, OpeningOutcome.LEFT_OPEN),
                new RoundFact.DoorGivenUp(round.id(), opening.intent(), opening.bay(), Endings.caseId(opening, kind)),
                RoundRules.held(opening, HoldReason.LEFT_OPEN, kind));
    }

    private static Optional<Turn> unclearUnseen(Stocking stocking, Situation situation) {
        var bay = situation.cabinet().bay(stocking.opening().bay());
        if (bay.filter(b -> b.reading().presence() == Presence.PRESENT).isPresent()) {
            return Optional.of(unclear(stocking, CaseKind.UNVERIFIED_DEPOSIT, Word.Kind.UNCLEAR));
        }
        return Endings.outOfSight(stocking.opening(), situation)
                ? Optional.of(unclear(stocking, CaseKind.UNKNOWN_OUTCOME, Word.Kind.UNCLEAR))
                : Optional.empty();
    }

    private static Turn putIn(Ready ready, Asset asset, Purpose purpose, List<Fact> before, Situation situation) {
        return situation
                .cabinet()
                .firstFree()
                .map(bay -> open(ready.round(), asset, purpose, bay.number(), situation)
                        .after(before))
                .orElseGet(() -> Turn.to(ready.saying(Word.of(Word.Kind.NO_ROOM, Optional.of(asset)))));
    }

    private static Turn openInstead(Stocking stocking, Situation situation) {
        return situation
                .without(stocking.opening().bay())
                .cabinet()
                .firstFree()
                .map(bay -> {
                    var turn = open(stocking.round(), stocking.asset(), stocking.purpose(), bay.number(), situation);
                    var next = (Stocking) turn.scene();
                    return new Turn(next.with(next.opening(), Trouble.OTHER_DOOR), turn.effects());
                })
                .orElseGet(() -> RoundRules.rest(stocking, Word.Kind.DOOR_STUCK));
    }

    private static Turn open(Round round, Asset asset, Purpose purpose, int bay, Situation situation) {
        var opening = Opening.pulsed(situation.names().intent(), bay, situation.now());
        return Turn.pulsing(
                new Stocking(round, asset, purpose, opening, Trouble.NONE),
                new DoorFact.OpeningIntended(opening.intent(), round.id().value(), bay, purpose, asset.id(), null));
    }

    private static Turn in(Stocking stocking) {
        var bay = stocking.opening().bay();
        var kind = stocking.purpose() == Purpose.RESERVE ? Word.Kind.RESERVED : Word.Kind.STOCKED;
        return Turn.to(new Ready(
                stocking.round().plusIn(1),
                Word.of(kind, stocking.asset(), bay),
                Optional.of(new Stocked(stocking.asset(), bay))));
    }

    private static Fact fact(Stocking stocking, boolean sensed) {
        return fact(
                new UnsettledOpening(
                        stocking.opening().intent(),
                        stocking.round().id(),
                        stocking.opening().bay(),
                        stocking.purpose(),
                        stocking.asset().id(),
                        true),
                sensed,
                false);
    }

    /** The same whoever finds it out: a running round, or the next start. */
    static Fact fact(UnsettledOpening opening, boolean sensed, boolean afterRestart) {
        return opening.purpose() == Purpose.RESERVE
                ? new RoundFact.DeviceReserved(
                        opening.visitId(), opening.intentId(), opening.assetId(), opening.bay(), sensed, afterRestart)
                : new RoundFact.LoanerStocked(
                        opening.visitId(), opening.intentId(), opening.assetId(), opening.bay(), sensed, afterRestart);
    }

    private static Fact unclearFact(Stocking stocking, CaseKind kind) {
        var opening = stocking.opening();
        return new RoundFact.StockingUnclear(
                stocking.round().id(), opening.intent(), stocking.asset().id(), opening.bay(), kind);
    }

    private static List<Fact> jam(Stocking stocking) {
        return Endings.jam(stocking.round().id(), stocking.asset().id(), stocking.opening());
    }

    private static Turn no(Ready ready, Word.Kind kind, VisitEvent.TagShown tag) {
        return Turn.to(ready.saying(Word.of(kind, tag.asset())));
    }

    /** A loaner that comes from the workshop leaves it here; its ticket is done. */
    private static List<Fact> shelved(Round round, Optional<String> ticket) {
        return ticket.<List<Fact>>map(number -> List.of(new RepairFact.TicketMoved(
                        number, RepairAction.SHELVE, TicketState.READY_FOR_RETURN, TicketState.CLOSED, round.by(), "")))
                .orElse(List.of());
    }
}
