package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANAS_OWN;
import static org.swapbay.kiosk.swaps.Hallway.BENS_OWN;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.swaps.StaffScene.Stocking;
import org.swapbay.kiosk.swaps.StaffScene.TakingOut;
import org.swapbay.kiosk.swaps.StaffScene.TakingOut.Doubt;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** A technician who is quicker than the door: what is scanned before it was seen open came out of another one. */
class EarlyScanTests {

    private static final Asset SPARE = Hallway.asset("ln-7", "LN-0007", true, null);

    private final Hallway hallway = new Hallway();

    @Test
    void aScanBeforeTheDoorWasSeenOpenIsSaidToBeTooEarlyAndCountsForNothing() {
        collecting();
        scan(ANAS_OWN);
        assertThat(doubt()).isEqualTo(Doubt.TOO_EARLY);

        hallway.opens(3);
        assertThat(doubt()).isEqualTo(Doubt.TOO_EARLY);
        assertThat(hallway.scene(TakingOut.class).finding()).isInstanceOf(Finding.Nothing.class);

        scan(ANAS_OWN);
        assertThat(doubt()).isEqualTo(Doubt.NONE);
        hallway.closes(3, Presence.ABSENT);
        assertThat(hallway.facts(RoundFact.DeviceCollected.class))
                .extracting(RoundFact.DeviceCollected::asset)
                .containsExactly(ANAS_OWN.id());
        assertThat(hallway.pulses).containsExactly(3, 4);
    }

    @Test
    void theLateSecondScanOfTheOneBeforeIsNotTakenForTheNext() {
        collecting();
        hallway.opens(3);
        scan(ANAS_OWN);
        hallway.closes(3, Presence.ABSENT);
        scan(ANAS_OWN);

        assertThat(doubt()).isEqualTo(Doubt.TOO_EARLY);
        hallway.opens(4);
        hallway.closes(4, Presence.ABSENT);
        assertThat(doubt()).isEqualTo(Doubt.NOT_SCANNED);
    }

    @Test
    void whoScansNoMoreAfterwardsIsAskedToCloseTheDoorAllTheSame() {
        collecting();
        scan(ANAS_OWN);
        hallway.opens(3);
        hallway.passes(HandInRules.REMIND);
        assertThat(doubt()).isEqualTo(Doubt.PLEASE_CLOSE);
    }

    @Test
    void theNextOneOfAnArmfulWaitsForTheDoorOfTheFirst() {
        signIn();
        scan(SPARE);
        scan(Hallway.asset("ln-8", "LN-0008", true, null));
        assertThat(hallway.scene(Stocking.class).trouble()).isEqualTo(Stocking.Trouble.CLOSE_FIRST);

        hallway.opens(4);
        assertThat(hallway.scene(Stocking.class).trouble()).isEqualTo(Stocking.Trouble.CLOSE_FIRST);
        assertThat(hallway.scene(Stocking.class).asset()).isEqualTo(SPARE);
        hallway.passes(Duration.ofSeconds(1));
        assertThat(hallway.pulses).containsExactly(4);
    }

    private void collecting() {
        hallway.holds(3, Hallway.broken(ANAS_OWN));
        hallway.holds(4, Hallway.broken(BENS_OWN));
        signIn();
        hallway.touch(new Touch.Collect(Locale.ENGLISH));
    }

    private void signIn() {
        hallway.happens(new VisitEvent.StaffBadgeShown("kim", Scene.Who.Pins.TAKEN));
        hallway.pin(true);
    }

    private void scan(Asset asset) {
        hallway.happens(new VisitEvent.TagShown(Optional.of(asset), new Standing.ForStock(Optional.empty()), true));
    }

    private Doubt doubt() {
        return hallway.scene(TakingOut.class).doubt();
    }
}
