package org.swapbay.kiosk.bays;

/** Why a door is opened. It decides what an unseen outcome may mean. */
public enum Purpose {
    /** Something is put in. */
    DEPOSIT,
    /** Something is taken out. */
    PICK_UP,
    /** A student brings a loaner back. */
    RETURN,
    /** A student takes their own repaired Chromebook. */
    GIVE_BACK,
    /** Staff put in a loaner that may be lent. */
    RESTOCK,
    /** Staff put in a repaired Chromebook that is kept for its owner. */
    RESERVE,
    /** Staff take out what is broken. */
    COLLECT,
    /** Staff take out again what they have just put in. */
    TAKE_BACK
}
