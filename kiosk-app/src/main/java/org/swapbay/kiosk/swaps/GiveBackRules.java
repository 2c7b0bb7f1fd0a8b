package org.swapbay.kiosk.swaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.repairs.Report;
import org.swapbay.kiosk.swaps.GiveBackScene.Bringing;
import org.swapbay.kiosk.swaps.GiveBackScene.Damage;
import org.swapbay.kiosk.swaps.GiveBackScene.GivenBack;
import org.swapbay.kiosk.swaps.GiveBackScene.HowIsIt;
import org.swapbay.kiosk.swaps.GiveBackScene.PutLoanerIn;
import org.swapbay.kiosk.swaps.GiveBackScene.ScanLoaner;
import org.swapbay.kiosk.swaps.GiveBackScene.TakeOwn;
import org.swapbay.kiosk.swaps.Scene.Stopped.Reason;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/**
 * Giving back, decided as a visit is: which rule answers which event, and what is found out before a door moves. What
 * goes in is decided by {@link ReturnRules}, what comes out by {@link OwnRules}.
 */
final class GiveBackRules {

    private GiveBackRules() {}

    /** Whether the own Chromebook can be had now: nothing goes in for a door that will not open. */
    static boolean canBeHad(Student.Waiting waiting, Situation situation) {
        return situation
                .cabinet()
                .bay(waiting.bay())
                .filter(Bay::canBeEmptied)
                .filter(bay -> bay.reading().presence() != Presence.ABSENT)
                .flatMap(Bay::content)
                .filter(content -> content.id().equals(waiting.own().id()))
                .isPresent();
    }

    static Turn chose(Scene.Choose choose, Errand errand, Situation situation) {
        var guest = choose.guest();
        var loaner = guest.student().loaner();
        if (loaner.isEmpty()) return errand == Errand.GET_MINE ? withoutLoaner(guest, situation) : Turn.to(choose);
        var inHand =
                choose.device().filter(device -> device.id().equals(loaner.get().id()));
        return inHand.isPresent()
                ? Turn.to(new HowIsIt(guest, new HandIn(loaner.get(), true, errand)))
                : Turn.to(new ScanLoaner(guest, errand, ScanLoaner.Problem.NONE));
    }

    /** A label scanned without choosing first: whose own one waits, or who has it for the day, brings the loaner back. */
    static Optional<Errand> broughtFor(Scene.Choose choose, VisitEvent.LabelShown label) {
        var loaner = choose.guest().student().loaner().map(Asset::id);
        if (loaner.isEmpty() || !label.asset().map(Asset::id).equals(loaner)) return Optional.empty();
        if (choose.errands().contains(Errand.GET_MINE)) return Optional.of(Errand.GET_MINE);
        return choose.errands().getFirst() == Errand.RETURN_LOANER
                ? Optional.of(Errand.RETURN_LOANER)
                : Optional.empty();
    }

    static Turn label(ScanLoaner scan, VisitEvent.LabelShown label) {
        var loaner = scan.guest().student().loaner().orElseThrow();
        if (label.asset().filter(a -> a.id().equals(loaner.id())).isPresent()) {
            return Turn.to(new HowIsIt(scan.guest(), new HandIn(loaner, true, scan.errand())));
        }
        var problem = label.asset().isEmpty()
                ? ScanLoaner.Problem.UNKNOWN_TAG
                : label.asset().filter(Asset::loaner).isPresent() && label.withPerson()
                        ? ScanLoaner.Problem.SOMEBODY_ELSES
                        : ScanLoaner.Problem.ANOTHER_ONE;
        return Turn.to(new ScanLoaner(scan.guest(), scan.errand(), problem));
    }

