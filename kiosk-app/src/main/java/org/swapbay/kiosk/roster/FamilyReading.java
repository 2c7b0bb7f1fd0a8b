package org.swapbay.kiosk.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of reading a district's file of people. */
public sealed interface FamilyReading {

    /**
     * @param guardians whom the file calls a guardian or parent
     * @param guardiansOf for each student of the file, who answers for them by it
     * @param reduced for each student of the file, whether they pay the reduced rate; empty where no column says so
     * @param leftOut rows that make no sense
     */
    record Read(
            List<Guardian> guardians,
            Map<PersonId, Set<PersonId>> guardiansOf,
            Map<PersonId, Boolean> reduced,
            int leftOut)
            implements FamilyReading {

        public Read {
            guardians = List.copyOf(guardians);
            guardiansOf = Map.copyOf(guardiansOf);
            reduced = Map.copyOf(reduced);
        }
    }

    record Refused(Why why) implements FamilyReading {}

    record Guardian(PersonId id, String givenName, String familyName) {

        /** Ids only: names stay out of logs. */
        @Override
        public String toString() {
            return "Guardian[" + id + "]";
        }
    }

    /** Why nothing of it was read; nothing is changed then. */
    enum Why {
        TOO_LARGE,
        /** Neither a OneRoster ZIP nor its {@code users.csv}. */
        NOT_ONEROSTER,
        /** It begins as one and breaks off, or holds what none holds. */
        BROKEN,
        /** The column that was asked for is not in it. */
        NO_SUCH_COLUMN,
        /** No student in it. */
        NOBODY
    }
}
