package org.swapbay.kiosk.console;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit are shown; stands in its address, with ids and numbers only.
 *
 * @param families none means any
 * @param signed only what somebody gave a reason for under their name
 * @param asset a tag
 * @param person the roster's id
 * @param staff the number of an account
 * @param visit of a student, or a round of staff
 * @param to the last day
 */
record AuditFilter(
        Set<String> families,
        boolean signed,
        @Nullable String asset,
        @Nullable String person,
        @Nullable String ticket,
        @Nullable String staff,
        @Nullable String visit,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final AuditFilter EVERYTHING = new AuditFilter(Set.of(), false, null, null, null, null, null, null, null);

    /** Chips are offered for these; a family that is none of them is found all the same. */
    static final List<String> FAMILIES =
            List.of("SWAPS", "BAYS", "CUSTODY", "REPAIRS", "FEES", "POLICY", "SIGN_IN", "SECURITY", "SAFEKEEPING");

    static AuditFilter of(QueryParameters address) {
        return new AuditFilter(
                address.getParameters("kind").stream()
                        .filter(FAMILIES::contains)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                address.getSingleParameter("signed").isPresent(),
                address.getSingleParameter("asset").orElse(null),
                address.getSingleParameter("person").orElse(null),
                address.getSingleParameter("ticket").orElse(null),
                address.getSingleParameter("staff").orElse(null),
                address.getSingleParameter("visit").orElse(null),
                day(address, "from"),
                day(address, "to"));
    }

    void describe(Map<String, List<String>> parts) {
        if (!families.isEmpty()) parts.put("kind", List.copyOf(families));
        if (signed) parts.put("signed", List.of("yes"));
        put(parts, "asset", asset);
        put(parts, "person", person);
        put(parts, "ticket", ticket);
        put(parts, "staff", staff);
        put(parts, "visit", visit);
        put(parts, "from", from);
        put(parts, "to", to);
    }

    AuditFilter toggle(String family) {
        var toggled = new LinkedHashSet<>(families);
        if (!toggled.remove(family)) toggled.add(family);
        return new AuditFilter(toggled, signed, asset, person, ticket, staff, visit, from, to);
    }

    AuditFilter toggleSigned() {
        return new AuditFilter(families, !signed, asset, person, ticket, staff, visit, from, to);
    }

    AuditFilter during(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new AuditFilter(families, signed, asset, person, ticket, staff, visit, first, last);
    }

    /** Without what it is about; kinds and days stay. */
    AuditFilter aboutAnything() {
        return new AuditFilter(families, signed, null, null, null, null, null, from, to);
    }

    boolean aboutSomething() {
        return asset != null || person != null || ticket != null || staff != null || visit != null;
    }

    static AuditFilter ofAsset(String tag) {
        return new AuditFilter(Set.of(), false, tag, null, null, null, null, null, null);
    }

    static AuditFilter ofPerson(String id) {
        return new AuditFilter(Set.of(), false, null, id, null, null, null, null, null);
    }

    static AuditFilter ofTicket(String number) {
        return new AuditFilter(Set.of(), false, null, null, number, null, null, null, null);
    }

    static AuditFilter ofStaff(int number) {
        return new AuditFilter(Set.of(), false, null, null, null, Integer.toString(number), null, null, null);
    }

    static AuditFilter ofVisit(String visit) {
        return new AuditFilter(Set.of(), false, null, null, null, null, visit, null, null);
    }

    QueryParameters address() {
        var parts = new java.util.LinkedHashMap<String, List<String>>();
        describe(parts);
        return new QueryParameters(parts);
    }

    private static void put(Map<String, List<String>> parts, String key, @Nullable Object value) {
        if (value != null) parts.put(key, List.of(value.toString()));
    }

    private static @Nullable LocalDate day(QueryParameters address, String key) {
        try {
            return address.getSingleParameter(key).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }
}
