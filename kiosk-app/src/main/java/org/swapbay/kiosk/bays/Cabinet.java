package org.swapbay.kiosk.bays;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All bays at one moment, as they stand in the hallway. */
public record Cabinet(List<Bay> bays) {

    public Cabinet {
        bays = List.copyOf(bays);
    }

    public Optional<Bay> bay(int number) {
        return bays.stream().filter(bay -> bay.number() == number).findFirst();
    }

    /** The free bay that is easiest to reach: the lowest rows are reached from a wheelchair too. */
    public Optional<Bay> firstFree() {
        return bays.stream()
                .filter(Bay::free)
                .max(Comparator.comparing(Bay::row).thenComparing(b -> -b.column()));
    }

    public List<Bay> readyLoaners() {
        return bays.stream().filter(Bay::holdsReadyLoaner).toList();
    }

    public boolean full() {
        return bays.stream().noneMatch(Bay::free);
    }
}
