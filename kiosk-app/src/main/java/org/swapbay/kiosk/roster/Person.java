package org.swapbay.kiosk.roster;

import org.jspecify.annotations.Nullable;

/**
 * One person of the roster.
 *
 * @param identifier the student or staff number people know and type
 * @param grade CEDS grade code, absent for adults
 */
public record Person(
        PersonId sourcedId,
        String schoolId,
        String role,
        String givenName,
        String familyName,
        String identifier,
        @Nullable String grade,
        boolean enabled,
        Borrowing borrowing) {

    /** First name and an initial: all a hallway screen may show. */
    public String hallwayName() {
        return familyName.isEmpty()
                ? givenName
                : givenName + " " + familyName.substring(0, familyName.offsetByCodePoints(0, 1));
    }

    /** Ids only: names stay out of logs. */
    @Override
    public String toString() {
        return "Person[" + sourcedId + "]";
    }
}
