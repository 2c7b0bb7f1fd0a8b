package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.FIRST_LOANER;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.devices.PulseOutcome;

/** Bays no visit is at, while the kiosk serves. */
class RestingRulesTests {

    private final Hallway hallway = new Hallway();

    @Test
    void aLoanerThatVanishesBehindAClosedDoorIsMissedAtOnce() {
        hallway.closes(1, Presence.ABSENT);
        assertThat(hallway.facts(SwapFact.BayContentDiffers.class))
                .extracting(SwapFact.BayContentDiffers::expected)
                .containsExactly(Optional.of(FIRST_LOANER.id()));
        assertThat(hallway.facts(DoorFact.BayHeld.class))
                .extracting(DoorFact.BayHeld::reason)
                .containsExactly(HoldReason.CONTENT_DIFFERS);
    }

    @Test
    void somethingThatAppearsInAnEmptyBayHoldsIt() {
        hallway.closes(3, Presence.PRESENT);
        assertThat(hallway.facts(SwapFact.BayContentDiffers.class))
                .extracting(SwapFact.BayContentDiffers::expected)
                .containsExactly(Optional.empty());
        assertThat(hallway.facts(DoorFact.BayHeld.class)).hasSize(1);
    }

    @Test
    void aBoardThatCanBeSeenAgainIsHeldAgainstTheRecord() {
        hallway.sense(1, BayReading.NOT_SENSED);
        hallway.sense(2, BayReading.NOT_SENSED);
        hallway.closes(1, Presence.ABSENT);
        hallway.opens(2);
        assertThat(hallway.facts(SwapFact.BayContentDiffers.class)).hasSize(1);
        assertThat(hallway.facts(DoorFact.DoorForced.class))
                .extracting(DoorFact.DoorForced::bay)
                .containsExactly(2);
    }

    @Test
    void whatIsTakenOutOfAForcedBayIsMissedToo() {
        hallway.opens(1);
        hallway.closes(1, Presence.ABSENT);
        assertThat(hallway.facts(DoorFact.DoorForced.class)).hasSize(1);
        assertThat(hallway.facts(SwapFact.BayContentDiffers.class)).hasSize(1);
        assertThat(hallway.facts(DoorFact.BayHeld.class)).isEmpty();
    }

    @Test
    void aStuckDoorThatOpensLateGetsACaseOnce() {
        hallway.anaAgreesToASwap();
        var stuck = hallway.openingBay();
        hallway.pulse(PulseOutcome.REFUSED);
        hallway.opens(stuck);
        hallway.closes(stuck, Presence.ABSENT);
        hallway.opens(stuck);
        assertThat(hallway.facts(DoorFact.HeldDoorOpened.class))
                .extracting(DoorFact.HeldDoorOpened::bay)
                .containsExactly(stuck);
        assertThat(hallway.facts(DoorFact.DoorForced.class)).isEmpty();
    }

    @Test
    void aReadingTheDoorsHaveGoneBeyondMeansNothing() {
        hallway.happens(new VisitEvent.DoorChanged(1, new BayReading(DoorState.CLOSED, Presence.ABSENT)));
        assertThat(hallway.facts).isEmpty();
    }

    @Test
    void whatAgreesWithTheRecordNeedsNothing() {
        hallway.sense(1, BayReading.NOT_SENSED);
        hallway.closes(1, Presence.PRESENT);
        hallway.closes(3, Presence.ABSENT);
        assertThat(hallway.facts).isEmpty();
    }

    @Test
    void whatWasToldOfADoorThatStandsOtherwiseByNowIsNoNews() {
        hallway.opens(3);
        var bay = hallway.situation().cabinet().bay(3).orElseThrow();
        assertThat(RestingRules.stillSo(bay, bay.reading())).isTrue();
        assertThat(RestingRules.stillSo(bay, new BayReading(DoorState.CLOSED, Presence.ABSENT)))
                .isFalse();
        hallway.sense(3, BayReading.NOT_SENSED);
        var unseen = hallway.situation().cabinet().bay(3).orElseThrow();
        assertThat(RestingRules.stillSo(unseen, BayReading.NOT_SENSED)).isFalse();
    }
}
