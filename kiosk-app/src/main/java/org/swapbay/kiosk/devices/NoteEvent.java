package org.swapbay.kiosk.devices;

import org.jspecify.annotations.Nullable;

/** What the bill acceptor says happened. @param note where it told which one */
public record NoteEvent(Kind kind, @Nullable BankNote note) {

    public enum Kind {
        /** Valid, and in escrow. */
        HELD,
        /** Where nobody can pull it out any more. */
        CREDITED,
        STACKED,
        /** Back in the person's hand, for whatever reason. */
        GIVEN_BACK,
        /** Found in the path after a restart, and pushed out. */
        CLEARED_TO_FRONT,
        /** Found in the path after a restart, and moved into the cassette. */
        CLEARED_TO_CASSETTE,
        /** Somebody tampered with a note; where it is nobody knows. */
        TAMPERED,
        RESTARTED,
        CASSETTE_REMOVED,
        CASSETTE_REPLACED
    }
}
