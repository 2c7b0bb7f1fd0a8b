package org.swapbay.kiosk.devices;

/** Why the bill acceptor takes no notes. */
public enum CashProblem {
    NO_ANSWER,
    JAMMED,
    CASSETTE_FULL,
    CASSETTE_OUT,
    OUT_OF_ORDER
}
