package org.swapbay.kiosk.safekeeping;

import java.time.Instant;
import java.util.List;

/** What the start found, and so what the kiosk may do. */
public sealed interface Trust {

    /** The records are those that were written last. @param first nothing had been recorded yet */
    record Sound(boolean first) implements Trust {}

    /**
     * The database was brought back; the journal gives it all that happened since.
     *
     * @param from when the backup was made that it was brought back from; the beginning of time where there was none and
     *     the journal told everything
     * @param changesLost changes since, to people, PINs, accounts or limits, of which the journal only knows that there were
     * @param setAside where the damaged files are now
     */
    record Restored(Damage damage, Instant from, long changesLost, List<String> setAside) implements Trust {}

    /** No door is opened until a person has done something, or what is in the way has passed. */
    record SafeMode(Cause cause) implements Trust {}

    /** What was wrong with a database that was replaced. */
    enum Damage {
        MISSING,
        DAMAGED,
        /** Sound, but of another past than the journal. */
        OTHER_PAST,
        /** Sound, but older than it was: part of it was lost. */
        FELL_BACK
    }

    /** Why nothing can be trusted. */
    enum Cause {
        JOURNAL_BROKEN,
        JOURNAL_INCOMPLETE,
        JOURNAL_OTHER_FORMAT,
        DATABASE_LOST,
        DATABASE_NEWER,
        IN_USE,
        DISK,
        /** Tried again after a while. */
        START_FAILED
    }
}
