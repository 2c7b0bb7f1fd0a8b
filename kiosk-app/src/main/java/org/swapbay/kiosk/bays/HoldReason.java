package org.swapbay.kiosk.bays;

/** Why a bay is offered to nobody. */
public enum HoldReason {
    JAMMED,
    LEFT_OPEN,
    FORCED,
    CONTENT_DIFFERS,
    UNVERIFIED_DEPOSIT,
    UNKNOWN_OUTCOME
}
