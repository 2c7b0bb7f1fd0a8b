package org.swapbay.kiosk.simulation;

/** What a test does to the program where it passes crash points, mostly a deliberate wrong. No plan contains one. */
interface Sabotage {

    Sabotage NONE = new Sabotage() {};

    /** The program stands still where it passes the n-th crash point. */
    static Sabotage standingStill(int at, long milliseconds) {
        return new Sabotage() {
            @Override
            public void atPoint(Kiosk kiosk, String point) {
                if (kiosk.pointsPassed.size() == at) kiosk.standsStill(milliseconds);
            }
        };
    }

    /** The program passes a crash point. */
    default void atPoint(Kiosk kiosk, String point) {}

    /** Everybody has stopped; next the invariants are asked. */
    default void atRest(Scenario scenario) {}

    /** One recovery is over, the next must find nothing to do. */
    default void betweenRestarts(Scenario scenario) {}
}
