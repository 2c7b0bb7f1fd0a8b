package org.swapbay.kiosk.swaps;

/** Where PINs are checked, one after another: a check takes a tenth of a second, and some seconds when slowed. */
interface PinQueue {

    /** Returns at once. */
    void add(Runnable check);
}
