package org.swapbay.kiosk.appliance;

/** Whoever started the program and starts it again. Safe for any thread; returns at once. */
interface Supervisor {

    /** @param news lines as {@code sd_notify(3)} knows them */
    void hear(String news);

    /** Whether there is one. */
    default boolean listens() {
        return true;
    }
}
