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

/** From the badge to what a person may choose. A badge alone shows and opens nothing. */
final class SignInRules {

    private SignInRules() {}

    static Turn badge(Scene scene, Optional<Student> caller, Situation situation) {
        var who = new Who(caller, situation.policy().secondFactor(), false);
        return switch (scene) {
            case Welcome _, Who _ -> Turn.to(who);
            // The next one in the queue; the visit before has ended already.
            case Done _, Stopped _ -> Turn.to(who);
            // Somebody is signed in: two people are never mixed, whoever scans.
            case Scene other -> Turn.to(other);
        };
    }

    static Turn pin(Scene scene, boolean accepted, Situation situation) {
        if (!(scene instanceof Who who)) return Turn.to(scene);
        if (!accepted || who.caller().isEmpty()) return Turn.to(new Who(who.caller(), who.factor(), true));
        return begin(who.caller().get(), true, Optional.empty(), situation);
    }

    /** The assigned Chromebook in hand is the second factor, where the school allows it. */
    static Turn label(Who who, VisitEvent.LabelShown label, Situation situation) {
        var inHand = label.asset().filter(asset -> !label.inRepair());
        var matches = who.factor() == SecondFactor.LABEL_OR_PIN
                && who.caller()
                        .filter(student -> inHand.filter(student::has).isPresent())
                        .isPresent();
        if (!matches) return Turn.to(new Who(who.caller(), who.factor(), true));
        return begin(who.caller().orElseThrow(), false, inHand, situation);
    }

    private static Turn begin(Student student, boolean byPin, Optional<Asset> device, Situation situation) {
        var guest = new Guest(situation.names().visit(), student, byPin);
        var began = new SwapFact.VisitBegan(guest.visit(), student.id(), byPin);
        var noLoaner = student.whyNoLoaner(device.or(student::loaner));
        var errands = errands(student, noLoaner, situation);
        if (errands.isEmpty()) {
            var reason = situation.cabinet().full() ? Reason.CABINET_FULL : Reason.NOTHING_TO_DO_HERE;
            return Turn.to(
                    new Stopped(reason, Optional.of(guest), Optional.empty(), Optional.empty()),
                    began,
                    new SwapFact.VisitEnded(guest.visit(), SwapFact.Ending.STOPPED));
        }
        return Turn.to(new Choose(guest, errands, device, noLoaner), began);
    }

    /** Only what applies to this person, the likeliest first. */
    private static List<Errand> errands(Student student, Optional<NoLoaner> noLoaner, Situation situation) {
        var errands = new ArrayList<Errand>();
        var mayFetch = student.owed().isPresent() && noLoaner.equals(Optional.of(NoLoaner.ALREADY_OWED));
        if (mayFetch && !situation.cabinet().readyLoaners().isEmpty()) errands.add(Errand.FETCH_LOANER);
        if (!situation.cabinet().full()) {
            if (noLoaner.isEmpty()) errands.add(Errand.SWAP);
            errands.add(Errand.HAND_IN_ONLY);
        }
        return errands;
    }
}
