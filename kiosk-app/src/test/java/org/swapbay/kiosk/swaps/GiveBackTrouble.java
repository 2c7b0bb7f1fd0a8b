package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.FIRST_LOANER;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.devices.PulseOutcome;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** Ana brings the loaner back and hers waits in its bay. */
abstract class GiveBackTrouble {

    static final BayReading SHUT_AND_EMPTY = new BayReading(DoorState.CLOSED, Presence.ABSENT);
    static final BayReading SHUT_AND_FULL = new BayReading(DoorState.CLOSED, Presence.PRESENT);
    static final Duration INSTANT = Duration.ofMillis(1);

    final Hallway hallway = new Hallway().without(1);
    final Student ana = hallway.anaForWhomHersWaits(Optional.of(FIRST_LOANER));

    static List<Touch> everythingButLeaving() {
        return List.of(
                new Touch.MoreTime(),
                new Touch.GoOn(),
                new Touch.SomethingBroken(),
                new Touch.NoCharger(),
                new Touch.OpenAgain(),
                new Touch.DoorIsStuck(),
                new Touch.NothingInThere(),
                new Touch.PrintReceipt(Locale.ENGLISH),
                new Touch.NoReceipt());
    }

    void returnIsUnclear(CaseKind kind, OpeningOutcome outcome) {
        assertThat(hallway.facts(GiveBackFact.ReturnUnclear.class))
                .singleElement()
                .satisfies(unclear -> {
                    assertThat(unclear.kind()).isEqualTo(kind);
                    assertThat(unclear.loaner()).isEqualTo(FIRST_LOANER.id());
                });
        assertThat(hallway.facts(DoorFact.OpeningSettled.class))
                .extracting(DoorFact.OpeningSettled::outcome)
                .containsExactly(outcome);
        assertThat(hallway.facts(GiveBackFact.LoanerReturned.class)).isEmpty();
        assertThat(hallway.facts(DoorFact.BayHeld.class)).hasSize(1);
    }

    void asksForHers() {
        hallway.badge(ana);
        hallway.pin(true);
        hallway.touch(new Touch.ChoseErrand(Errand.GET_MINE));
    }

    void brings() {
        asksForHers();
        hallway.label(FIRST_LOANER);
        hallway.touch(new Touch.GoOn());
    }

    void closesOnNothing() {
        brings();
        var bay = hallway.openingBay();
        hallway.opens(bay);
        hallway.closes(bay, Presence.ABSENT);
    }

    void anaPutsTheLoanerIn() {
        brings();
        var bay = hallway.openingBay();
        hallway.pulse(PulseOutcome.ACKNOWLEDGED);
        hallway.opens(bay);
        hallway.closes(bay, Presence.PRESENT);
    }

    void leavesHersInside() {
        anaPutsTheLoanerIn();
        hallway.opens(4);
        hallway.closes(4, Presence.PRESENT);
    }
}
