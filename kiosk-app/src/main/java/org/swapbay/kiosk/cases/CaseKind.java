package org.swapbay.kiosk.cases;

/** Why a person has to look. */
public enum CaseKind {
    DOOR_JAMMED,
    DOOR_LEFT_OPEN,
    /** A door that was stuck opened long after it was asked to. */
    DOOR_OPENED_LATE,
    DOOR_FORCED,
    WRONG_DOOR_OPENED,
    UNVERIFIED_DEPOSIT,
    UNKNOWN_OUTCOME,
    BAY_EMPTY,
    BAY_CONTENT_DIFFERS,
    WRONG_LOANER_TAKEN,
    LOANER_NOT_WORKING,
    LOANER_TAKEN_UNSEEN,
    /** Staff say that a door does not close; its bay is empty. */
    DOOR_WILL_NOT_CLOSE,
    CHARGER_MISSING,
    /** Taken out broken or not, although nobody had reported it. */
    DEVICE_NOT_REPORTED,
    /** Somebody has a loaner that should be back, such as beside the own Chromebook; it concerns no bay. */
    LOANER_STILL_OUT,
    /** Somebody seems to be guessing PINs; it concerns no bay and nobody in particular. */
    PIN_SPRAYING,
    /** The disk of the records could not be written for a while; it concerns no bay. */
    DISK_FAILED,
    /** A closed file of the journal is not what was written; the kiosk goes on. */
    JOURNAL_FILE_DAMAGED,
    /** Where a bank note is, or whose, only the office can find out; it concerns no bay. */
    NOTE_DISPUTED
}
