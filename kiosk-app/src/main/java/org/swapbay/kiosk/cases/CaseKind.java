package org.swapbay.kiosk.cases;

/** Why a person has to look. */
public enum CaseKind {
    DOOR_JAMMED,
    DOOR_LEFT_OPEN,
    DOOR_FORCED,
    WRONG_DOOR_OPENED,
    UNVERIFIED_DEPOSIT,
    UNKNOWN_OUTCOME,
    BAY_EMPTY,
    BAY_CONTENT_DIFFERS,
    WRONG_LOANER_TAKEN,
    LOANER_NOT_WORKING,
    LOANER_TAKEN_UNSEEN
}
