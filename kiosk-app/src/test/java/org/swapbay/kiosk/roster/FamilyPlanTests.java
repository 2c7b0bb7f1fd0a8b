package org.swapbay.kiosk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.roster.FamilyPlan.Known;
import org.swapbay.kiosk.roster.FamilyPlan.Link;
import org.swapbay.kiosk.roster.FamilyReading.Guardian;
import org.swapbay.kiosk.roster.FamilyReading.Read;

/** What a file would change. Ana and Ben are known, Pat answers for Ana, Ben pays the reduced rate. */
class FamilyPlanTests {

    private static final PersonId ANA = new PersonId("ana");
    private static final PersonId BEN = new PersonId("ben");
    private static final PersonId PAT = new PersonId("pat");
    private static final PersonId LOU = new PersonId("lou");

    private final Map<PersonId, Set<PersonId>> guardiansOf = new LinkedHashMap<>();
    private final Map<PersonId, Boolean> reduced = new HashMap<>();

    @Test
    void aNewGuardianIsEnrolledAndJoinedAndAnotherOneParted() {
        guardiansOf.put(ANA, Set.of(LOU));
        var plan = plan();
        assertThat(plan.enrolled()).containsExactly(new Guardian(LOU, "Lou", "Rivera"));
        assertThat(plan.joined()).containsExactly(new Link(LOU, ANA));
        assertThat(plan.parted()).containsExactly(new Link(PAT, ANA));
    }

    @Test
    void whoIsNotInTheFileKeepsWhatTheyHave() {
        guardiansOf.put(BEN, Set.of(PAT));
        var plan = plan();
        assertThat(plan.parted()).isEmpty();
        assertThat(plan.ended()).isEmpty();
        assertThat(plan.joined()).containsExactly(new Link(PAT, BEN));
        assertThat(plan.enrolled()).isEmpty();
    }

    @Test
    void aStudentWhomNobodyKnowsIsCountedAndBringsNobodyAlong() {
        guardiansOf.put(new PersonId("zoe"), Set.of(LOU));
        var plan = plan();
        assertThat(plan.strangers()).isEqualTo(1);
        assertThat(plan.changesNothing()).isTrue();
    }

    @Test
    void theReducedRateFollowsItsColumnAndIsLeftAloneWithoutOne() {
        guardiansOf.put(ANA, Set.of(PAT));
        guardiansOf.put(BEN, Set.of());
        assertThat(plan().changesNothing()).isTrue();
        reduced.put(ANA, true);
        reduced.put(BEN, false);
        assertThat(plan().granted()).containsExactly(ANA);
        assertThat(plan().ended()).containsExactly(BEN);
    }

    @Test
    void aGuardianWhoIsCalledOtherwiseIsRenamedAndATeacherIsNot() {
        guardiansOf.put(ANA, Set.of(PAT));
        var renamed = FamilyPlan.of(
                new Read(List.of(new Guardian(PAT, "Pat", "Nowak")), guardiansOf, reduced, 0), known("guardian"));
        assertThat(renamed.renamed()).containsExactly(new Guardian(PAT, "Pat", "Nowak"));
        var teaches = FamilyPlan.of(
                new Read(List.of(new Guardian(PAT, "Pat", "Nowak")), guardiansOf, reduced, 0), known("teacher"));
        assertThat(teaches.renamed()).isEmpty();
    }

    @Test
    void aFileThatWouldEndAQuarterOfWhatIsKnownIsDoubted() {
        var people = new HashMap<PersonId, Person>();
        var links = new HashSet<Link>();
        for (var n = 0; n < 20; n++) {
            var student = new PersonId("s" + n);
            people.put(student, person(student, "student"));
            links.add(new Link(PAT, student));
            guardiansOf.put(student, n < 5 ? Set.of() : Set.of(PAT));
        }
        people.put(PAT, person(PAT, "guardian"));
        var file = new Read(List.of(new Guardian(PAT, "Pat", "Rivera")), guardiansOf, reduced, 0);
        assertThat(FamilyPlan.of(file, new Known(people, links, Set.of())).endsMuch())
                .as("5 of 20 are a quarter")
                .isFalse();
        guardiansOf.put(new PersonId("s5"), Set.of());
        var more = new Read(List.of(new Guardian(PAT, "Pat", "Rivera")), guardiansOf, reduced, 0);
        assertThat(FamilyPlan.of(more, new Known(people, links, Set.of())).endsMuch())
                .isTrue();
    }

    private FamilyPlan plan() {
        var guardians = List.of(new Guardian(PAT, "Pat", "Rivera"), new Guardian(LOU, "Lou", "Rivera"));
        return FamilyPlan.of(new Read(guardians, guardiansOf, reduced, 0), known("guardian"));
    }

    private static Known known(String role) {
        return new Known(
                Map.of(ANA, person(ANA, "student"), BEN, person(BEN, "student"), PAT, person(PAT, role)),
                Set.of(new Link(PAT, ANA)),
                Set.of(BEN));
    }

    private static Person person(PersonId id, String role) {
        return new Person(id, "school", role, "Pat", "Rivera", "number-" + id, null, true, Borrowing.ALLOWED);
    }
}
