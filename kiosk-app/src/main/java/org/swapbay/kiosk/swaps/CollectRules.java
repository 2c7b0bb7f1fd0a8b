package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import org.swapbay.kiosk.swaps.StaffScene.Ready;
import org.swapbay.kiosk.swaps.StaffScene.Stocked;
import org.swapbay.kiosk.swaps.StaffScene.TakingOut;
import org.swapbay.kiosk.swaps.StaffScene.TakingOut.Doubt;
import org.swapbay.kiosk.swaps.StaffScene.Word;

/**
 * Bays with broken Chromebooks open one after another; what is taken out is scanned. The undo of a restocking is the same
 * for a single bay. What the finding comes to stands in {@link Findings}.
 */
final class CollectRules {

    private CollectRules() {}

    static Turn begin(Ready ready, Locale language, Situation situation) {
        return next(ready.round(), new Tour(Set.of(), language, false), situation)
                .orElseGet(() -> Turn.to(ready.saying(Word.of(Word.Kind.NOTHING_TO_COLLECT, Optional.empty()))));
    }

    /** The last one comes out again, where it still lies as it was put in. */
    static Turn undo(Ready ready, Situation situation) {
        if (ready.undo().isEmpty()) return Turn.to(ready);
        var stocked = ready.undo().get();
        var tour = new Tour(Set.of(stocked.bay()), Locale.ROOT, false);
        return situation
                .cabinet()
                .bay(stocked.bay())
                .filter(bay -> bay.canBeEmptied() && holds(bay, stocked))
                .map(bay -> open(ready.round(), stocked.asset(), Purpose.TAKE_BACK, bay.number(), tour, situation))
                .orElseGet(() -> Turn.to(new Ready(
                        ready.round(),
                        Word.of(Word.Kind.CANNOT_BE_UNDONE, stocked.asset(), stocked.bay()),
                        Optional.empty())));
    }

    static Turn scanned(TakingOut taking, VisitEvent.TagShown tag, Situation situation) {
        if (settledAlready(taking)) return Turn.to(taking);
        if (taking.opening().phase() == Opening.Phase.PULSED) {
            return Turn.to(taking.with(taking.opening(), Doubt.TOO_EARLY));
        }
        if (tag.asset().isEmpty()) return Turn.to(taking.with(taking.opening(), Doubt.UNKNOWN_TAG));
        var own = tag.asset().filter(a -> a.id().equals(taking.asset().id()));
        if (own.isEmpty()) {
            return Turn.to(taking.found(new Finding.Another(tag.asset().get()), Doubt.WRONG_DEVICE));
        }
        var reported = taking.purpose() == Purpose.TAKE_BACK || tag.reported();
        var found = taking.found(new Finding.AsRecorded(true), reported ? Doubt.NONE : Doubt.NOT_REPORTED);
        return settleIfClosed(found, situation);
    }

    static Turn decided(TakingOut taking, Decision decision, Situation situation) {
        if (taking.opening().phase() == Opening.Phase.PULSED || settledAlready(taking)) return Turn.to(taking);
        return switch (decision) {
            case SCANNED_AMISS ->
                Turn.to(taking.found(new Finding.Nothing(), atRest(taking) ? Doubt.NOT_SCANNED : Doubt.NONE));
            case IT_LAY_HERE ->
                switch (taking.doubt()) {
                    case WRONG_DEVICE -> settleIfClosed(taking.found(taking.finding(), Doubt.NONE), situation);
                    case UNKNOWN_TAG -> settleIfClosed(taking.found(new Finding.Stranger(), Doubt.NONE), situation);
                    case NONE,
                            DOOR_SLOW,
                            OTHER_DOOR,
                            PLEASE_CLOSE,
                            TOO_EARLY,
                            STILL_INSIDE,
                            NOT_SCANNED,
                            NOT_REPORTED -> Turn.to(taking);
                };
            case BAY_IS_EMPTY -> settleIfClosed(taking.found(new Finding.Empty(), Doubt.NONE), situation);
            case NO_LABEL -> settleIfClosed(taking.found(new Finding.AsRecorded(false), Doubt.NONE), situation);
            case LEFT_INSIDE -> settleIfClosed(taking.found(new Finding.LeftThere(), Doubt.NONE), situation);
            case WORKS, BROKEN -> judged(taking, decision == Decision.WORKS, situation);
            case CHARGER_MISSING -> Turn.to(withoutCharger(taking));
            case DOOR_WILL_NOT_CLOSE -> Findings.givenUp(taking);
            case IT_IS_INSIDE -> Turn.to(taking);
        };
    }

