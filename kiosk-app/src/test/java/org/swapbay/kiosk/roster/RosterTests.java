package org.swapbay.kiosk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.journal.Records;

@KioskTest
class RosterTests {

    @Autowired
    private Roster roster;

    @Autowired
    private Records records;

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aBadgeThatReadsLikeAnotherOnesNumberIsNobodys() {
        var ana = person("ana", "N-" + key);
        var ben = person("ben", "M-" + key);
        records.commit(() -> {
            roster.enrol(new School("school-" + key, "Test school"));
            roster.enrol(ana, List.of("B-" + key, ana.identifier()));
            roster.enrol(ben, List.of("C-" + key));
        });
        assertThat(roster.whoShows(ana.identifier()))
                .as("one's own number on the badge")
                .contains(ana);
        var cy = person("cy", "C-" + key);
        records.commit(() -> roster.enrol(cy, List.of()));
        assertThat(roster.whoShows("C-" + key)).isEmpty();
        assertThat(roster.whoShows("M-" + key)).contains(ben);
    }

    private Person person(String name, String number) {
        return new Person(
                new PersonId(name + "-" + key),
                "school-" + key,
                "student",
                name,
                "Test",
                number,
                null,
                true,
                Borrowing.ALLOWED);
    }
}