    static Turn touched(GiveBackScene scene, Touch touch, Situation situation) {
        return switch (touch) {
            case Touch.MoreTime() -> Turn.to(scene);
            case Touch.StartOver() -> Endings.leave(scene, SwapFact.Ending.STARTED_OVER);
            case Touch.AskForHelp() -> Endings.askForHelp(scene);
            case Touch.NoLabel() when scene instanceof ScanLoaner scan -> noLabel(scan);
            case Touch.NotWithMe() when scene instanceof ScanLoaner scan -> notWithMe(scan, situation);
            case Touch.GoOn()
            when scene instanceof HowIsIt how -> agreed(how.guest(), how.loaner(), Optional.empty(), situation);
            case Touch.SomethingBroken()
            when scene instanceof HowIsIt how -> Turn.to(new Scene.WhatIsWrong(how.guest(), how.loaner()));
            case Touch.NoCharger() when scene instanceof HowIsIt how -> ChargerRules.missing(how);
            case Touch.OpenAgain() when scene instanceof PutLoanerIn put -> ReturnRules.openAgain(put, situation);
            case Touch.OpenAgain() when scene instanceof TakeOwn take -> OwnRules.openAgain(take, situation);
            case Touch.DoorIsStuck() when scene instanceof PutLoanerIn put -> ReturnRules.stuck(put, situation);
            case Touch.DoorIsStuck() when scene instanceof TakeOwn take -> OwnRules.stuck(take, situation);
            case Touch.NothingInThere() when scene instanceof TakeOwn take -> OwnRules.nothingInThere(take);
            case Touch.PrintReceipt(var language) when scene instanceof GivenBack done -> print(done, language);
            case Touch.NoReceipt() when scene instanceof GivenBack -> Turn.to(VisitRules.WELCOME);
            // A touch meant for another scene came too late to mean anything.
            case Touch _ -> Turn.to(scene);
        };
    }

    /** What is agreed about the loaner is durable before its door moves. */
    static Turn agreed(Guest guest, HandIn brought, Optional<Report> damage, Situation situation) {
        var waiting = brought.errand() == Errand.GET_MINE
                ? guest.student().waiting().filter(w -> canBeHad(w, situation))
                : Optional.<Student.Waiting>empty();
        var ticket = damage.map(_ -> situation.names().ticket());
        var bringing = new Bringing(
                brought.asset(),
                brought.labelScanned(),
                brought.chargerMissing(),
                damage.map(report -> new Damage(report, ticket.orElseThrow())),
                waiting,
                brought.chargerBy());
        var facts = new ArrayList<>(agreed(guest, Optional.of(bringing), waiting, situation));
        facts.addAll(ChargerRules.told(guest, brought));
        return ReturnRules.begin(guest, bringing, facts, situation);
    }

    static Turn doorChanged(GiveBackScene scene, BayReading reading, Situation situation) {
        return switch (scene) {
            case PutLoanerIn put -> ReturnRules.doorChanged(put, reading, situation);
            case TakeOwn take -> OwnRules.doorChanged(take, reading, situation);
            case ScanLoaner _, HowIsIt _, GivenBack _ -> Turn.to(scene);
        };
    }

    /** Doors have deadlines of their own; everything else ends when nobody is there any more. */
    static Turn timePassed(GiveBackScene scene, boolean over, Situation situation) {
        if (scene instanceof PutLoanerIn put && put.opening().phase() != Opening.Phase.CLOSED) {
            return ReturnRules.waiting(put, situation);
        }
        if (scene instanceof TakeOwn take && take.opening().phase() != Opening.Phase.CLOSED) {
            return OwnRules.waiting(take, situation);
        }
        return over ? Endings.leave(scene, SwapFact.Ending.WALKED_OFF) : Turn.to(scene);
    }

    /** Ends where it can end; a door in motion cannot be left. */
    static Turn leave(GiveBackScene scene, SwapFact.Ending ending) {
        return switch (scene) {
            case ScanLoaner _, HowIsIt _ -> ended(scene.guest(), ending);
            case GivenBack _ -> Turn.to(VisitRules.WELCOME);
            case PutLoanerIn put ->
                put.opening().phase() == Opening.Phase.CLOSED
                        ? ended(put.guest(), ending).after(cancelled(put.guest()))
                        : Turn.to(put);
            case TakeOwn take ->
                take.opening().phase() == Opening.Phase.CLOSED
                        ? ended(take.guest(), ending).after(cancelled(take.guest()))
                        : Turn.to(take);
        };
    }