    static Turn doorChanged(TakingOut taking, BayReading reading, Situation situation) {
        var opening = taking.opening();
        var unseen = Endings.lostSight(opening, reading);
        if (unseen.isPresent()) return Turn.to(taking.with(unseen.get(), taking.doubt()));
        if (opening.phase() == Opening.Phase.PULSED && reading.door() == DoorState.OPEN) {
            return Turn.to(
                    taking.with(
                            opening.now(Opening.Phase.OPEN, situation.now()),
                            taking.doubt() == Doubt.TOO_EARLY ? Doubt.TOO_EARLY : Doubt.NONE),
                    new DoorFact.DoorOpened(opening.intent(), opening.bay()));
        }
        if (opening.phase() == Opening.Phase.OPEN && reading.door() == DoorState.CLOSED) {
            var closed = taking.with(opening.now(Opening.Phase.CLOSED, situation.now()), taking.doubt());
            var turn = asked(closed) ? Turn.to(closed) : settle(closed, reading.presence(), situation);
            return turn.after(new DoorFact.DoorClosed(opening.intent(), opening.bay(), reading.presence()));
        }
        if (taking.doubt() == Doubt.NOT_SCANNED && reading.presence() == Presence.PRESENT) {
            return settle(taking, reading.presence(), situation);
        }
        // The sensor was slower than the door: the opening is settled, and yet it is gone.
        if (taking.doubt() == Doubt.STILL_INSIDE && reading.equals(new BayReading(DoorState.CLOSED, Presence.ABSENT))) {
            return goOn(counted(taking), taking, Word.Kind.COLLECTED, situation)
                    .after(Findings.taken(taking, RoundFact.Proof.SENSED));
        }
        return Turn.to(taking);
    }

    /** A new intent, for a door seen closed, with a finger on the screen. */
    static Turn openAgain(TakingOut taking, Situation situation) {
        if (taking.doubt() != Doubt.STILL_INSIDE) return Turn.to(taking);
        var bay = situation.cabinet().bay(taking.opening().bay()).filter(Bay::canBeEmptied);
        if (bay.isEmpty()) return RoundRules.rest(taking, Word.Kind.UNCLEAR);
        return open(taking.round(), taking.asset(), taking.purpose(), bay.get().number(), taking.tour(), situation);
    }

    /** What is still inside is left there, and the next bay opens. */
    static Turn goOn(TakingOut taking, Situation situation) {
        return taking.doubt() == Doubt.STILL_INSIDE
                ? goOn(taking.round(), taking, Word.Kind.LEFT_INSIDE, situation)
                : Turn.to(taking);
    }

    static Turn stuck(TakingOut taking, Situation situation) {
        return taking.doubt() == Doubt.DOOR_SLOW ? jammed(taking, situation) : Turn.to(taking);
    }

    static Turn jammed(TakingOut taking, Situation situation) {
        if (goneUnseen(taking, situation)) return unclear(taking, CaseKind.UNKNOWN_OUTCOME, Word.Kind.UNCLEAR);
        var turn = goOn(taking.round(), taking, Word.Kind.DOOR_STUCK, situation);
        var told = turn.scene() instanceof TakingOut other
                ? new Turn(other.with(other.opening(), Doubt.OTHER_DOOR), turn.effects())
                : turn;
        return told.after(jam(taking));
    }

    static Turn waiting(TakingOut taking, Situation situation) {
        var opening = taking.opening();
        var waited = Duration.between(opening.since(), situation.now());
        if (opening.phase() == Opening.Phase.PULSED) {
            if (waited.compareTo(HandInRules.STUCK) >= 0) {
                if (goneUnseen(taking, situation)) {
                    return unclear(taking, CaseKind.UNKNOWN_OUTCOME, Word.Kind.UNCLEAR);
                }
                return RoundRules.rest(taking, Word.Kind.DOOR_STUCK).after(jam(taking));
            }
            return Turn.to(waited.compareTo(HandInRules.SLOW) >= 0 ? taking.with(opening, Doubt.DOOR_SLOW) : taking);
        }
        if (waited.compareTo(HandInRules.LEFT_OPEN) >= 0) {
            var kind = CaseKind.DOOR_LEFT_OPEN;
            return RoundRules.rest(taking, Word.Kind.DOOR_LEFT_OPEN)
                    .after(
                            Findings.unclear(taking, kind),
                            RoundRules.settled(opening, OpeningOutcome.LEFT_OPEN),
                            RoundRules.held(opening, HoldReason.LEFT_OPEN, kind));
        }
        var quiet = taking.doubt() == Doubt.NONE || taking.doubt() == Doubt.TOO_EARLY;
        var remind = quiet && waited.compareTo(HandInRules.REMIND) >= 0;
        return Turn.to(remind ? taking.with(opening, Doubt.PLEASE_CLOSE) : taking);
    }

    /** It is out or still in; the bay is held, and a person has to look. */
    static Turn unclear(TakingOut taking, CaseKind kind, Word.Kind word) {
        return RoundRules.rest(taking, word).after(Findings.unclearHeld(taking, kind));
    }

    /** Nobody is there any more to say what was taken out; the sensors have to say it. */
    static List<Fact> leftUnsaid(TakingOut taking, Situation situation) {
        if (settledAlready(taking)) return List.of();
        if (taking.doubt() == Doubt.WRONG_DEVICE || taking.doubt() == Doubt.UNKNOWN_TAG) {
            return Findings.unclearHeld(taking, CaseKind.BAY_CONTENT_DIFFERS);
        }
        var presence = situation
                .cabinet()
                .bay(taking.opening().bay())
                .map(bay -> bay.reading().presence())
                .orElse(Presence.NOT_SENSED);
        return Findings.come(taking, presence, true).facts();
    }

