package org.swapbay.kiosk.devices;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One look at the bill acceptor.
 *
 * @param moving a note is on its way in or out
 * @param held the note in escrow
 * @param events since the look before, oldest first
 * @param problem what keeps it from taking notes
 * @param stacked notes it has put into a cassette in its life, if it counts them
 * @param identity another one means another acceptor
 */
public record CashSight(
        boolean moving,
        Optional<BankNote> held,
        List<NoteEvent> events,
        Optional<CashProblem> problem,
        OptionalLong stacked,
        String identity) {

    public CashSight {
        events = List.copyOf(events);
    }

    /** Nothing is in its path. */
    public boolean idle() {
        return !moving && held.isEmpty();
    }

    /** The same look without what happened before it. */
    public CashSight silent() {
        return new CashSight(moving, held, List.of(), problem, stacked, identity);
    }

    public boolean told(NoteEvent.Kind kind) {
        return events.stream().anyMatch(event -> event.kind() == kind);
    }
}
