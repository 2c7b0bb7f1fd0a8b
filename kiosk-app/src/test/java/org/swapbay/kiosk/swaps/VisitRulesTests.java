package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.FIRST_LOANER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.devices.PulseOutcome;
import org.swapbay.kiosk.swaps.Scene.OutOfService.Closed;

class VisitRulesTests {

    private static final Instant NOW = Instant.parse("2026-09-01T09:00:00Z");

    private final Hallway hallway = new Hallway();

    @Test
    void aStudentSwapsABrokenChromebookForALoaner() {
        hallway.anaHandsIn();
        var bay = hallway.openingBay();
        hallway.pulse(PulseOutcome.ACKNOWLEDGED);
        hallway.opens(bay);
        hallway.label(FIRST_LOANER);
        hallway.closes(bay, Presence.ABSENT);

        var done = hallway.scene(Scene.Done.class);
        assertThat(done.outcome().loaner()).contains(FIRST_LOANER);
        assertThat(hallway.facts(SwapFact.LoanerTaken.class))
                .singleElement()
                .extracting(SwapFact.LoanerTaken::proof)
                .isEqualTo(SwapFact.Proof.LABEL_SCANNED);
        assertThat(hallway.pulses).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aSensorThatFluttersElsewhereKeepsNobodySignedIn() {
        hallway.badge(Hallway.ANA);
        hallway.pin(true);
        hallway.passes(Duration.ofSeconds(40));
        hallway.closes(4, Presence.PRESENT);
        hallway.passes(Duration.ofSeconds(21));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
    }

    /** The record may be out of reach then, and a start asks for nothing that nobody needs. */
    @Test
    void whileNobodyIsServedNothingIsLookedUp() {
        var closed = new Visit(new Scene.OutOfService(Closed.LOCKS_DOWN), 1, 0, Optional.empty());
        var quiet = new VisitEvent[] {
            new VisitEvent.DoorChanged(1, new BayReading(DoorState.OPEN, Presence.PRESENT)),
            new VisitEvent.DoorChanged(1, new BayReading(DoorState.CLOSED, Presence.ABSENT)),
            new VisitEvent.Closed(Closed.LOCKS_DOWN)
        };
        for (var event : quiet) {
            assertThat(VisitRules.step(closed, event, NOW, VisitRulesTests::nothing))
                    .isEqualTo(new Step(closed, List.of()));
        }
        assertThat(VisitRules.step(closed, new VisitEvent.Opened(), NOW, VisitRulesTests::nothing))
                .isEqualTo(new Step(new Visit(VisitRules.WELCOME, 2, 0, Optional.empty()), List.of()));
    }

    @Test
    void everyPulseHasAnIntentThatWasRememberedBefore() {
        hallway.anaHandsIn();
        for (var i = 0; i < hallway.effects.size(); i++) {
            if (!(hallway.effects.get(i) instanceof Effect.Pulse(var intent, var bay))) continue;
            assertThat(hallway.effects.subList(0, i))
                    .filteredOn(Effect.Remember.class::isInstance)
                    .flatExtracting(effect -> ((Effect.Remember) effect).facts())
                    .filteredOn(DoorFact.OpeningIntended.class::isInstance)
                    .extracting(fact -> ((DoorFact.OpeningIntended) fact).intent())
                    .contains(intent);
        }
    }

    private static Situation nothing() {
        throw new AssertionError("looked up");
    }
}
