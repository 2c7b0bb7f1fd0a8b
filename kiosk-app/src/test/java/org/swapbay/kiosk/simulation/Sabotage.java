package org.swapbay.kiosk.simulation;

/** A deliberate wrong, planted by a test to see that it is found. No plan contains one. */
interface Sabotage {

    Sabotage NONE = new Sabotage() {};

    /** The program passes a crash point. */
    default void atPoint(Kiosk kiosk, String point) {}

    /** Everybody has stopped; next the invariants are asked. */
    default void atRest(Scenario scenario) {}

    /** One recovery is over, the next must find nothing to do. */
    default void betweenRestarts(Scenario scenario) {}
}
