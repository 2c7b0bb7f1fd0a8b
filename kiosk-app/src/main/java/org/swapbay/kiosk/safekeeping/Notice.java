package org.swapbay.kiosk.safekeeping;

import java.time.Instant;

/**
 * One line about the records for staff: what is, since when, and by the words for its kind why and what to do.
 *
 * @param changesLost changes to people, PINs and accounts that somebody has to make again
 * @param file where something damaged was kept; empty where nothing was
 */
public record Notice(Kind kind, boolean good, Instant since, long changesLost, String file) {

    /** What is said; {@code records.…} in the staff's texts. */
    public enum Kind {
        BACKED_UP,
        NOTHING_TO_BACK_UP,
        NO_BACKUP,
        NO_BACKUP_ELSEWHERE,
        RESTORED_FROM_BACKUP,
        RESTORED_FROM_JOURNAL,
        DISK_FAILED,
        DISK_FULL,
        JOURNAL_CHECKED,
        JOURNAL_FILE_DAMAGED,
        JOURNAL_BROKEN,
        JOURNAL_INCOMPLETE,
        JOURNAL_OTHER_FORMAT,
        DATABASE_LOST,
        DATABASE_NEWER,
        IN_USE,
        DISK,
        START_FAILED
    }

    static Notice good(Kind kind, Instant since) {
        return new Notice(kind, true, since, 0, "");
    }

    static Notice wrong(Kind kind, Instant since) {
        return new Notice(kind, false, since, 0, "");
    }
}
