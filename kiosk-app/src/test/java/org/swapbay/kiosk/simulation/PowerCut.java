package org.swapbay.kiosk.simulation;

/** The mains are gone, or the process. An error, because no part of the program could catch the real thing. */
final class PowerCut extends Error {

    /** The machine stays up, so what was written but not forced is still there for a while. */
    final boolean onlyTheProcess;

    PowerCut(String where, boolean onlyTheProcess) {
        super(where, null, false, false);
        this.onlyTheProcess = onlyTheProcess;
    }
}
