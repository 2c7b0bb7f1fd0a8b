package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.devices.PulseOutcome;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairPolicy;
import org.swapbay.kiosk.repairs.RepairPolicy.CostRange;
import org.swapbay.kiosk.repairs.SecondFactor;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** A hallway without hardware: a cabinet of four bays, a clock that is ours, and the rules. */
final class Hallway {

    static final Asset ANAS_OWN = asset("cb-1", "CB-0001", false, "ana");
    static final Asset BENS_OWN = asset("cb-2", "CB-0002", false, "ben");
    static final Asset FIRST_LOANER = asset("ln-1", "LN-0001", true, null);
    static final Asset SECOND_LOANER = asset("ln-2", "LN-0002", true, null);
    static final Student ANA = student("ana", "Ana R", ANAS_OWN);
    static final Student BEN = student("ben", "Ben O", BENS_OWN);

    final List<Fact> facts = new ArrayList<>();
    final List<Integer> pulses = new ArrayList<>();
    final List<Effect> effects = new ArrayList<>();
    private final Map<Integer, Bay> bays = new TreeMap<>();
    private final RepairPolicy policy = new RepairPolicy(
            7,
            LocalDate.of(2026, 8, 1),
            3,
            SecondFactor.LABEL_OR_PIN,
            Map.of(Cause.DROPPED, new CostRange(0, 5000, "USD")));
    LoanPolicy loans =
            new LoanPolicy(3, LocalDate.of(2026, 8, 1), LoanModel.LOAN_AND_RETURN, 120, 10, 7, false, Map.of());
    final Map<AssetId, Long> lastLent = new TreeMap<>(Comparator.comparing(AssetId::value));
    Line line = Line.NOBODY;
    private int names;
    Instant now = Instant.parse("2026-09-01T09:00:00Z");
    Visit visit = Visit.STARTING;

    /** Loaners in bays 1 and 2, bays 3 and 4 free. */
    Hallway() {
        bay(1, Optional.of(FIRST_LOANER));
        bay(2, Optional.of(SECOND_LOANER));
        bay(3, Optional.empty());
        bay(4, Optional.empty());
        happens(new VisitEvent.Opened());
    }

    Hallway without(int bay) {
        bay(bay, Optional.empty());
        return this;
    }

    Hallway full() {
        bay(3, Optional.of(BENS_OWN));
        bay(4, Optional.of(BENS_OWN));
        return this;
    }

    /** Something lies in a bay by record and sensor. */
    void holds(int bay, Asset content) {
        bay(bay, Optional.of(content));
    }

    /** The loaner in it came back a short time ago. */
    void charges(int bay) {
        var b = bay(bay);
        bays.put(
                bay,
                new Bay(bay, b.row(), b.column(), b.reading(), b.content(), b.hold(), b.feels(), Bay.Stay.CHARGING));
    }

    /** Offered to nobody until somebody looked. */
    void hold(int bay) {
        var b = bay(bay);
        bays.put(
                bay,
                new Bay(
                        bay,
                        b.row(),
                        b.column(),
                        b.reading(),
                        b.content(),
                        Optional.of(HoldReason.JAMMED),
                        b.feels(),
                        b.stay()));
    }

    /** Ana, whose own Chromebook lies repaired in bay 4, with or without a loaner. */
    Student anaForWhomHersWaits(Optional<Asset> loaner) {
        holds(4, ANAS_OWN);
        var ana = AStudent.named(ANA.id(), ANA.hallwayName())
                .inGrade("07")
                .collects(new Student.Waiting(4, ANAS_OWN, "R-000001"));
        loaner.ifPresent(ana::has);
        return ana.made();
    }

    static Asset broken(Asset asset) {
        return new Asset(
                asset.id(),
                asset.tag(),
                asset.serialNumber(),
                asset.model(),
                asset.loaner(),
                false,
                asset.assignedTo());
    }

    /** Bays that cannot tell whether something lies in them. */
    Hallway withoutPresenceSensors() {
        bays.replaceAll((n, b) -> new Bay(
                n,
                b.row(),
                b.column(),
                new BayReading(b.reading().door(), Presence.NOT_SENSED),
                b.content(),
                b.hold()));
        return this;
    }

    void happens(VisitEvent event) {
        var step = VisitRules.step(visit, event, now, this::situation);
        visit = step.visit();
        for (var effect : step.effects()) {
            effects.add(effect);
            switch (effect) {
                case Effect.Remember(var remembered) -> remembered.forEach(this::remember);
                case Effect.Pulse(var intent, var bay) -> pulses.add(bay);
                case Effect.CheckPin _,
                        Effect.CheckStaffPin _,
                        Effect.OpenTill _,
                        Effect.TellTill _,
                        Effect.PrintReceipt _,
                        Effect.PrintSlip _ -> {}
            }
        }
    }

