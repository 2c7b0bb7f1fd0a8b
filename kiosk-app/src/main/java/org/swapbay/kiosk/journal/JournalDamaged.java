package org.swapbay.kiosk.journal;

/** The journal cannot be gone on with. All files are kept as they are; a person has to look. */
public final class JournalDamaged extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Damage damage;

    public JournalDamaged(Damage damage, String message) {
        super(message);
        this.damage = damage;
    }

    public Damage damage() {
        return damage;
    }

    /** What is wrong with it. */
    public enum Damage {
        /** Something before its end does not fit. */
        BROKEN,
        /** A file of it is not there, or its end is not. */
        INCOMPLETE,
        /** Another version of the program wrote it. */
        OTHER_FORMAT
    }
}
