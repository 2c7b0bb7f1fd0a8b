package org.swapbay.kiosk.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.swapbay.kiosk.roster.FamilyReading.Guardian;

/**
 * What a file would change about families. Only students of the file are looked at, so that a file of one school ends
 * nothing at another one.
 *
 * @param enrolled guardians the roster does not have yet
 * @param renamed guardians who are called otherwise now
 * @param joined who will answer for whom
 * @param parted who will not any more
 * @param granted students who will pay the reduced rate
 * @param ended students who will not any more
 * @param strangers students of the file whom the roster does not have
 * @param before how many links there are now of the students of the file
 */
public record FamilyPlan(
        List<Guardian> enrolled,
        List<Guardian> renamed,
        List<Link> joined,
        List<Link> parted,
        List<PersonId> granted,
        List<PersonId> ended,
        int strangers,
        int before) {

    public FamilyPlan {
        enrolled = List.copyOf(enrolled);
        renamed = List.copyOf(renamed);
        joined = List.copyOf(joined);
        parted = List.copyOf(parted);
        granted = List.copyOf(granted);
        ended = List.copyOf(ended);
    }

    public record Link(PersonId guardian, PersonId student) {}

    /**
     * What is known now.
     *
     * @param links of all students
     * @param reduced who pays the reduced rate
     */
    public record Known(Map<PersonId, Person> people, Set<Link> links, Set<PersonId> reduced) {}

    public static FamilyPlan of(FamilyReading.Read file, Known known) {
        var here = file.guardiansOf().keySet().stream()
                .filter(known.people()::containsKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var wanted = new LinkedHashSet<Link>();
        here.forEach(student -> file.guardiansOf()
                .getOrDefault(student, Set.of())
                .forEach(guardian -> wanted.add(new Link(guardian, student))));
        var had = known.links().stream()
                .filter(link -> here.contains(link.student()))
                .toList();
        var joined = sorted(
                wanted.stream().filter(link -> !known.links().contains(link)).toList());
        var needed = new HashSet<PersonId>();
        wanted.forEach(link -> needed.add(link.guardian()));
        var enrolled = new ArrayList<Guardian>();
        var renamed = new ArrayList<Guardian>();
        for (var guardian : file.guardians()) {
            if (!needed.contains(guardian.id())) continue;
            var person = known.people().get(guardian.id());
            if (person == null) enrolled.add(guardian);
            else if (isAnother(person, guardian)) renamed.add(guardian);
        }
        return new FamilyPlan(
                enrolled,
                renamed,
                joined,
                sorted(had.stream().filter(link -> !wanted.contains(link)).toList()),
                flagged(file, known, here, true),
                flagged(file, known, here, false),
                file.guardiansOf().size() - here.size(),
                had.size());
    }

    public boolean changesNothing() {
        return enrolled.isEmpty()
                && renamed.isEmpty()
                && joined.isEmpty()
                && parted.isEmpty()
                && granted.isEmpty()
                && ended.isEmpty();
    }

    /** More than a quarter of what is known would end: as likely a file that was cut off as the truth. */
    public boolean endsMuch() {
        return parted.size() >= 5 && parted.size() * 4 > before;
    }

    /** Whoever works at the school keeps the name the school gave them. */
    private static boolean isAnother(Person person, Guardian guardian) {
        return person.role().equals(Families.GUARDIAN)
                && !(person.givenName().equals(guardian.givenName())
                        && person.familyName().equals(guardian.familyName()));
    }

    private static List<PersonId> flagged(FamilyReading.Read file, Known known, Set<PersonId> here, boolean wanted) {
        return here.stream()
                .filter(student -> file.reduced().containsKey(student))
                .filter(student -> file.reduced().getOrDefault(student, false) == wanted)
                .filter(student -> known.reduced().contains(student) != wanted)
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }

    private static List<Link> sorted(List<Link> links) {
        return links.stream()
                .sorted(Comparator.comparing((Link link) -> link.student().value())
                        .thenComparing(link -> link.guardian().value()))
                .toList();
    }
}
