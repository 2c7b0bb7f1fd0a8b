package org.swapbay.kiosk.journal;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Named places between two steps where the crash test stops the process as a power cut would, with
 * {@code -Dswapbay.crash=name} or {@code name:n} for the n-th time. Costs a comparison when nothing is asked for.
 */
public final class CrashPoint {

    private static final String WANTED = System.getProperty("swapbay.crash", "");
    private static final String NAME = WANTED.contains(":") ? WANTED.substring(0, WANTED.indexOf(':')) : WANTED;
    private static final AtomicInteger LEFT =
            new AtomicInteger(WANTED.contains(":") ? Integer.parseInt(WANTED.substring(WANTED.indexOf(':') + 1)) : 1);
    private static final int KILLED = 137;

    private CrashPoint() {}

    public static void hit(String name) {
        if (name.equals(NAME) && LEFT.decrementAndGet() == 0)
            Runtime.getRuntime().halt(KILLED);
    }
}
