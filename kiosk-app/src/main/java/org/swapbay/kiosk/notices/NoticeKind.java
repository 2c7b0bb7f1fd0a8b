package org.swapbay.kiosk.notices;

/** What a person is to be told. */
public enum NoticeKind {
    /** The own Chromebook is repaired and waits in a bay. */
    READY_TO_COLLECT,
    /** It still waits, and will not for ever. */
    STILL_WAITING,
    /** The own one is back, and the loaner is still out. */
    LOANER_STILL_OUT
}
