package org.swapbay.kiosk.console;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which assets are shown; stands in the list's address.
 *
 * @param roles none means any
 * @param places none means anywhere
 * @param ticket only what is being repaired
 * @param faulty only what does not work
 * @param retired only what is no longer used
 */
record AssetFilter(
        Set<Role> roles,
        Set<Place> places,
        boolean ticket,
        boolean faulty,
        boolean retired,
        @Nullable String model) implements Narrowing {

    static final AssetFilter EVERYTHING = new AssetFilter(Set.of(), Set.of(), false, false, false, null);

    /** Loaners that lie in bays. */
    static final AssetFilter STOCKED =
            new AssetFilter(Set.of(Role.LOANER), Set.of(Place.BAY), false, false, false, null);

    private static final int LONGEST = 120;

    enum Role {
        LOANER,
        ASSIGNED,
        UNASSIGNED
    }

    /** As the custody ledger calls them. */
    enum Place {
        PERSON,
        BAY,
        REPAIR,
        STOCK,
        UNACCOUNTED
    }

    static AssetFilter of(QueryParameters address) {
        return new AssetFilter(
                AddressParts.constants(Role.class, address, "role"),
                AddressParts.constants(Place.class, address, "at"),
                address.getSingleParameter("ticket").isPresent(),
                address.getSingleParameter("faulty").isPresent(),
                address.getSingleParameter("retired").isPresent(),
                address.getSingleParameter("model")
                        .filter(model -> model.length() <= LONGEST)
                        .orElse(null));
    }

    @Override
    public void describe(Map<String, List<String>> parts) {
        if (!roles.isEmpty()) parts.put("role", AddressParts.names(roles));
        if (!places.isEmpty()) parts.put("at", AddressParts.names(places));
        if (ticket) parts.put("ticket", List.of("yes"));
        if (faulty) parts.put("faulty", List.of("yes"));
        if (retired) parts.put("retired", List.of("yes"));
        if (model != null) parts.put("model", List.of(model));
    }

    QueryParameters address() {
        var parts = new LinkedHashMap<String, List<String>>();
        describe(parts);
        return new QueryParameters(parts);
    }

    AssetFilter toggle(Role role) {
        return new AssetFilter(AddressParts.toggled(Role.class, roles, role), places, ticket, faulty, retired, model);
    }

    AssetFilter toggle(Place place) {
        return new AssetFilter(roles, AddressParts.toggled(Place.class, places, place), ticket, faulty, retired, model);
    }

    AssetFilter toggleTicket() {
        return new AssetFilter(roles, places, !ticket, faulty, retired, model);
    }

    AssetFilter toggleFaulty() {
        return new AssetFilter(roles, places, ticket, !faulty, retired, model);
    }

    AssetFilter toggleRetired() {
        return new AssetFilter(roles, places, ticket, faulty, !retired, model);
    }

    AssetFilter ofModel(@Nullable String chosen) {
        return new AssetFilter(roles, places, ticket, faulty, retired, chosen);
    }
}
