package org.swapbay.kiosk.swaps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.roster.PersonId;

/**
 * Who waits at this moment.
 *
 * @param inOrder everybody who waits, the head first
 * @param forTheDay who of them waits for a loaner for the day
 * @param promised which ready loaners are kept for whom
 */
public record Line(List<PersonId> inOrder, Set<PersonId> forTheDay, Map<AssetId, PersonId> promised) {

    public static final Line NOBODY = new Line(List.of(), Set.of(), Map.of());

    public Line {
        inOrder = List.copyOf(inOrder);
        forTheDay = Set.copyOf(forTheDay);
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

    boolean has(PersonId person) {
        return inOrder.contains(person);
    }

    Line without(PersonId person) {
        return new Line(
                inOrder.stream().filter(other -> !other.equals(person)).toList(),
                Set.copyOf(forTheDay.stream()
                        .filter(other -> !other.equals(person))
                        .toList()),
                promised);
    }
}
