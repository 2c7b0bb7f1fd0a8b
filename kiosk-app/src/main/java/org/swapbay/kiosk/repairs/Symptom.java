package org.swapbay.kiosk.repairs;

/** What the student sees. What is really wrong is the technician's diagnosis. */
public enum Symptom {
    SCREEN,
    KEYS,
    WONT_START,
    CHARGING,
    LIQUID,
    OTHER
}
