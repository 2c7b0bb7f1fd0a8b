package org.swapbay.kiosk.swaps;

/** Looks after what waits in bays when a test says so, for tests in other packages. */
public record CollectingProbe(Collecting collecting) {

    public void look() {
        collecting.look();
    }
}
