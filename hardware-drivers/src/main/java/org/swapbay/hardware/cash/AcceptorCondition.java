package org.swapbay.hardware.cash;

/** What keeps an acceptor from taking notes. */
public enum AcceptorCondition {
    /** A note is stuck, and perhaps within reach. */
    JAMMED,
    CASSETTE_FULL,
    CASSETTE_OUT,
    /** The lid over the note's path is open. */
    PATH_OPEN,
    /** It said something that this driver does not know; what followed was not read. */
    STRANGE
}
