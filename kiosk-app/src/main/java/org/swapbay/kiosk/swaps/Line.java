package org.swapbay.kiosk.swaps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.roster.PersonId;

/**
 * Who waits at this moment.
 *
 * @param inOrder everybody who waits, the head first
 * @param promised which ready loaners are kept for whom
 */
public record Line(List<PersonId> inOrder, Map<AssetId, PersonId> promised) {

    public static final Line NOBODY = new Line(List.of(), Map.of());

    public Line {
        inOrder = List.copyOf(inOrder);
        promised = Map.copyOf(promised);
    }

    /** For whom a loaner is kept. */
    Optional<PersonId> keptFor(AssetId loaner) {
        return Optional.ofNullable(promised.get(loaner));
    }

    /** Where a person stands, from 1; for who does not wait, the place they would get. */
    int place(PersonId person) {
        var place = inOrder.indexOf(person);
        return (place < 0 ? inOrder.size() : place) + 1;
    }

    /** Somebody waits for whom none is kept yet. */
    boolean unserved() {
        return !promised.values().containsAll(inOrder);
    }

    boolean has(PersonId person) {
        return inOrder.contains(person);
    }
}
