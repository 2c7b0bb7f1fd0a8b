package org.swapbay.kiosk.touchscreen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairPolicy.CostRange;
import org.swapbay.kiosk.repairs.Report;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.AStudent;
import org.swapbay.kiosk.swaps.ChargerTerms;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.GiveBackScene;
import org.swapbay.kiosk.swaps.Guest;
import org.swapbay.kiosk.swaps.HandIn;
import org.swapbay.kiosk.swaps.Opening;
import org.swapbay.kiosk.swaps.Opening.Phase;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Scene.Done.PaperState;
import org.swapbay.kiosk.swaps.Student;
import org.swapbay.kiosk.swaps.VisitId;

/** Every screen of giving back, in every state it can be in. */
final class GiveBackScenes {

    private static final PersonId ANA = new PersonId("person-1");
    private static final Asset OWN = Scenes.asset("CB-1042", false).keptBy(ANA);
    private static final Asset LOANER = Scenes.asset("LN-0007", true);
    private static final Student.Waiting WAITING = new Student.Waiting(3, OWN, "R-000042");
    private static final Guest GUEST = new Guest(
            new VisitId("visit-1"),
            AStudent.named(ANA, Scenes.NAME)
                    .has(LOANER)
                    .inGrade("07")
                    .collects(WAITING)
                    .made(),
            true);

    private static final ChargerTerms CHARGER =
            new ChargerTerms(LocalDate.of(2026, 9, 3), true, new CostRange(2_000, 2_000, "USD"));

    private GiveBackScenes() {}

    static void addTo(Map<String, Scene> all) {
        all.put("choose-mine", Scenes.choose(true, List.of(Errand.GET_MINE, Errand.HAND_IN_ONLY), Optional.empty()));
        all.put(
                "choose-return",
                Scenes.choose(true, List.of(Errand.SWAP, Errand.HAND_IN_ONLY, Errand.RETURN_LOANER), Optional.empty()));
        for (var problem : GiveBackScene.ScanLoaner.Problem.values()) {
            all.put("scan-loaner-" + problem, new GiveBackScene.ScanLoaner(GUEST, Errand.GET_MINE, problem));
        }
        for (var missing : List.of(false, true)) {
            var loaner = new HandIn(LOANER, true, Errand.GET_MINE, missing, false, Optional.empty());
            all.put("how-is-it" + (missing ? "-no-charger" : ""), new GiveBackScene.HowIsIt(GUEST, loaner));
        }
        for (var byPin : List.of(false, true)) {
            all.put(
                    "where-is-charger" + (byPin ? "-cost" : ""),
                    new Scene.WhereIsCharger(
                            new Guest(GUEST.visit(), GUEST.student(), byPin),
                            new HandIn(LOANER, true, Errand.RETURN_LOANER),
                            CHARGER,
                            Optional.empty()));
        }
        for (var missing : List.of(false, true)) {
            var own = new HandIn(OWN, true, Errand.SWAP, missing, false, Optional.empty());
            all.put(
                    "before-charger" + (missing ? "-noted" : ""),
                    new Scene.BeforeYouGoOn(
                            new Guest(
                                    GUEST.visit(),
                                    AStudent.named(ANA, Scenes.NAME)
                                            .keeps(OWN)
                                            .owesChargers(CHARGER)
                                            .made(),
                                    true),
                            own,
                            new Report(Symptom.KEYS, Cause.DROPPED, null),
                            Scenes.before(true, CHARGER.mayCost()).policy(),
                            Optional.of(CHARGER.mayCost())));
        }
        all.put(
                "given-back-charger",
                new GiveBackScene.GivenBack(
                        GUEST,
                        Optional.empty(),
                        Optional.of(LOANER),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(CHARGER.by()),
                        PaperState.OFFERED));
        all.put("put-loaner-opening", putIn(Phase.PULSED, GiveBackScene.PutLoanerIn.Trouble.NONE, true));
        for (var trouble : GiveBackScene.PutLoanerIn.Trouble.values()) {
            var phase =
                    switch (trouble) {
                        case NONE, PLEASE_CLOSE -> Phase.OPEN;
                        case DOOR_SLOW, OTHER_DOOR -> Phase.PULSED;
                        case NOTHING_INSIDE -> Phase.CLOSED;
                    };
            all.put("put-loaner-" + trouble, putIn(phase, trouble, true));
        }
        all.put("put-loaner-only", putIn(Phase.OPEN, GiveBackScene.PutLoanerIn.Trouble.NONE, false));
        all.put("take-own-opening", takeOwn(Phase.PULSED, Optional.empty(), GiveBackScene.TakeOwn.Trouble.NONE));
        all.put("take-own-scanned", takeOwn(Phase.OPEN, Optional.of(OWN), GiveBackScene.TakeOwn.Trouble.NONE));
        for (var trouble : GiveBackScene.TakeOwn.Trouble.values()) {
            var phase =
                    switch (trouble) {
                        case NONE, PLEASE_CLOSE, NOT_YOURS, NOTHING_THERE -> Phase.OPEN;
                        case DOOR_SLOW -> Phase.PULSED;
                        case STILL_INSIDE -> Phase.CLOSED;
                    };
            all.put("take-own-" + trouble, takeOwn(phase, Optional.empty(), trouble));
        }
        for (var paper : PaperState.values()) {
            all.put("given-back-" + paper, givenBack(Optional.of(OWN), Optional.of(LOANER), Optional.empty(), paper));
        }
        all.put(
                "given-back-owing",
                givenBack(Optional.of(OWN), Optional.empty(), Optional.of(LOANER), PaperState.OFFERED));
        all.put(
                "given-back-loaner",
                givenBack(Optional.empty(), Optional.of(LOANER), Optional.empty(), PaperState.OFFERED));
        all.put(
                "done-keeps",
                Scenes.done(Optional.of(LOANER.keptBy(ANA)), false, Optional.empty(), PaperState.OFFERED));
    }

    private static Scene putIn(Phase phase, GiveBackScene.PutLoanerIn.Trouble trouble, boolean mineWaits) {
        var damage = new GiveBackScene.Damage(new Report(Symptom.KEYS, Cause.NOT_SURE, null), "R-000043");
        var bringing = new GiveBackScene.Bringing(
                LOANER, true, false, Optional.of(damage), mineWaits ? Optional.of(WAITING) : Optional.empty());
        return new GiveBackScene.PutLoanerIn(GUEST, bringing, opening(7, phase), trouble);
    }

    private static Scene takeOwn(Phase phase, Optional<Asset> scanned, GiveBackScene.TakeOwn.Trouble trouble) {
        return new GiveBackScene.TakeOwn(GUEST, WAITING, opening(3, phase), scanned, Optional.empty(), trouble);
    }

    private static Scene givenBack(
            Optional<Asset> own, Optional<Asset> returned, Optional<Asset> owing, PaperState paper) {
        var damage = returned.isPresent() ? Optional.of("R-000043") : Optional.<String>empty();
        return new GiveBackScene.GivenBack(GUEST, own, returned, owing, damage, paper);
    }

    private static Opening opening(int bay, Phase phase) {
        return new Opening(new IntentId("intent-1"), bay, phase, Instant.EPOCH, false);
    }
}
