package org.swapbay.kiosk.touchscreen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairPolicy;
import org.swapbay.kiosk.repairs.RepairPolicy.CostRange;
import org.swapbay.kiosk.repairs.Report;
import org.swapbay.kiosk.repairs.SecondFactor;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.AStudent;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.Guest;
import org.swapbay.kiosk.swaps.HandIn;
import org.swapbay.kiosk.swaps.NoLoaner;
import org.swapbay.kiosk.swaps.Opening;
import org.swapbay.kiosk.swaps.Opening.Phase;
import org.swapbay.kiosk.swaps.Promise;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Scene.Done.PaperState;
import org.swapbay.kiosk.swaps.VisitId;

/** Every scene a visit can be in, with every trouble, as a student would meet it. */
final class Scenes {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final String NAME = "Ana R";
    static final Asset OWN = asset("LN-0412", false);
    static final Asset LOANER = asset("LOAN-07", true);
    static final Asset BROKEN = new Asset(
            new AssetId("asset-broken"), new AssetTag("LN-0733"), "SERIAL-3", "Chromebook", false, false, null);
    static final Guest BY_PIN = guest(true);
    static final Guest BY_LABEL = guest(false);
    static final HandIn HAND_IN = new HandIn(OWN, true, Errand.SWAP);
    static final RepairPolicy POLICY =
            new RepairPolicy(1, LocalDate.of(2026, 1, 1), 3, SecondFactor.LABEL_OR_PIN, Map.of());

    static final Promise REPAIR = new Promise.WhileRepaired("SB-1042");

    private static final int ROWS = 4;
    private static final int COLUMNS = 3;

    private Scenes() {}

    /** Twelve bays; the first ones hold loaners, the last one something broken. */
    static Cabinet cabinet(int loaners, boolean full) {
        var bays = new ArrayList<Bay>();
        for (var number = 1; number <= ROWS * COLUMNS; number++) {
            var taken = full || number == ROWS * COLUMNS;
            Optional<Asset> content =
                    number <= loaners ? Optional.of(LOANER) : taken ? Optional.of(BROKEN) : Optional.<Asset>empty();
            var reading = new BayReading(DoorState.CLOSED, content.isPresent() ? Presence.PRESENT : Presence.ABSENT);
            bays.add(new Bay(
                    number,
                    (number - 1) / COLUMNS + 1,
                    (number - 1) % COLUMNS + 1,
                    reading,
                    content,
                    Optional.empty()));
        }
        return new Cabinet(bays);
    }

    /** The same, with its last doors out of use, each for another reason. */
    static Cabinet cabinet(int loaners, boolean full, HoldReason... reasons) {
        var bays = new ArrayList<>(cabinet(loaners, full).bays());
        for (var n = 0; n < reasons.length; n++) {
            var place = bays.size() - 1 - n;
            var bay = bays.get(place);
            bays.set(
                    place,
                    new Bay(
                            bay.number(),
                            bay.row(),
                            bay.column(),
                            bay.reading(),
                            bay.content(),
                            Optional.of(reasons[n])));
        }
        return new Cabinet(bays);
    }

    static Opening opening(int bay, Phase phase) {
        return new Opening(new IntentId("intent-" + bay), bay, phase, NOON, false);
    }

    static Scene.PutIn putIn(Phase phase, Scene.PutIn.Trouble trouble) {
        return new Scene.PutIn(BY_PIN, HAND_IN, "SB-1042", opening(7, phase), trouble);
    }

    static Scene.TakeLoaner takeLoaner(Phase phase, Scene.TakeLoaner.Trouble trouble) {
        return new Scene.TakeLoaner(BY_PIN, REPAIR, LOANER, opening(3, phase), Optional.empty(), trouble, 1);
    }

    static Scene.BeforeYouGoOn before(boolean byPin, CostRange cost) {
        return before(byPin, cost, Cause.DROPPED);
    }

    static Scene.BeforeYouGoOn before(boolean byPin, CostRange cost, Cause cause) {
        return new Scene.BeforeYouGoOn(
                byPin ? BY_PIN : BY_LABEL,
                HAND_IN,
                new Report(Symptom.SCREEN, cause, null),
                POLICY,
                byPin ? Optional.of(cost) : Optional.empty());
    }

    static Scene.Done done(Optional<Asset> loaner, boolean waiting, Optional<NoLoaner> why, PaperState paper) {
        var outcome = new Scene.Outcome(Optional.of("SB-1042"), Optional.of(OWN), loaner, waiting, why);
        return new Scene.Done(BY_PIN, outcome, paper);
    }

    static Scene.Choose choose(boolean byPin, List<Errand> errands, Optional<NoLoaner> why) {
        return new Scene.Choose(byPin ? BY_PIN : BY_LABEL, errands, byPin ? Optional.empty() : Optional.of(OWN), why);
    }

