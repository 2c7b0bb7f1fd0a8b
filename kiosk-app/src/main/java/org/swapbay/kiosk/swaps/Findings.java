package org.swapbay.kiosk.swaps;

import java.util.ArrayList;
import java.util.List;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.swaps.RoundFact.Proof;
import org.swapbay.kiosk.swaps.StaffScene.TakingOut;
import org.swapbay.kiosk.swaps.StaffScene.TakingOut.Doubt;
import org.swapbay.kiosk.swaps.StaffScene.Word;

/** What was found in a bay, held against its sensor. Each finding ends in facts; where the two disagree a case is open. */
final class Findings {

    private Findings() {}

    /** How it goes on after a door closed. */
    enum Next {
        /** Something has to be said first. */
        ASK,
        GO_ON,
        /** Nothing more opens by itself. */
        STOP
    }

    /**
     * @param doubt what is asked, where {@code next} is ASK
     * @param out something left the bay
     * @param slipFor what the slip is about
     */
    record Come(Next next, Doubt doubt, Word.Kind word, boolean out, Asset slipFor, List<Fact> facts) {}

    /** @param nobodyThere the staff member has gone, so nothing can be asked */
    static Come come(TakingOut taking, Presence presence, boolean nobodyThere) {
        return switch (taking.finding()) {
            case Finding.Nothing() -> nothingSaid(taking, presence, nobodyThere);
            case Finding.AsRecorded(var scanned) -> {
                if (presence == Presence.PRESENT) yield stillInside(taking);
                yield out(taking, taking.asset(), taken(taking, scanned ? Proof.LABEL_SCANNED : Proof.SAID));
            }
            case Finding.Another(var other) -> {
                if (presence == Presence.PRESENT) yield disputed(taking, CaseKind.BAY_CONTENT_DIFFERS);
                yield out(taking, other, another(taking, other.id()));
            }
            case Finding.Stranger() -> {
                if (presence == Presence.PRESENT) yield disputed(taking, CaseKind.BAY_CONTENT_DIFFERS);
                var opening = taking.opening();
                yield goOn(
                        taking,
                        Word.Kind.UNCLEAR,
                        new RoundFact.AnotherFound(
                                taking.round().id(),
                                opening.intent(),
                                taking.asset().id(),
                                null,
                                opening.bay()));
            }
            case Finding.Empty() -> {
                if (presence == Presence.PRESENT) yield disputed(taking, CaseKind.BAY_EMPTY);
                var opening = taking.opening();
                yield goOn(
                        taking,
                        Word.Kind.UNCLEAR,
                        new RoundFact.BayFoundEmpty(
                                taking.round().id(),
                                opening.intent(),
                                taking.asset().id(),
                                opening.bay()));
            }
            case Finding.LeftThere() -> {
                if (presence == Presence.ABSENT) yield nothingSaid(taking, presence, nobodyThere);
                yield new Come(
                        Next.GO_ON,
                        Doubt.NONE,
                        Word.Kind.LEFT_INSIDE,
                        false,
                        taking.asset(),
                        List.of(RoundRules.settled(taking.opening(), OpeningOutcome.UNCHANGED)));
            }
        };
    }

    /** The door is put out of use; what lay behind it is in the staff member's hands. */
    static Turn givenUp(TakingOut taking) {
        if (taking.opening().phase() != Opening.Phase.OPEN) return Turn.to(taking);
        var proof = taking.finding() instanceof Finding.AsRecorded(var scanned) && scanned
                ? Proof.LABEL_SCANNED
                : Proof.SAID;
        return RoundRules.rest(taking, Word.Kind.DOOR_GIVEN_UP)
                .after(RestockRules.givenUp(taking.round(), taking.opening()))
                .after(taken(taking, proof));
    }

    static Fact taken(TakingOut taking, Proof proof) {
        return taken(
                new UnsettledOpening(
                        taking.opening().intent(),
                        taking.round().id(),
                        taking.opening().bay(),
                        taking.purpose(),
                        taking.asset().id(),
                        true),
                proof);
    }

    /** The same whoever finds it out: a running round, or the next start. */
    static Fact taken(UnsettledOpening opening, Proof proof) {
        return opening.purpose() == Purpose.TAKE_BACK
                ? new RoundFact.TakenBack(
                        opening.visitId(), opening.intentId(), opening.assetId(), opening.bay(), proof)
                : new RoundFact.DeviceCollected(
                        opening.visitId(), opening.intentId(), opening.assetId(), opening.bay(), proof);
    }

    static Fact unclear(TakingOut taking, CaseKind kind) {
        var opening = taking.opening();
        return new RoundFact.TakingUnclear(
                taking.round().id(), opening.intent(), taking.asset().id(), opening.bay(), kind);
    }

    static List<Fact> unclearHeld(TakingOut taking, CaseKind kind) {
        return List.of(
                unclear(taking, kind),
                RoundRules.settled(taking.opening(), OpeningOutcome.UNKNOWN),
                RoundRules.held(taking.opening(), HoldReason.UNKNOWN_OUTCOME, kind));
    }

    /** Only the sensors have spoken. */
    private static Come nothingSaid(TakingOut taking, Presence presence, boolean nobodyThere) {
        if (presence == Presence.PRESENT) return stillInside(taking);
        if (!nobodyThere) {
            return new Come(Next.ASK, Doubt.NOT_SCANNED, Word.Kind.UNCLEAR, false, taking.asset(), List.of());
        }
        return presence == Presence.ABSENT
                ? out(taking, taking.asset(), taken(taking, Proof.SENSED))
                : disputed(taking, CaseKind.UNKNOWN_OUTCOME);
    }

    private static Come stillInside(TakingOut taking) {
        return new Come(
                Next.ASK,
                Doubt.STILL_INSIDE,
                Word.Kind.LEFT_INSIDE,
                false,
                taking.asset(),
                List.of(RoundRules.settled(taking.opening(), OpeningOutcome.UNCHANGED)));
    }

    private static Come out(TakingOut taking, Asset what, Fact fact) {
        var word = taking.purpose() == Purpose.TAKE_BACK ? Word.Kind.TAKEN_BACK : Word.Kind.COLLECTED;
        var facts = new ArrayList<Fact>();
        facts.add(fact);
        if (taking.tour().chargerMissing()) {
            var opening = taking.opening();
            facts.add(new RoundFact.ChargerMissing(taking.round().id(), opening.intent(), what.id(), opening.bay()));
        }
        facts.add(RoundRules.settled(taking.opening(), OpeningOutcome.DONE));
        return new Come(Next.GO_ON, Doubt.NONE, word, true, what, facts);
    }

    private static Come goOn(TakingOut taking, Word.Kind word, Fact fact) {
        return new Come(
                Next.GO_ON,
                Doubt.NONE,
                word,
                false,
                taking.asset(),
                List.of(fact, RoundRules.settled(taking.opening(), OpeningOutcome.DONE)));
    }

    private static Come disputed(TakingOut taking, CaseKind kind) {
        return new Come(Next.STOP, Doubt.NONE, Word.Kind.UNCLEAR, false, taking.asset(), unclearHeld(taking, kind));
    }

    private static Fact another(TakingOut taking, AssetId found) {
        var opening = taking.opening();
        return new RoundFact.AnotherFound(
                taking.round().id(), opening.intent(), taking.asset().id(), found, opening.bay());
    }
}