    void badge(Student student) {
        happens(new VisitEvent.BadgeShown(Optional.of(student)));
    }

    /** Types a PIN and has it answered. */
    void pin(boolean accepted) {
        happens(new VisitEvent.PinTyped("123456"));
        happens(new VisitEvent.PinChecked(visit.step(), accepted, Scene.Who.Pins.TAKEN));
    }

    void label(Asset asset) {
        happens(new VisitEvent.LabelShown(Optional.of(asset), false));
    }

    void touch(Touch touch) {
        happens(new VisitEvent.Touched(touch));
    }

    void pulse(PulseOutcome outcome) {
        var opening = Endings.opening(visit.scene()).orElseThrow();
        happens(new VisitEvent.PulseAnswered(opening.intent(), outcome));
    }

    void opens(int bay) {
        sense(bay, new BayReading(DoorState.OPEN, bay(bay).reading().presence()));
    }

    void closes(int bay, Presence presence) {
        sense(bay, new BayReading(DoorState.CLOSED, presence));
    }

    void sense(int bay, BayReading reading) {
        unseen(bay, reading);
        happens(new VisitEvent.DoorChanged(bay, reading));
    }

    /** So the door stands, and nobody is told yet. */
    void unseen(int bay, BayReading reading) {
        var b = bay(bay);
        bays.put(bay, new Bay(bay, b.row(), b.column(), reading, b.content(), b.hold(), b.feels(), b.stay()));
    }

    void passes(Duration time) {
        now = now.plus(time);
        happens(new VisitEvent.TimePassed());
    }

    /** Ana with her Chromebook in hand, up to the door that opens for it. */
    Hallway anaAgreesToASwap() {
        return anaAgreesTo(Errand.SWAP);
    }

    private Hallway anaAgreesTo(Errand errand) {
        badge(ANA);
        label(ANAS_OWN);
        touch(new Touch.ChoseErrand(errand));
        touch(new Touch.ChoseSymptom(Symptom.SCREEN));
        touch(new Touch.ChoseCause(Cause.DROPPED, ""));
        touch(new Touch.GoOn());
        return this;
    }

    Hallway anaHandsIn() {
        return anaHandsIn(Errand.SWAP);
    }

    /** With a swap the loaner's door is next. */
    Hallway anaHandsIn(Errand errand) {
        anaAgreesTo(errand);
        var bay = openingBay();
        pulse(PulseOutcome.ACKNOWLEDGED);
        opens(bay);
        closes(bay, Presence.PRESENT);
        return this;
    }

    int openingBay() {
        return Endings.opening(visit.scene()).orElseThrow().bay();
    }

    <S extends Scene> S scene(Class<S> kind) {
        return kind.cast(visit.scene());
    }

    <F extends Fact> List<F> facts(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Situation situation() {
        return new Situation(
                now, new Cabinet(List.copyOf(bays.values())), policy, new Counting(), loans, lastLent, line);
    }

    static Student student(String id, String name, Asset own) {
        return AStudent.named(new PersonId(id), name).keeps(own).made();
    }

    /** Ana without her own, who may borrow for the day. */
    static Student borrowing(DayLoanTerms... terms) {
        return AStudent.named(ANA.id(), "Ana R")
                .keeps(ANAS_OWN)
                .mayBorrowToday(terms)
                .made();
    }

    private Bay bay(int number) {
        return Objects.requireNonNull(bays.get(number));
    }

    private void bay(int number, Optional<Asset> content) {
        var presence = content.isPresent() ? Presence.PRESENT : Presence.ABSENT;
        bays.put(
                number,
                new Bay(number, number, 1, new BayReading(DoorState.CLOSED, presence), content, Optional.empty()));
    }

    private void remember(Fact fact) {
        facts.add(fact);
        if (fact instanceof DoorFact.BayHeld(var bay, var reason, var caseId)) hold(bay, reason);
        if (fact instanceof DoorFact.HeldDoorOpened(var bay, var _)) hold(bay, HoldReason.FORCED);
        if (fact instanceof DoorFact.DoorForced forced) hold(forced.bay(), HoldReason.FORCED);
    }

    private void hold(int number, HoldReason reason) {
        var b = bay(number);
        bays.put(number, new Bay(number, b.row(), b.column(), b.reading(), b.content(), Optional.of(reason)));
    }

    static Asset asset(String id, String tag, boolean loaner, @Nullable String owner) {
        return new Asset(
                new AssetId(id),
                new AssetTag(tag),
                "S-" + id,
                "Chromebook",
                loaner,
                true,
                owner == null ? null : new PersonId(owner));
    }

    private final class Counting implements Situation.Names {

        @Override
        public VisitId visit() {
            return new VisitId("visit-" + ++names);
        }

        @Override
        public IntentId intent() {
            return new IntentId("intent-" + ++names);
        }

        @Override
        public String ticket() {
            return "R-" + ++names;
        }
    }
}
