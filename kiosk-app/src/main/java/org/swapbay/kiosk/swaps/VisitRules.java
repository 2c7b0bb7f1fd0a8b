package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.swaps.Scene.BeforeYouGoOn;
import org.swapbay.kiosk.swaps.Scene.Choose;
import org.swapbay.kiosk.swaps.Scene.Done;
import org.swapbay.kiosk.swaps.Scene.HowDidItHappen;
import org.swapbay.kiosk.swaps.Scene.OutOfService;
import org.swapbay.kiosk.swaps.Scene.PutIn;
import org.swapbay.kiosk.swaps.Scene.ScanLabel;
import org.swapbay.kiosk.swaps.Scene.Stopped;
import org.swapbay.kiosk.swaps.Scene.TakeLoaner;
import org.swapbay.kiosk.swaps.Scene.Welcome;
import org.swapbay.kiosk.swaps.Scene.WhatIsWrong;
import org.swapbay.kiosk.swaps.Scene.Who;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/**
 * The visit, decided: state and event in, state and effects out, nothing else touched. Clock, doors, records and chance
 * come in as a {@link Situation}; that is what lets a simulator play it with every fault at every step.
 */
public final class VisitRules {

    /** A warning of 20 seconds stands inside each of these. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** At the end there is a ticket to read and a receipt to take. */
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(45);

    /** A hint is read at a glance. */
    private static final Duration PATIENCE_WITH_A_HINT = Duration.ofSeconds(30);

    static final Welcome WELCOME = new Welcome(Welcome.Hint.NONE);

    private VisitRules() {}

    /** @param situation asked for at most once, and only by what is decided by it: most doors move while nobody is served */
    public static Step step(Visit visit, VisitEvent event, Instant now, Supplier<Situation> situation) {
        var turn =
                switch (event) {
                    case VisitEvent.Opened() ->
                        Turn.to(visit.scene() instanceof OutOfService ? WELCOME : visit.scene());
                    case VisitEvent.Closed(var why) -> closed(visit.scene(), why);
                    case VisitEvent.BadgeShown badge -> SignInRules.badge(visit.scene(), badge, situation.get());
                    case VisitEvent.StaffBadgeShown badge -> StaffSignInRules.badge(visit.scene(), badge);
                    case VisitEvent.PinTyped(var pin) ->
                        visit.scene() instanceof StaffScene.StaffWho who
                                ? StaffSignInRules.pinTyped(who, visit.step(), pin)
                                : SignInRules.pinTyped(visit, pin);
                    case VisitEvent.PinChecked answer ->
                        visit.scene() instanceof StaffScene.StaffWho who
                                ? StaffSignInRules.pinChecked(who, visit.step(), answer, situation.get())
                                : SignInRules.pinChecked(visit, answer, situation.get());
                    case VisitEvent.TagShown tag ->
                        visit.scene() instanceof StaffScene staff
                                ? RoundRules.tag(staff, tag, situation.get())
                                : Turn.to(visit.scene());
                    case VisitEvent.LabelShown label -> label(visit.scene(), label, situation.get());
                    case VisitEvent.Touched(var touch) ->
                        switch (visit.scene()) {
                            case StaffScene staff -> RoundRules.touched(staff, touch, situation.get());
                            case GiveBackScene back -> GiveBackRules.touched(back, touch, situation.get());
                            case Scene other -> touched(other, touch, situation.get());
                        };
                    case VisitEvent.DoorChanged(var bay, var reading) ->
                        doorChanged(visit.scene(), bay, reading, situation);
                    case VisitEvent.PulseAnswered answer -> PulseRules.answered(visit.scene(), answer, situation.get());
                    case VisitEvent.ReceiptAnswered(var whose, var printed) ->
                        Endings.receiptAnswered(visit.scene(), whose, printed);
                    case VisitEvent.PayCodeShown code -> TillRules.code(visit.scene(), code);
                    case VisitEvent.TillTold(var news) -> TillRules.told(visit.scene(), news);
                    case VisitEvent.TillMoved moved -> TillRules.moved(visit.scene(), moved);
                    case VisitEvent.TimePassed() -> timePassed(visit, situation.get());
                    case VisitEvent.StoodStill(var gap) ->
                        Turn.to(Standstill.after(visit.scene(), gap, situation.get()));
                };
        var changed = !turn.scene().equals(visit.scene());
        var awake = changed || isAPerson(event, visit.scene());
        var endsAt = awake ? patience(turn.scene()).map(now::plus) : visit.endsAt();
        var step = visit.step() + (changed ? 1 : 0);
        var heard = visit.heard() + (wantsAnAnswer(event) ? 1 : 0);
        return new Step(new Visit(turn.scene(), step, heard, endsAt), turn.effects());
    }

