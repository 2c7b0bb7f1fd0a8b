package org.swapbay.kiosk.bays;

/** Why a door is opened. It decides what an unseen outcome may mean. */
public enum Purpose {
    /** Something is put in. */
    DEPOSIT,
    /** Something is taken out. */
    PICK_UP
}
