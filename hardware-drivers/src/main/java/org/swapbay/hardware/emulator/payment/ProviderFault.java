package org.swapbay.hardware.emulator.payment;

/** What can go wrong with one request. */
public enum ProviderFault {
    /** The network is gone before the provider hears of it. */
    REQUEST_LOST,
    /** The provider does it, and the network is gone before it can say so. */
    ANSWER_LOST,
    /** The provider is broken, and did nothing. */
    SERVER_BROKEN,
    /** The provider did it and says that it is broken. */
    DONE_AND_BROKEN,
    /** The request is heard of, but only after the one that comes next. */
    OUT_OF_ORDER,
    /** Too many requests; nothing was done. */
    TOO_MANY
}
