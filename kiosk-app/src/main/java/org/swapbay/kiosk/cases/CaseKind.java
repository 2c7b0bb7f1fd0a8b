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
    /** Somebody seems to be guessing PINs; it concerns no bay and nobody in particular. */
    PIN_SPRAYING
}
