package org.swapbay.kiosk.security;

/** What can be allowed: pages to see and things to do. Views and acts ask for one of these, never for a role. */
public enum Permission {
    SEE_TODAY,
    SEE_CABINET,
    SEE_TICKETS,
    SEE_CASES,
    SEE_ASSETS,
    /** Who has what. */
    SEE_PEOPLE,
    /** What is out and when it is due. */
    SEE_LOANS,
    /** Who waits for a loaner. */
    SEE_WAITING_LIST,
    /** What was told to whom, and what waits. */
    SEE_NOTICES,
    /** What families owe and why. */
    SEE_FEES,
    /** What lies in the cassette of the bill acceptor, what was in doubt, and who emptied it. */
    SEE_CASH,
    SEE_STAFF,
    /** Every recorded fact, also about colleagues. */
    SEE_AUDIT,
    /** What the school has decided, and what it will. */
    SEE_POLICY,
    /** One's own password and passkeys. */
    SEE_OWN_ACCOUNT,

    /** When school is. */
    SEE_CALENDAR,

    /** At the kiosk: put loaners and repaired devices in, take broken ones out. */
    WORK_AT_KIOSK,
    WORK_ON_TICKETS,
    /** Say what a person found, where an asset is, and give a held bay back. */
    DECIDE_CASES,
    /** One more loan for the day than the limit, and more time for one that is out. */
    ALLOW_DAY_LOANS,
    /** Addresses of families, another copy of a notice, and having told somebody. */
    WORK_ON_NOTICES,
    /** Move somebody to the front of the waiting list, or take them off it. */
    CHANGE_WAITING_LIST,
    /** Say when school is: closed days, half days, bells. */
    SET_CALENDAR,
    ISSUE_PINS,
    /** End the lock that wrong PINs brought upon a student. */
    END_PIN_LOCKS,
    CHECK_JOURNAL,
    /** Decide what holds for everybody from a day on. */
    PUBLISH_POLICY,
    /** Confirm proposed fees, write down disputes, losses, plans and how things came about. */
    WORK_ON_FEES,
    /** Book what families pay at the office, give out letters with a code to pay with. */
    TAKE_PAYMENTS,
    /** Empty the cassette of the bill acceptor and count it, with a second person. */
    COLLECT_CASH,
    /** Say whose a bank note is that is in doubt. */
    SETTLE_NOTES,
    /** Waive and change fees, decide disputes, give money back: not done by whoever takes the money. */
    FORGIVE_FEES,
    /** Take a list that one may see out of the house, as a file. */
    EXPORT_LISTS,
    /** Accounts, roles, badges, other people's passwords. */
    MANAGE_STAFF,
    CHANGE_OWN_ACCOUNT
}
