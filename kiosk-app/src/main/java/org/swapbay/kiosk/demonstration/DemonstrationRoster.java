package org.swapbay.kiosk.demonstration;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;

/** People and Chromebooks that nobody owns, the same ones each time. */
final class DemonstrationRoster {

    private static final List<String> GIVEN = List.of(
            "Ana", "Ben", "Chloe", "Diego", "Emma", "Farid", "Grace", "Hugo", "Imani", "Jun", "Kira", "Luis", "Mei",
            "Noah", "Olga", "Pablo", "Quinn", "Rosa", "Sam", "Tala", "Uma", "Viet", "Wren", "Ximena", "Yusuf");
    private static final List<String> FAMILY = List.of(
            "Rivera",
            "Okafor",
            "Nguyen",
            "Silva",
            "Haddad",
            "Kowalski",
            "Brown",
            "Castro",
            "Ito",
            "Moreau",
            "Patel",
            "Larsen");

    private DemonstrationRoster() {}

    record DemoStudent(int number, Person person, String badge, Asset chromebook) {

        /** The fourth one may not borrow, so that this can be seen too. */
        String caption() {
            var note = person.borrowing() == Borrowing.ALLOWED ? "" : " (may not borrow)";
            return person.givenName() + " " + person.familyName() + note;
        }
    }

    static Stream<DemoStudent> students(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(DemonstrationRoster::student);
    }

    static Asset loaner(int number) {
        return new Asset(
                new AssetId("demo-loaner-" + number),
                new AssetTag(String.format(Locale.ROOT, "LN-%04d", number)),
                "DEMO-L" + number,
                "Chromebook 11 (demonstration)",
                true,
                true,
                null);
    }

    private static DemoStudent student(int number) {
        var id = new PersonId("demo-student-" + number);
        var person = new Person(
                id,
                "demo-school",
                "student",
                GIVEN.get((number - 1) % GIVEN.size()),
                FAMILY.get((number - 1) % FAMILY.size()),
                String.valueOf(100_000 + number),
                "07",
                true,
                number == 4 ? Borrowing.NEEDS_GUARDIAN_CONSENT : Borrowing.ALLOWED);
        var chromebook = new Asset(
                new AssetId("demo-chromebook-" + number),
                new AssetTag(String.format(Locale.ROOT, "CB-%04d", number)),
                "DEMO-" + number,
                "Chromebook 11 (demonstration)",
                false,
                true,
                id);
        return new DemoStudent(number, person, "B" + (700_000 + number), chromebook);
    }
}