    private static Turn label(Scene scene, VisitEvent.LabelShown label, Situation situation) {
        return switch (scene) {
            case Welcome _ -> Turn.to(new Welcome(Welcome.Hint.BADGE_FIRST));
            case Who who -> SignInRules.label(who, label, situation);
            case Choose choose ->
                GiveBackRules.broughtFor(choose, label)
                        .map(errand -> GiveBackRules.label(
                                new GiveBackScene.ScanLoaner(
                                        choose.guest(), errand, GiveBackScene.ScanLoaner.Problem.NONE),
                                label))
                        .orElseGet(() -> HandInRules.identify(choose.guest(), HandInRules.best(choose), label));
            case GiveBackScene.ScanLoaner scan -> GiveBackRules.label(scan, label);
            case GiveBackScene.TakeOwn take -> OwnRules.label(take, label);
            case ScanLabel scan -> HandInRules.identify(scan.guest(), scan.errand(), label);
            case TakeLoaner take -> LoanerRules.label(take, label);
            case Scene other -> Turn.to(other);
        };
    }

    private static Turn touched(Scene scene, Touch touch, Situation situation) {
        return switch (touch) {
            case Touch.MoreTime() -> Turn.to(scene);
            case Touch.StartOver() -> Endings.leave(scene, SwapFact.Ending.STARTED_OVER);
            case Touch.AskForHelp() -> Endings.askForHelp(scene);
            case Touch.PrintReceipt(var language) -> Endings.printReceipt(scene, language);
            case Touch.NoReceipt() -> Endings.noReceipt(scene);
            case Touch.WantToPay() when scene instanceof Welcome welcome -> TillRules.wanted(welcome);
            case Touch.AtTill(var event) -> TillRules.told(scene, event);
            case Touch.ChoseErrand(var errand)
            when scene instanceof Choose choose -> HandInRules.chose(choose, errand, situation);
            case Touch.NoLabel() when scene instanceof ScanLabel scan -> HandInRules.noLabel(scan);
            case Touch.HandInForOther() when scene instanceof ScanLabel scan -> HandInRules.forOther(scan);
            case Touch.ChoseSymptom(var symptom)
            when scene instanceof WhatIsWrong what -> Turn.to(new HowDidItHappen(what.guest(), what.handIn(), symptom));
            case Touch.ChoseCause(var cause, var words)
            when scene instanceof HowDidItHappen how -> HandInRules.chose(how, cause, words, situation);
            case Touch.ChoseDayLoan(var reason)
            when scene instanceof Scene.WhyToday why -> BorrowRules.chose(why, reason);
            case Touch.GoOn() when scene instanceof Scene.BorrowToday borrow -> BorrowRules.agreed(borrow, situation);
            case Touch.GoOn() when scene instanceof BeforeYouGoOn before -> HandInRules.agreed(before, situation);
            case Touch.NoCharger()
            when scene instanceof BeforeYouGoOn before -> ChargerRules.missing(before, situation);
            case Touch.ChargerIs(var place)
            when scene instanceof Scene.WhereIsCharger where -> ChargerRules.said(where, place, situation);
            case Touch.OpenAgain() when scene instanceof PutIn put -> HandInRules.openAgain(put, situation);
            case Touch.OpenAgain() when scene instanceof TakeLoaner take -> LoanerRules.openAgain(take, situation);
            case Touch.DoorIsStuck() when scene instanceof PutIn put -> HandInRules.stuck(put, situation);
            case Touch.DoorIsStuck() when scene instanceof TakeLoaner take -> LoanerRules.stuck(take, situation);
            case Touch.NothingInThere() when scene instanceof TakeLoaner take -> LoanerRules.nothingInThere(take);
            case Touch.DoesNotStart() when scene instanceof TakeLoaner take -> LoanerRules.doesNotStart(take);
            // A touch meant for another scene came too late to mean anything.
            case Touch _ -> Turn.to(scene);
        };
    }

    private static Turn doorChanged(Scene scene, int bay, BayReading reading, Supplier<Situation> asked) {
        if (scene instanceof OutOfService) return Turn.to(scene);
        var situation = asked.get();
        // A door that was closed again and opens once more was not told to.
        var unasked = reading.door() == DoorState.OPEN
                && Endings.opening(scene)
                        .filter(opening -> opening.phase() == Opening.Phase.CLOSED)
                        .isPresent();
        if (!unasked && scene instanceof PutIn put && put.opening().bay() == bay) {
            return HandInRules.doorChanged(put, reading, situation);
        }
        if (!unasked && scene instanceof TakeLoaner take && take.opening().bay() == bay) {
            return LoanerRules.doorChanged(take, reading, situation);
        }
        if (!unasked
                && scene instanceof GiveBackScene back
                && Endings.opening(back).filter(o -> o.bay() == bay).isPresent()) {
            return GiveBackRules.doorChanged(back, reading, situation);
        }
        if (!unasked
                && scene instanceof StaffScene staff
                && Endings.opening(staff).filter(o -> o.bay() == bay).isPresent()) {
            return RoundRules.doorChanged(staff, reading, situation);
        }
        var resting = situation.cabinet().bay(bay);
        if (resting.isEmpty()) return Turn.to(scene);
        if (reading.door() == DoorState.OPEN && resting.get().hold().isEmpty()) {
            return Endings.unaskedDoor(scene, bay, situation);
        }
        if (!RestingRules.stillSo(resting.get(), reading)) return Turn.to(scene);
        return Turn.to(scene).after(RestingRules.look(resting.get(), situation.names()));
    }

