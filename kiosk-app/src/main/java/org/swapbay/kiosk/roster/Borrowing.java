package org.swapbay.kiosk.roster;

/** Whether the school lets a person borrow, and if not why; the touchscreen says it in plain words. */
public enum Borrowing {
    ALLOWED,
    NOT_ENROLLED,
    PAUSED_BY_SCHOOL,
    NEEDS_GUARDIAN_CONSENT
}
