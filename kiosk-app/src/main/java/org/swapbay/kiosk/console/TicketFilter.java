package org.swapbay.kiosk.console;

import com.vaadin.flow.router.QueryParameters;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.repairs.TicketState;

/**
 * Which tickets the queue shows; stands in its address, so that a reload or a link shows the same.
 *
 * @param states none means all but closed ones
 * @param symptoms none means any
 * @param mine only what I have taken
 * @param olderThan in days, or zero
 * @param text searched for
 */
record TicketFilter(Set<TicketState> states, Set<Symptom> symptoms, boolean mine, int olderThan, String text) {

    static final TicketFilter ALL_WAITING = new TicketFilter(Set.of(), Set.of(), false, 0, "");
    static final List<Integer> AGES = List.of(3, 7, 14);

    /** What the address says, as far as it makes sense. */
    static TicketFilter of(QueryParameters address) {
        var age = single(address, "older").flatMap(text -> AGES.stream()
                .filter(days -> text.equals(days.toString()))
                .findFirst());
        return new TicketFilter(
                AddressParts.constants(TicketState.class, address, "state"),
                AddressParts.constants(Symptom.class, address, "symptom"),
                single(address, "mine").isPresent(),
                age.orElse(0),
                "");
    }

    QueryParameters address() {
        var parts = new LinkedHashMap<String, List<String>>();
        describe(parts);
        return new QueryParameters(parts);
    }

    /** Adds what narrows it to an address; what is searched for adds {@link SearchedWords}. */
    void describe(Map<String, List<String>> parts) {
        if (!states.isEmpty()) parts.put("state", AddressParts.names(states));
        if (!symptoms.isEmpty()) parts.put("symptom", AddressParts.names(symptoms));
        if (mine) parts.put("mine", List.of("yes"));
        if (olderThan > 0) parts.put("older", List.of(Integer.toString(olderThan)));
    }

    boolean narrowed() {
        return !equals(ALL_WAITING);
    }

    TicketFilter withText(String searched) {
        return new TicketFilter(states, symptoms, mine, olderThan, searched);
    }

    TicketFilter toggle(TicketState state) {
        return new TicketFilter(
                AddressParts.toggled(TicketState.class, states, state), symptoms, mine, olderThan, text);
    }

    TicketFilter toggle(Symptom symptom) {
        return new TicketFilter(states, AddressParts.toggled(Symptom.class, symptoms, symptom), mine, olderThan, text);
    }

    TicketFilter toggleMine() {
        return new TicketFilter(states, symptoms, !mine, olderThan, text);
    }

    TicketFilter toggleAge(int days) {
        return new TicketFilter(states, symptoms, mine, olderThan == days ? 0 : days, text);
    }

    Set<TicketState> shownStates() {
        return states.isEmpty() ? EnumSet.complementOf(EnumSet.of(TicketState.CLOSED)) : states;
    }

    private static Optional<String> single(QueryParameters address, String key) {
        return address.getSingleParameter(key);
    }
}