    /** By a name for the picture. */
    static Map<String, Scene> all() {
        var all = new LinkedHashMap<String, Scene>();
        for (var hint : Scene.Welcome.Hint.values()) all.put("welcome-" + hint, new Scene.Welcome(hint));
        all.put("who", new Scene.Who(Optional.empty(), SecondFactor.LABEL_OR_PIN, Scene.Who.Answer.NONE));
        all.put("who-denied", new Scene.Who(Optional.empty(), SecondFactor.LABEL_OR_PIN, Scene.Who.Answer.DENIED));
        all.put("who-pin", new Scene.Who(Optional.empty(), SecondFactor.PIN, Scene.Who.Answer.NONE));
        all.put("who-checking-quickly", new Scene.Who(Optional.empty(), SecondFactor.PIN, Scene.Who.Answer.CHECKING));
        all.put(
                "who-no-pins-office",
                new Scene.Who(Optional.empty(), SecondFactor.PIN, Scene.Who.Answer.NONE, Scene.Who.Pins.NOT_TAKEN));
        all.put(
                "who-checking",
                new Scene.Who(
                        Optional.empty(), SecondFactor.PIN, Scene.Who.Answer.CHECKING, Scene.Who.Pins.TAKEN_SLOWLY));
        all.put(
                "who-no-pins",
                new Scene.Who(
                        Optional.empty(), SecondFactor.LABEL_OR_PIN, Scene.Who.Answer.NONE, Scene.Who.Pins.NOT_TAKEN));
        all.put("who-pin-denied", new Scene.Who(Optional.empty(), SecondFactor.PIN, Scene.Who.Answer.DENIED));
        all.put("choose", choose(false, List.of(Errand.SWAP, Errand.HAND_IN_ONLY), Optional.empty()));
        for (var why : NoLoaner.values()) {
            all.put("choose-" + why, choose(true, List.of(Errand.HAND_IN_ONLY), Optional.of(why)));
        }
        all.put(
                "choose-fetch",
                choose(true, List.of(Errand.FETCH_LOANER, Errand.HAND_IN_ONLY), Optional.of(NoLoaner.ALREADY_OWED)));
        for (var problem : Scene.ScanLabel.Problem.values()) {
            all.put("scan-label-" + problem, new Scene.ScanLabel(BY_PIN, Errand.SWAP, problem, Optional.of(LOANER)));
        }
        DayLoanScenes.addTo(all);
        PayScenes.addTo(all);
        all.put("what-is-wrong", new Scene.WhatIsWrong(BY_PIN, HAND_IN));
        all.put("how-did-it-happen", new Scene.HowDidItHappen(BY_PIN, HAND_IN, Symptom.SCREEN));
        all.put("before", before(false, new CostRange(0, 0, "USD")));
        all.put("before-cost", before(true, new CostRange(0, 4500, "USD")));
        all.put("before-free", before(true, new CostRange(0, 0, "USD")));
        all.put("put-in-opening", putIn(Phase.PULSED, Scene.PutIn.Trouble.NONE));
        for (var trouble : Scene.PutIn.Trouble.values()) {
            var phase =
                    switch (trouble) {
                        case NONE, PLEASE_CLOSE -> Phase.OPEN;
                        case DOOR_SLOW, OTHER_DOOR -> Phase.PULSED;
                        case NOTHING_INSIDE -> Phase.CLOSED;
                    };
            all.put("put-in-" + trouble, putIn(phase, trouble));
        }
        all.put("take-loaner-opening", takeLoaner(Phase.PULSED, Scene.TakeLoaner.Trouble.NONE));
        for (var trouble : Scene.TakeLoaner.Trouble.values()) {
            var phase =
                    switch (trouble) {
                        case NONE, PLEASE_CLOSE, OTHER_LABEL, NOTHING_THERE, PUT_IT_BACK -> Phase.OPEN;
                        case DOOR_SLOW, OTHER_DOOR, ANOTHER_ONE -> Phase.PULSED;
                        case STILL_INSIDE -> Phase.CLOSED;
                    };
            all.put("take-loaner-" + trouble, takeLoaner(phase, trouble));
        }
        var scanned = takeLoaner(Phase.OPEN, Scene.TakeLoaner.Trouble.NONE);
        all.put(
                "take-loaner-scanned",
                new Scene.TakeLoaner(
                        BY_PIN,
                        REPAIR,
                        LOANER,
                        scanned.opening(),
                        Optional.of(LOANER),
                        Scene.TakeLoaner.Trouble.NONE,
                        1));
        for (var paper : PaperState.values()) {
            all.put("done-" + paper, done(Optional.of(LOANER), false, Optional.empty(), paper));
        }
        all.put("done-fetch-later", done(Optional.empty(), true, Optional.empty(), PaperState.OFFERED));
        all.put("done-handed-in", done(Optional.empty(), false, Optional.of(NoLoaner.HAS_ONE), PaperState.OFFERED));
        for (var reason : Scene.Stopped.Reason.values()) {
            all.put(
                    "stopped-" + reason,
                    new Scene.Stopped(reason, Optional.of(BY_PIN), Optional.of(7), Optional.of("SB-1042")));
        }
        for (var why : Scene.OutOfService.Closed.values()) {
            all.put("out-of-service-" + why, new Scene.OutOfService(why));
        }
        StaffScenes.addTo(all);
        GiveBackScenes.addTo(all);
        return all;
    }

    private static Guest guest(boolean byPin) {
        var student = AStudent.named(new PersonId("person-1"), NAME).keeps(OWN).made();
        return new Guest(new VisitId("visit-1"), student, byPin);
    }

    static Asset asset(String tag, boolean loaner) {
        return new Asset(
                new AssetId("asset-" + tag), new AssetTag(tag), "SERIAL-" + tag, "Chromebook", loaner, true, null);
    }
}
