package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.bays.BayBank;
import org.swapbay.kiosk.bays.BayLooks;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Doors;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.journal.Fact;

/** Holds the record against the doors, at the start and whenever the lock board was out of sight. */
@Component
class Reconciliation {

    /** A board that starts up together with the kiosk answers within a few seconds. */
    static final Duration PATIENCE_WITH_SENSORS = Duration.ofSeconds(5);

    private final BayBank bays;
    private final Doors doors;
    private final Swaps swaps;
    private final GiveBacks giveBacks;
    private final BayLooks looks;
    private final Situation.Names names;
    private final SteadyTime time;
    private @Nullable Instant firstLook;

    Reconciliation(
            BayBank bays,
            Doors doors,
            Swaps swaps,
            GiveBacks giveBacks,
            BayLooks looks,
            Situation.Names names,
            SteadyTime time) {
        this.bays = bays;
        this.doors = doors;
        this.swaps = swaps;
        this.giveBacks = giveBacks;
        this.looks = looks;
        this.names = names;
        this.time = time;
    }

    /** Whether no door can be seen at all. */
    boolean blind() {
        return doors.readings().values().stream().allMatch(reading -> reading.door() == DoorState.NOT_SENSED);
    }

    /**
     * Nothing yet while a sensor that could tell what became of an opening keeps silent; after
     * {@link #PATIENCE_WITH_SENSORS} that is decided without it. Blocks for two looks.
     */
    Optional<List<Fact>> decide() {
        var unsettled = swaps.unsettled();
        var cabinet = bays.lookedAt();
        if (unsettled.stream().anyMatch(opening -> silent(opening, cabinet)) && mayLookAgain()) return Optional.empty();
        firstLook = null;
        var interrupted = new HashSet<>(swaps.handingIn());
        var givingBack = new LinkedHashSet<>(giveBacks.agreed());
        unsettled.forEach(opening -> {
            interrupted.remove(opening.visitId());
            givingBack.remove(opening.visitId());
        });
        return Optional.of(RecoveryRules.decide(
                unsettled, looks.unsettled(), List.copyOf(interrupted), givingBack, cabinet, names));
    }

    /** A sensor that is there and says nothing now. */
    private boolean silent(UnsettledOpening opening, Cabinet cabinet) {
        return cabinet.bay(opening.bay())
                .filter(bay -> {
                    var place = doors.place(bay.number());
                    return place.doorSensed() && bay.reading().door() == DoorState.NOT_SENSED
                            || place.presenceSensed() && bay.reading().presence() == Presence.NOT_SENSED;
                })
                .isPresent();
    }

    private boolean mayLookAgain() {
        var now = time.instant();
        var since = Objects.requireNonNullElse(firstLook, now);
        firstLook = since;
        return Duration.between(since, now).compareTo(PATIENCE_WITH_SENSORS) < 0;
    }
}
