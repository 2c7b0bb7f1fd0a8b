package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.FIRST_LOANER;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.devices.PulseOutcome;

class VisitRulesTests {

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
}
