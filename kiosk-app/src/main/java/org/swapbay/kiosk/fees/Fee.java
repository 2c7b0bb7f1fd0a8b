package org.swapbay.kiosk.fees;

import java.time.Instant;
import java.time.LocalDate;
import org.swapbay.kiosk.roster.PersonId;

/**
 * One fee, about one incident or one protection plan. What is owed stands in the ledger.
 *
 * @param number what people say, such as {@code F-R-000123}
 * @param sure the record alone says how it came about
 */
public record Fee(
        String number,
        String incident,
        IncidentKind kind,
        PersonId student,
        String school,
        LocalDate day,
        State state,
        boolean sure,
        Basis basis,
        long firstSeq,
        Instant assessedAt) {

    public enum State {
        /** Staff have to confirm it; nothing is owed, and the family is not told. */
        PROPOSED,
        ASSESSED,
        /** A proposal that became no fee. */
        DROPPED
    }

    /** A fee has the number of what it is about. */
    public static String numberOf(String incident) {
        return "F-" + incident;
    }
}
