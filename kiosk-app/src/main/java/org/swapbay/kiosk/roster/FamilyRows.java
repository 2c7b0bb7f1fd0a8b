package org.swapbay.kiosk.roster;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.swapbay.kiosk.roster.FamilyReading.Guardian;
import org.swapbay.kiosk.roster.FamilyReading.Why;

/**
 * Rows of {@code users.csv}. A student's row names the guardians as agents, a guardian's row the children; systems write
 * the one, the other or both, so both count. Relatives, aides and whoever else is named answer for nobody.
 */
final class FamilyRows {

    private static final Set<String> ANSWERS = Set.of("guardian", "parent");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "si", "sí");
    private static final Set<String> GONE = Set.of("tobedeleted", "inactive");
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 100;

    private final String column;
    private final Map<String, Set<String>> roles;
    private final Map<PersonId, Guardian> guardians = new LinkedHashMap<>();
    private final Map<PersonId, Set<PersonId>> agentsOfStudents = new LinkedHashMap<>();
    private final Map<PersonId, Set<PersonId>> agentsOfGuardians = new LinkedHashMap<>();
    private final Map<PersonId, Boolean> reduced = new HashMap<>();
    private int leftOut;

    /** @param roles of 1.2's {@code roles.csv}, by person; empty where {@code users.csv} says them */
    FamilyRows(String column, Map<String, Set<String>> roles) {
        this.column = column;
        this.roles = roles;
    }

    /** By person, from 1.2's {@code roles.csv}. */
    static Map<String, Set<String>> roles(DelimitedText table) throws IOException {
        var roles = new HashMap<String, Set<String>>();
        var head = table.row().orElseThrow(() -> new IOException("no header"));
        for (var row = table.row(); row.isPresent(); row = table.row()) {
            var line = new Line(head, row.get());
            if (GONE.contains(line.word("status"))) continue;
            roles.computeIfAbsent(line.of("userSourcedId"), _ -> new HashSet<>())
                    .add(line.word("role"));
        }
        return roles;
    }

    FamilyReading read(DelimitedText table) throws IOException {
        var head = table.row().orElse(List.of());
        if (!has(head, "sourcedId") || !has(head, "agentSourcedIds") || (roles.isEmpty() && !has(head, "role"))) {
            return new FamilyReading.Refused(Why.NOT_ONEROSTER);
        }
        if (!column.isEmpty() && !has(head, column)) return new FamilyReading.Refused(Why.NO_SUCH_COLUMN);
        for (var row = table.row(); row.isPresent(); row = table.row()) {
            if (row.get().size() != head.size()) leftOut++;
            else take(new Line(head, row.get()));
        }
        if (agentsOfStudents.isEmpty()) return new FamilyReading.Refused(Why.NOBODY);
        return new FamilyReading.Read(List.copyOf(guardians.values()), joined(), reduced, leftOut);
    }

    private void take(Line line) {
        var id = line.of("sourcedId");
        var its = roles.isEmpty() ? Set.of(line.word("role")) : roles.getOrDefault(id, Set.of());
        var student = its.contains("student");
        if (!student && its.stream().noneMatch(ANSWERS::contains)) return;
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            leftOut++;
            return;
        }
        if (GONE.contains(line.word("status")) || line.word("enabledUser").equals("false")) return;
        var person = new PersonId(id);
        if (student) {
            agentsOfStudents.put(person, agents(line));
            if (!column.isEmpty()) reduced.put(person, YES.contains(line.word(column)));
        } else {
            guardians.put(person, new Guardian(person, line.name("givenName"), line.name("familyName")));
            agentsOfGuardians.put(person, agents(line));
        }
    }

    private Map<PersonId, Set<PersonId>> joined() {
        var joined = new LinkedHashMap<PersonId, Set<PersonId>>();
        agentsOfStudents.forEach((student, agents) -> {
            var known = new LinkedHashSet<>(agents);
            known.retainAll(guardians.keySet());
            joined.put(student, known);
        });
        agentsOfGuardians.forEach((guardian, children) -> children.forEach(child -> {
            var known = joined.get(child);
            if (known != null) known.add(guardian);
        }));
        return joined;
    }

    private static Set<PersonId> agents(Line line) {
        var agents = new LinkedHashSet<PersonId>();
        Arrays.stream(line.of("agentSourcedIds").split(","))
                .map(String::strip)
                .filter(agent -> !agent.isEmpty() && agent.length() <= LONGEST_ID)
                .forEach(agent -> agents.add(new PersonId(agent)));
        return agents;
    }

    private static boolean has(List<String> head, String name) {
        return head.stream().anyMatch(title -> title.strip().equalsIgnoreCase(name));
    }

    /** A row with the titles above it. */
    private record Line(List<String> head, List<String> fields) {

        /** Empty where there is no such column. */
        String of(String name) {
            for (var n = 0; n < Math.min(head.size(), fields.size()); n++) {
                if (head.get(n).strip().equalsIgnoreCase(name))
                    return fields.get(n).strip();
            }
            return "";
        }

        String word(String name) {
            return of(name).toLowerCase(Locale.ROOT);
        }

        String name(String name) {
            var said = of(name);
            if (said.length() <= LONGEST_NAME) return said;
            // Two chars may be one letter, and half of one is none.
            var half = Character.isHighSurrogate(said.charAt(LONGEST_NAME - 1));
            return said.substring(0, half ? LONGEST_NAME - 1 : LONGEST_NAME).strip();
        }
    }
}