    /** The bays of a tour, the lowest number first. */
    private static Optional<Turn> next(Round round, Tour tour, Situation situation) {
        return situation.cabinet().bays().stream()
                .filter(bay -> bay.holdsBroken() && !tour.tried().contains(bay.number()))
                .findFirst()
                .map(bay -> open(
                        round,
                        bay.content().orElseThrow(),
                        Purpose.COLLECT,
                        bay.number(),
                        tour.and(bay.number()),
                        situation));
    }

    private static Turn open(Round round, Asset asset, Purpose purpose, int bay, Tour tour, Situation situation) {
        var opening = Opening.pulsed(situation.names().intent(), bay, situation.now());
        return Turn.pulsing(
                new TakingOut(round, asset, purpose, opening, new Finding.Nothing(), Doubt.NONE, tour),
                new DoorFact.OpeningIntended(opening.intent(), round.id().value(), bay, purpose, asset.id(), null));
    }

    private static Turn settleIfClosed(TakingOut taking, Situation situation) {
        if (!atRest(taking) || taking.doubt() != Doubt.NONE) return Turn.to(taking);
        var presence = situation
                .cabinet()
                .bay(taking.opening().bay())
                .map(bay -> bay.reading().presence())
                .orElse(Presence.NOT_SENSED);
        return settle(taking, presence, situation);
    }

    /** The door is closed: what is known of it is written down, and the next bay opens. */
    private static Turn settle(TakingOut taking, Presence presence, Situation situation) {
        var come = Findings.come(taking, presence, false);
        return switch (come.next()) {
            case ASK ->
                Turn.to(
                        taking.with(taking.opening(), come.doubt()),
                        come.facts().toArray(Fact[]::new));
            case STOP -> RoundRules.rest(taking, come.word()).after(come.facts());
            case GO_ON -> {
                var round = come.out() ? counted(taking) : taking.round();
                var slip = come.out() && taking.purpose() == Purpose.COLLECT
                        ? List.<Effect>of(new Effect.PrintSlip(
                                come.slipFor().id(), taking.tour().language()))
                        : List.<Effect>of();
                var turn = goOn(round, taking, come.word(), situation);
                // Paper is asked for when the facts are durable and before the next door moves.
                yield new Turn(turn.scene(), slip).then(turn.effects()).after(come.facts());
            }
        };
    }

    private static Turn goOn(Round round, TakingOut taking, Word.Kind word, Situation situation) {
        var after = Turn.to(
                new Ready(round, Word.of(word, taking.asset(), taking.opening().bay()), Optional.empty()));
        if (taking.purpose() == Purpose.TAKE_BACK || taking.tour().ends()) return after;
        return next(round, taking.tour(), situation).orElse(after);
    }

    private static Turn judged(TakingOut taking, boolean works, Situation situation) {
        if (taking.doubt() != Doubt.NOT_REPORTED) return Turn.to(taking);
        var opening = taking.opening();
        var fact = new RoundFact.UnreportedJudged(
                taking.round().id(), opening.intent(), taking.asset().id(), opening.bay(), works);
        return settleIfClosed(taking.found(taking.finding(), Doubt.NONE), situation)
                .after(fact);
    }

    private static TakingOut withoutCharger(TakingOut taking) {
        return new TakingOut(
                taking.round(),
                taking.asset(),
                taking.purpose(),
                taking.opening(),
                taking.finding(),
                taking.doubt(),
                taking.tour().withoutCharger());
    }

    private static List<Fact> jam(TakingOut taking) {
        return Endings.jam(taking.round().id(), taking.asset().id(), taking.opening());
    }

    /** The door was never seen open, and yet it left the bay, or may have: nobody could see the door. */
    private static boolean goneUnseen(TakingOut taking, Situation situation) {
        return Endings.outOfSight(taking.opening(), situation)
                || situation
                        .cabinet()
                        .bay(taking.opening().bay())
                        .filter(bay -> bay.reading().presence() == Presence.ABSENT)
                        .isPresent();
    }

    private static boolean holds(Bay bay, Stocked stocked) {
        return bay.content().filter(a -> a.id().equals(stocked.asset().id())).isPresent();
    }

    private static Round counted(TakingOut taking) {
        return taking.purpose() == Purpose.TAKE_BACK
                ? taking.round().plusIn(-1)
                : taking.round().plusOut();
    }

    /** A question stands, and a door that closes does not answer it. */
    private static boolean asked(TakingOut taking) {
        return switch (taking.doubt()) {
            case WRONG_DEVICE, UNKNOWN_TAG, NOT_REPORTED -> true;
            case NONE, DOOR_SLOW, OTHER_DOOR, PLEASE_CLOSE, TOO_EARLY, STILL_INSIDE, NOT_SCANNED -> false;
        };
    }

    private static boolean atRest(TakingOut taking) {
        return taking.opening().phase() == Opening.Phase.CLOSED;
    }

    /** Closed with it still inside: that opening is over. */
    private static boolean settledAlready(TakingOut taking) {
        return taking.doubt() == Doubt.STILL_INSIDE;
    }
}
