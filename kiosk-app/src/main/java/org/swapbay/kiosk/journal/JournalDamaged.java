package org.swapbay.kiosk.journal;

/** The journal is broken before its end. The file is kept as it is; a person has to look. */
public final class JournalDamaged extends RuntimeException {

    public JournalDamaged(String message) {
        super(message);
    }
}
