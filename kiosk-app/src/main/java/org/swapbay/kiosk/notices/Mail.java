package org.swapbay.kiosk.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.roster.PersonId;

/**
 * A notice on its way to one person.
 *
 * @param messageId the same for every try
 * @param copies 1, and one more each time staff had it sent again
 * @param answer what the server said last, without addresses
 */
public record Mail(
        String noticeId,
        PersonId personId,
        String messageId,
        State state,
        int copies,
        int attempts,
        Instant nextTry,
        Instant plannedAt,
        @Nullable Instant sentAt,
        @Nullable String answer) {

    /** How far it has come. */
    public enum State {
        WAITING,
        /** The server has taken it. */
        SENT,
        /** The server will never take it. */
        REFUSED,
        /** It was tried for days. */
        GIVEN_UP,
        /** Nobody knows where to. */
        NO_ADDRESS,
        /** Nothing is left to tell. */
        TOO_LATE
    }
}
