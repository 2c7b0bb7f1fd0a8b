package org.swapbay.hardware.lock;

/** How the presence sensor of one bay is wired; like {@link DoorFeedback}, a matter of the site. */
public enum PresenceFeedback {
    PRESENT_IS_1,
    PRESENT_IS_0,
    /** No sensor. */
    NONE;

    /** What this bit of the board's answer says about the bay. */
    public Presence read(boolean bit) {
        return switch (this) {
            case PRESENT_IS_1 -> bit ? Presence.PRESENT : Presence.ABSENT;
            case PRESENT_IS_0 -> bit ? Presence.ABSENT : Presence.PRESENT;
            case NONE -> Presence.NOT_SENSED;
        };
    }

    /** The bit a board shows for a bay; false without a sensor. */
    public boolean bit(boolean present) {
        return switch (this) {
            case PRESENT_IS_1 -> present;
            case PRESENT_IS_0 -> !present;
            case NONE -> false;
        };
    }
}
