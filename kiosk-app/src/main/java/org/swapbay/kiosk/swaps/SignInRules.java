package org.swapbay.kiosk.swaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.repairs.SecondFactor;
import org.swapbay.kiosk.swaps.Scene.Choose;
import org.swapbay.kiosk.swaps.Scene.Done;
import org.swapbay.kiosk.swaps.Scene.Stopped;
import org.swapbay.kiosk.swaps.Scene.Stopped.Reason;
import org.swapbay.kiosk.swaps.Scene.Welcome;
import org.swapbay.kiosk.swaps.Scene.Who;
import org.swapbay.kiosk.swaps.Scene.Who.Answer;

/** From the badge to what a person may choose. A badge alone shows and opens nothing. */
final class SignInRules {

    private SignInRules() {}

    static Turn badge(Scene scene, VisitEvent.BadgeShown badge, Situation situation) {
        var paying = scene instanceof Welcome(var hint) && hint == Welcome.Hint.PAYING
                || scene instanceof Who asked && asked.paying();
        // Amounts show to nobody without a PIN.
        var factor = paying ? SecondFactor.PIN : situation.policy().secondFactor();
        var who = new Who(badge.caller(), factor, Answer.NONE, badge.pins(), paying);
        return switch (scene) {
            // Whichever badge it is: what happens to a second one must not tell anything about the first.
            case Who checking when checking.answer() == Answer.CHECKING -> Turn.to(checking);
            case StaffScene.StaffWho checking when checking.answer() == Answer.CHECKING -> Turn.to(checking);
            case Welcome _, Who _, StaffScene.StaffWho _ -> Turn.to(who);
            // The next one in the queue; the visit before has ended already.
            case Done _, GiveBackScene.GivenBack _, Stopped _ -> Turn.to(who);
            // Somebody is signed in: two people are never mixed, whoever scans.
            case Scene other -> Turn.to(other);
        };
    }

    /** The check takes a while, longer where somebody seems to be guessing; meanwhile the screen says so. */
    static Turn pinTyped(Visit visit, String pin) {
        if (!(visit.scene() instanceof Who who)
                || who.answer() == Answer.CHECKING
                || who.pins() == Scene.Who.Pins.NOT_TAKEN) return Turn.to(visit.scene());
        var whom = who.caller().map(Student::id);
        return new Turn(
                who.answered(Answer.CHECKING, who.pins()), List.of(new Effect.CheckPin(visit.step() + 1, whom, pin)));
    }

    static Turn pinChecked(Visit visit, VisitEvent.PinChecked answer, Situation situation) {
        if (!(visit.scene() instanceof Who who) || visit.step() != answer.step()) return Turn.to(visit.scene());
        if (!answer.accepted() || who.caller().isEmpty()) {
            return Turn.to(who.answered(Answer.DENIED, answer.pins()));
        }
        if (who.paying()) {
            return TillRules.signedIn(
                    new Guest(situation.names().visit(), who.caller().get(), true));
        }
        return begin(who.caller().get(), true, Optional.empty(), situation);
    }

    /** The assigned Chromebook in hand is the second factor, where the school allows it. */
    static Turn label(Who who, VisitEvent.LabelShown label, Situation situation) {
        if (who.answer() == Answer.CHECKING) return Turn.to(who);
        var inHand = label.asset().filter(asset -> !label.inRepair());
        var matches = who.factor() == SecondFactor.LABEL_OR_PIN
                && who.caller()
                        .filter(student -> inHand.filter(student::has).isPresent())
                        .isPresent();
        if (!matches) return Turn.to(who.answered(Answer.DENIED, who.pins()));
        return begin(who.caller().orElseThrow(), false, inHand, situation);
    }

    private static Turn begin(Student student, boolean byPin, Optional<Asset> device, Situation situation) {
        var guest = new Guest(situation.names().visit(), student, byPin);
        var began = new SwapFact.VisitBegan(guest.visit(), student.id(), byPin);
        var noLoaner = student.whyNoLoaner(device.or(student::loaner));
        var errands = errands(student, device, noLoaner, situation);
        if (errands.isEmpty()) {
            var reason = situation.cabinet().full() ? Reason.CABINET_FULL : Reason.NOTHING_TO_DO_HERE;
            return Turn.to(
                    new Stopped(reason, Optional.of(guest), Optional.empty(), Optional.empty()),
                    began,
                    new SwapFact.VisitEnded(guest.visit(), SwapFact.Ending.STOPPED));
        }
        return Turn.to(new Choose(guest, errands, device, noLoaner, Prospect.of(student, situation)), began);
    }

    /** Only what applies to this person, the likeliest first. */
    private static List<Errand> errands(
            Student student, Optional<Asset> device, Optional<NoLoaner> noLoaner, Situation situation) {
        var errands = new ArrayList<Errand>();
        if (student.waiting().filter(w -> GiveBackRules.canBeHad(w, situation)).isPresent()) {
            errands.add(Errand.GET_MINE);
            if (!situation.cabinet().full()) errands.add(Errand.HAND_IN_ONLY);
            return errands;
        }
        var mayFetch = student.owed().isPresent() && noLoaner.equals(Optional.of(NoLoaner.ALREADY_OWED));
        if (mayFetch && LoanerChoice.of(student, situation).isPresent()) errands.add(Errand.FETCH_LOANER);
        else if (mayFetch && !situation.line().has(student.id())) errands.add(Errand.WAIT_FOR_MINE);
        var room = !situation.cabinet().full();
        if (room && student.dayLoan().isPresent()) errands.add(Errand.RETURN_LOANER);
        if (LongerRules.applies(student, situation)) errands.add(Errand.KEEP_LONGER);
        if (room) {
            if (noLoaner.isEmpty()) errands.add(Errand.SWAP);
            errands.add(Errand.HAND_IN_ONLY);
            if (student.loaner().isPresent() && student.dayLoan().isEmpty()) errands.add(Errand.RETURN_LOANER);
        }
        if (BorrowRules.applies(student, device, noLoaner, situation)) errands.add(Errand.BORROW_TODAY);
        if (BorrowRules.mayWait(student, device, noLoaner, situation)) errands.add(Errand.WAIT_TODAY);
        if (situation.line().has(student.id())) errands.add(Errand.LEAVE_LIST);
        return errands;
    }
}
