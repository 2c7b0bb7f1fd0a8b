package org.swapbay.kiosk.repairs;

import static org.swapbay.kiosk.repairs.RepairAction.*;
import static org.swapbay.kiosk.repairs.TicketState.*;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of what leads where. Whether the Chromebook is where an action needs it is another question, which
 * {@link Conditions} answers.
 */
public final class Transitions {

    private static final Map<TicketState, Map<RepairAction, TicketState>> TABLE = table(Map.of(
            OPEN, Map.of(TAKE, IN_REPAIR, WITHDRAW, CLOSED),
            IN_REPAIR,
                    Map.of(
                            FINISH,
                            READY_FOR_RETURN,
                            WAIT_FOR_PART,
                            AWAITING_PART,
                            SEND_TO_WARRANTY,
                            AWAITING_WARRANTY,
                            GIVE_UP,
                            NOT_REPAIRABLE),
            AWAITING_PART, Map.of(RESUME, IN_REPAIR, SEND_TO_WARRANTY, AWAITING_WARRANTY, GIVE_UP, NOT_REPAIRABLE),
            AWAITING_WARRANTY, Map.of(RESUME, IN_REPAIR, FINISH, READY_FOR_RETURN, GIVE_UP, NOT_REPAIRABLE),
            READY_FOR_RETURN, Map.of(GIVE_BACK, CLOSED, SHELVE, CLOSED, REOPEN, IN_REPAIR),
            NOT_REPAIRABLE, Map.of(RETIRE, CLOSED, REOPEN, IN_REPAIR),
            CLOSED, Map.of()));

    private Transitions() {}

    public static Optional<TicketState> of(TicketState from, RepairAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(action));
    }

    /** What may be done in a state, in the order of the constants. */
    public static Set<RepairAction> from(TicketState state) {
        var actions = EnumSet.noneOf(RepairAction.class);
        actions.addAll(TABLE.getOrDefault(state, Map.of()).keySet());
        return Collections.unmodifiableSet(actions);
    }

    private static Map<TicketState, Map<RepairAction, TicketState>> table(
            Map<TicketState, Map<RepairAction, TicketState>> rows) {
        return new EnumMap<>(rows);
    }
}
