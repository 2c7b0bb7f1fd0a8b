package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.bays.BayBank;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Doors;
import org.swapbay.kiosk.devices.PulseOutcome;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Records;

/**
 * Staff look into a bay, outside any visit: one door, one pulse, while nobody is served. What lies in the bay is not
 * theirs to change by this; whatever differs afterwards is found when the doors are held against the record.
 *
 * <p>Everything but {@link Asked} belongs to the desk's thread.
 */
@Component
class LookIn {

    /** As long as a door of a visit may take. */
    static final Duration STUCK = Duration.ofSeconds(10);

    static final Duration LEFT_OPEN = Duration.ofMinutes(5);

    /** What the screen shows meanwhile. */
    static final Scene SCENE = new Scene.OutOfService(Scene.OutOfService.Closed.STAFF_LOOK_IN);

    private final BayBank bays;
    private final Doors doors;
    private final Records records;
    private final Situation.Names names;
    private @Nullable Looking looking;

    LookIn(BayBank bays, Doors doors, Records records, Situation.Names names) {
        this.bays = bays;
        this.doors = doors;
        this.records = records;
        this.names = names;
    }

    /** @param answer comes when the door is seen open, or cannot be */
    record Asked(LookWish wish, CompletableFuture<LookAnswer> answer) {}

    /** @param held the bay was held before */
    private record Looking(Opening opening, boolean held, Asked asked) {
        Looking now(Opening next) {
            return new Looking(next, held, asked);
        }
    }

    /** Why this door is not opened now, if there is a reason. */
    Optional<LookAnswer> refusal(Scene scene, LookWish wish) {
        if (scene instanceof Scene.OutOfService || !records.fit()) return Optional.of(LookAnswer.CLOSED);
        if (!(scene instanceof Scene.Welcome)) return Optional.of(LookAnswer.BUSY);
        return bays.now()
                .bay(wish.bay())
                .map(bay -> switch (bay.reading().door()) {
                    case CLOSED -> Optional.<LookAnswer>empty();
                    case OPEN -> Optional.of(LookAnswer.ALREADY_OPEN);
                    // A pulse whose effect nobody sees is never given.
                    case NOT_SENSED -> Optional.of(LookAnswer.NOT_SEEN);
                })
                .orElse(Optional.of(LookAnswer.NO_SUCH_BAY));
    }

    /** Durable when this returns; the pulse comes next. */
    void intend(Asked asked, Instant now) {
        var wish = asked.wish();
        var opening = Opening.pulsed(names.intent(), wish.bay(), now);
        var held = bays.now().bay(wish.bay()).filter(bay -> bay.hold().isPresent());
        records.record(new DoorFact.LookIntended(opening.intent(), wish.bay(), wish.by(), wish.reason()));
        looking = new Looking(opening, held.isPresent(), asked);
    }

    void pulse() {
        var look = looking;
        if (look == null) return;
        doors.watchClosely(true);
        CrashPoint.hit("desk.before-pulse");
        var outcome = doors.pulse(look.opening().bay());
        CrashPoint.hit("desk.after-pulse");
        if (outcome == PulseOutcome.REFUSED || outcome == PulseOutcome.NOT_SENT)
            end(look, OpeningOutcome.VOID, LookAnswer.NOT_SENT);
    }

    void seen(int bay, BayReading reading, Instant now) {
        var look = looking;
        if (look == null || look.opening().bay() != bay) {
            elsewhere(bay, reading);
            return;
        }
        var opening = look.opening();
        if (reading.door() == DoorState.OPEN && opening.phase() == Opening.Phase.PULSED) {
            records.record(new DoorFact.DoorOpened(opening.intent(), bay));
            looking = look.now(opening.now(Opening.Phase.OPEN, now));
            look.asked().answer().complete(LookAnswer.OPENED);
        }
        if (reading.door() == DoorState.CLOSED && opening.phase() == Opening.Phase.OPEN) {
            records.record(new DoorFact.DoorClosed(opening.intent(), bay, reading.presence()));
            end(look, OpeningOutcome.DONE, LookAnswer.OPENED);
        }
    }

    /** Whether the desk has to wait for staff still. */
    boolean goesOn(Instant now) {
        var look = looking;
        if (look == null) return false;
        var waited = Duration.between(look.opening().since(), now);
        if (look.opening().phase() == Opening.Phase.PULSED && waited.compareTo(STUCK) >= 0)
            end(look, outcomeOfSilence(look), LookAnswer.NOT_OPENED);
        if (look.opening().phase() == Opening.Phase.OPEN && waited.compareTo(LEFT_OPEN) >= 0)
            end(look, OpeningOutcome.LEFT_OPEN, LookAnswer.OPENED);
        return looking != null;
    }

    private OpeningOutcome outcomeOfSilence(Looking look) {
        var closed = bays.now()
                .bay(look.opening().bay())
                .filter(bay -> bay.reading().door() == DoorState.CLOSED)
                .isPresent();
        return closed ? OpeningOutcome.JAMMED : OpeningOutcome.UNKNOWN;
    }

    /** A door that nobody asked for is told at once, whoever stands there. */
    private void elsewhere(int bay, BayReading reading) {
        bays.now()
                .bay(bay)
                .filter(other -> RestingRules.stillSo(other, reading))
                .ifPresent(other -> records.record(RestingRules.look(other, names)));
    }

    private void end(Looking look, OpeningOutcome outcome, LookAnswer answer) {
        looking = null;
        records.record(ended(look.opening(), outcome, look.held()));
        look.asked().answer().complete(answer);
    }

    private static DoorFact.LookEnded ended(Opening opening, OpeningOutcome outcome, boolean held) {
        return new DoorFact.LookEnded(
                opening.intent(),
                opening.bay(),
                outcome,
                held ? null : caseId(opening.intent().value(), outcome));
    }

    /** The case that the end of a look opens, where it opens one. */
    static @Nullable String caseId(String intent, OpeningOutcome outcome) {
        return switch (outcome) {
            case JAMMED -> intent + "/" + CaseKind.DOOR_JAMMED;
            case LEFT_OPEN -> intent + "/" + CaseKind.DOOR_LEFT_OPEN;
            case UNKNOWN -> intent + "/" + CaseKind.UNKNOWN_OUTCOME;
            case DONE, UNCHANGED, VOID -> null;
        };
    }
}