    static Turn wrongDoor(GiveBackScene scene, DoorFact.DoorForced forced) {
        return switch (scene) {
            case PutLoanerIn put ->
                ReturnRules.unclear(put, CaseKind.WRONG_DOOR_OPENED, Reason.WRONG_DOOR)
                        .after(forced);
            case TakeOwn take ->
                OwnRules.unclear(take, CaseKind.WRONG_DOOR_OPENED, Reason.WRONG_DOOR)
                        .after(forced);
            case ScanLoaner _, HowIsIt _, GivenBack _ -> Turn.to(scene, forced);
        };
    }

    static Turn stop(Guest guest, Reason reason, int bay) {
        return Endings.stop(guest, reason, Optional.of(bay));
    }

    static Fact cancelled(Guest guest) {
        return new GiveBackFact.GiveBackCancelled(guest.visit());
    }

    /** A new intent needs a door seen closed, and nobody holding the bay back. */
    static Optional<Bay> reopenable(Opening opening, Situation situation) {
        return situation
                .cabinet()
                .bay(opening.bay())
                .filter(bay ->
                        bay.reading().door() == DoorState.CLOSED && bay.hold().isEmpty());
    }

    static DoorFact.OpeningIntended intended(Guest guest, Opening opening, Purpose purpose, Asset asset) {
        return new DoorFact.OpeningIntended(
                opening.intent(),
                guest.visit().value(),
                opening.bay(),
                purpose,
                asset.id(),
                guest.student().id());
    }

    /** The own one comes out and nothing goes in: no loaner is out, or the school trusts that it follows. */
    private static Turn withoutLoaner(Guest guest, Situation situation) {
        var waiting = guest.student().waiting().filter(w -> canBeHad(w, situation));
        if (waiting.isEmpty()) {
            return Endings.stop(
                    guest, Reason.ASK_FOR_HELP, guest.student().waiting().map(Student.Waiting::bay));
        }
        return OwnRules.open(guest, waiting.get(), Optional.empty(), situation)
                .after(agreed(guest, Optional.empty(), waiting, situation));
    }

    private static Turn notWithMe(ScanLoaner scan, Situation situation) {
        if (scan.errand() == Errand.GET_MINE && situation.loans().ownWithoutLoaner()) {
            return withoutLoaner(scan.guest(), situation);
        }
        return Endings.stop(scan.guest(), Reason.BRING_THE_LOANER, Optional.empty());
    }

    /** The register is believed where the label cannot be read, and a person has to look afterwards. */
    private static Turn noLabel(ScanLoaner scan) {
        var loaner = scan.guest().student().loaner().orElseThrow();
        return Turn.to(new HowIsIt(scan.guest(), new HandIn(loaner, false, scan.errand())));
    }

    private static List<Fact> agreed(
            Guest guest, Optional<Bringing> bringing, Optional<Student.Waiting> waiting, Situation situation) {
        return List.of(new GiveBackFact.GiveBackAgreed(
                guest.visit(),
                guest.student().id(),
                bringing.map(b -> b.loaner().id()).orElse(null),
                bringing.filter(Bringing::labelScanned).isPresent(),
                bringing.filter(Bringing::chargerMissing).isPresent(),
                bringing.flatMap(Bringing::damage).map(Damage::report).orElse(null),
                bringing.flatMap(Bringing::damage).map(Damage::ticketNumber).orElse(null),
                situation.policy().version(),
                waiting.map(w -> w.own().id()).orElse(null),
                waiting.map(Student.Waiting::ticketNumber).orElse(null),
                situation.loans().version()));
    }

    private static Turn print(GivenBack done, Locale language) {
        return done.paper() == Scene.Done.PaperState.OFFERED || done.paper() == Scene.Done.PaperState.NOT_PRINTED
                ? new Turn(
                        done.paper(Scene.Done.PaperState.PRINTING),
                        List.of(new Effect.PrintReceipt(done.guest().visit(), language)))
                : Turn.to(done);
    }

    private static Turn ended(Guest guest, SwapFact.Ending ending) {
        return Turn.to(VisitRules.WELCOME, new SwapFact.VisitEnded(guest.visit(), ending));
    }
}
