package org.swapbay.kiosk.health;

import java.util.Locale;

/** Why a part is as it is; one for each remedy. The words for both stand in {@code health/words}. */
public enum Cause {
    NONE,
    /** The look itself failed, mostly because the database does not answer. */
    NOT_SEEN,

    STARTING,
    NOT_CONFIGURED,
    /** The configuration names none, and the kiosk does without. */
    NOT_USED,
    LINE_DOWN,
    NO_ANSWER,
    GARBLED,
    PARTLY_BLIND,
    /** The board answers, the doors do not open. */
    LOCK_SUPPLY,
    REFUSING,
    /** Its line stands, and yet one number after another is typed by hand. */
    PASSED_OVER,
    PAPER_LOW,
    NO_PAPER,
    COVER_OPEN,
    CUTTER_JAM,
    HEAD_HOT,
    NOTE_JAM,
    CASSETTE_FULL,
    CASSETTE_OUT,
    OUT_OF_ORDER,

    /** The board says nothing, so nothing is known of the doors. */
    LOCKS_SILENT,
    /** No bay is left that is not held. */
    ALL_HELD,
    STANDS_OPEN,
    JAMMED,
    LEFT_OPEN,
    FORCED,
    CONTENT_DIFFERS,
    UNVERIFIED_DEPOSIT,
    UNKNOWN_OUTCOME,

    RESTORED_FROM_BACKUP,
    RESTORED_FROM_JOURNAL,
    JOURNAL_FILE_DAMAGED,
    JOURNAL_BROKEN,
    JOURNAL_INCOMPLETE,
    JOURNAL_OTHER_FORMAT,
    DATABASE_LOST,
    DATABASE_NEWER,
    IN_USE,
    START_FAILED,

    NOTHING_TO_BACK_UP,
    NO_BACKUP,
    NO_BACKUP_ELSEWHERE,

    DISK_FAILED,
    DISK_FULL,
    DISK_LOW,
    /** It could not be used at the start. */
    DISK_UNUSABLE,

    CLOCK_BEHIND,
    CLOCK_JUMPED,
    CLOCK_NOT_SET,
    CLOCK_UNCHECKED,

    HOT,
    TOO_HOT,
    NO_SENSOR,

    GUARD_NOT_SET_UP,
    GUARD_STOPPED,

    NO_BAYS,
    NO_LOANERS,
    FEW_LOANERS,
    CABINET_FULL,

    CASES_WAIT,

    NOT_DELIVERED,
    NO_CONNECTION,
    /** Asking how a payment stands failed here, not at the provider. */
    PAYMENT_NOT_FOLLOWED;

    /** As it stands in texts, labels of metrics and answers to other programs, such as {@code no-paper}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
