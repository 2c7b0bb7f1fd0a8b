package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.time.Instant;
import org.swapbay.kiosk.devices.DoorState;

/**
 * What becomes of a door in motion when the kiosk itself stood still: its program was stopped, its disk or its processor
 * was busy with something else. What nobody watched does not count against a door, but a person may have walked off.
 *
 * <p>Only doors are spared. Whoever was waited for elsewhere was waited for in vain, and their visit ends.
 */
final class Standstill {

    /** Twelve ticks; a lock board that does not answer takes half of it. */
    static final Duration NOTICED = Duration.ofSeconds(3);

    /** For as long as anybody is waited for: then nothing more opens by itself. */
    private static final Duration UNATTENDED = Duration.ofSeconds(60);

    /** For the door to be looked at again before its time is up. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private Standstill() {}

    /**
     * @param gap nothing was done for so long, until now
     * @param situation with doors that were looked at since
     */
    static Scene after(Scene scene, Duration gap, Situation situation) {
        var now = situation.now();
        var unattended = gap.compareTo(UNATTENDED) >= 0
                && Endings.opening(scene)
                        .filter(o -> closedMeanwhile(o, situation))
                        .isPresent();
        return switch (scene) {
            case Scene.PutIn put -> {
                var opening = spared(put.opening(), gap, now);
                // Handed in is handed in; its loaner is fetched with the badge, by whoever is there.
                var handIn = unattended ? put.handIn().alone() : put.handIn();
                yield new Scene.PutIn(put.guest(), handIn, put.ticketNumber(), opening, put.trouble());
            }
            case Scene.TakeLoaner take ->
                new Scene.TakeLoaner(
                        take.guest(),
                        take.promise(),
                        take.loaner(),
                        spared(take.opening(), gap, now),
                        take.scanned(),
                        take.trouble(),
                        unattended ? LoanerRules.MOST_ATTEMPTS : take.attempt());
            case GiveBackScene.PutLoanerIn put -> {
                var opening = spared(put.opening(), gap, now);
                // The loaner is in; the own one is fetched with the badge, by whoever is there.
                var bringing = unattended ? put.bringing().forNothing() : put.bringing();
                yield new GiveBackScene.PutLoanerIn(put.guest(), bringing, opening, put.trouble());
            }
            case GiveBackScene.TakeOwn take -> take.with(spared(take.opening(), gap, now), take.trouble());
            case StaffScene.Stocking stocking ->
                stocking.with(spared(stocking.opening(), gap, now), stocking.trouble());
            case StaffScene.TakingOut taking -> {
                var spared = taking.with(spared(taking.opening(), gap, now), taking.doubt());
                yield unattended ? spared.onlyThis() : spared;
            }
            case Scene other -> other;
        };
    }

    /** Nobody saw when. */
    private static boolean closedMeanwhile(Opening opening, Situation situation) {
        return opening.phase() == Opening.Phase.OPEN
                && situation
                        .cabinet()
                        .bay(opening.bay())
                        .filter(bay -> bay.reading().door() == DoorState.OPEN)
                        .isEmpty();
    }

    private static Opening spared(Opening opening, Duration gap, Instant now) {
        var later = opening.since().plus(gap).plus(LOOK);
        var since = later.isAfter(now) ? now : later;
        return switch (opening.phase()) {
            // It may have opened and closed again.
            case PULSED -> new Opening(opening.intent(), opening.bay(), Opening.Phase.PULSED, since, true);
            case OPEN -> opening.now(Opening.Phase.OPEN, since);
            case CLOSED -> opening;
        };
    }
}