    private static Turn timePassed(Visit visit, Situation situation) {
        var over = visit.endsAt().filter(end -> !situation.now().isBefore(end)).isPresent();
        return switch (visit.scene()) {
            case StaffScene staff -> RoundRules.timePassed(staff, over, situation);
            case GiveBackScene back -> GiveBackRules.timePassed(back, over, situation);
            case PutIn put when put.opening().phase() != Opening.Phase.CLOSED -> HandInRules.waiting(put, situation);
            case TakeLoaner take
            when take.opening().phase() != Opening.Phase.CLOSED -> LoanerRules.waiting(take, situation);
            case Scene scene when over -> Endings.leave(scene, SwapFact.Ending.WALKED_OFF);
            case Scene scene -> Turn.to(scene);
        };
    }

    /** A door that stands open is watched to its end; everything else ends at once. */
    private static Turn closed(Scene scene, OutOfService.Closed why) {
        var doorMoving = Endings.opening(scene)
                .filter(o -> o.phase() != Opening.Phase.CLOSED)
                .isPresent();
        if (why == OutOfService.Closed.LOCKS_DOWN && doorMoving) return Turn.to(scene);
        return Turn.to(new OutOfService(why));
    }

    /** A sensor that flutters elsewhere in the cabinet is nobody, and must not keep a name on the screen. */
    private static boolean isAPerson(VisitEvent event, Scene scene) {
        return event instanceof VisitEvent.Touched
                || wantsAnAnswer(event)
                || event instanceof VisitEvent.DoorChanged(var bay, var _)
                        && Endings.opening(scene)
                                .filter(opening -> opening.bay() == bay)
                                .isPresent();
    }

    /** Who pushes a door sees the door, and a finger anywhere on the screen only asks for more time. */
    private static boolean wantsAnAnswer(VisitEvent event) {
        return switch (event) {
            case VisitEvent.Touched(var touch) -> !(touch instanceof Touch.MoreTime);
            case VisitEvent.BadgeShown _,
                    VisitEvent.StaffBadgeShown _,
                    VisitEvent.PinTyped _,
                    VisitEvent.LabelShown _,
                    VisitEvent.TagShown _,
                    VisitEvent.PayCodeShown _ -> true;
            case VisitEvent.DoorChanged _,
                    VisitEvent.Opened _,
                    VisitEvent.Closed _,
                    VisitEvent.PinChecked _,
                    VisitEvent.PulseAnswered _,
                    VisitEvent.ReceiptAnswered _,
                    VisitEvent.TillTold _,
                    VisitEvent.TillMoved _,
                    VisitEvent.StoodStill _,
                    VisitEvent.TimePassed _ -> false;
        };
    }

    /** How long a scene waits for a person; a door in motion has deadlines of its own. */
    private static Optional<Duration> patience(Scene scene) {
        return switch (scene) {
            case OutOfService _ -> Optional.empty();
            case Welcome welcome ->
                welcome.hint() == Welcome.Hint.NONE ? Optional.empty() : Optional.of(PATIENCE_WITH_A_HINT);
            case Scene.AtTill at -> at.shown().patience();
            case PutIn put -> atRest(put.opening());
            case TakeLoaner take -> atRest(take.opening());
            case GiveBackScene.PutLoanerIn put -> atRest(put.opening());
            case GiveBackScene.TakeOwn take -> atRest(take.opening());
            case Done _, GiveBackScene.GivenBack _ -> Optional.of(PATIENCE_AT_THE_END);
            case GiveBackScene.ScanLoaner _, GiveBackScene.HowIsIt _ -> Optional.of(PATIENCE);
            case StaffScene staff -> RoundRules.patience(staff);
            case Who _,
                    Choose _,
                    Scene.WhyToday _,
                    Scene.BorrowToday _,
                    ScanLabel _,
                    WhatIsWrong _,
                    HowDidItHappen _,
                    BeforeYouGoOn _,
                    Scene.WhereIsCharger _,
                    Stopped _ -> Optional.of(PATIENCE);
        };
    }

    private static Optional<Duration> atRest(Opening opening) {
        return opening.phase() == Opening.Phase.CLOSED ? Optional.of(PATIENCE) : Optional.empty();
    }
}
