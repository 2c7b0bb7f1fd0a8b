package org.swapbay.hardware.cash;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one look at an acceptor told.
 *
 * @param held the note in escrow, if any
 * @param events since the look before, oldest first
 * @param conditions of now
 * @param stacked how many notes it has put into a cassette in its life, kept by it through power cuts; empty if it does not
 *     tell
 * @param identity its serial number, empty if it does not tell: another one means another acceptor
 */
public record AcceptorSight(
        Movement movement,
        @Nullable Bill held,
        List<BillEvent> events,
        Set<AcceptorCondition> conditions,
        OptionalLong stacked,
        String identity) {

    /** What it does with a note. */
    public enum Movement {
        NONE,
        READING,
        HOLDING,
        STACKING,
        GIVING_BACK
    }

    public AcceptorSight {
        events = List.copyOf(events);
        conditions = Set.copyOf(conditions);
    }
}
