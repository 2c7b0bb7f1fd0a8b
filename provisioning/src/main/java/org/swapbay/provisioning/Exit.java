package org.swapbay.provisioning;

/** What the command ends with: 0 to 3 as monitoring systems read them, the rest from {@code sysexits.h}. */
final class Exit {

    static final int WELL = 0;
    static final int ATTENTION = 1;
    static final int DOWN = 2;
    static final int UNKNOWN = 3;
    static final int MISUNDERSTOOD = 64;
    static final int NO_ANSWER = 69;
    static final int FAILED = 70;
    static final int NOT_NOW = 75;
    static final int NOT_ALLOWED = 77;

    private Exit() {}
}
