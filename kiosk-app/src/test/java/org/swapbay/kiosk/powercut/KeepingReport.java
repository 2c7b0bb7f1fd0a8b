package org.swapbay.kiosk.powercut;

import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what was tried and what came of it, for the page of the long run. */
final class KeepingReport {

    private static final Logger log = LoggerFactory.getLogger(KeepingReport.class);
    private static final Map<String, Integer> COUNTS = new TreeMap<>();

    private KeepingReport() {}

    static synchronized void counted(String what) {
        COUNTS.merge(what, 1, Integer::sum);
    }

    /** Says all counts so far. */
    static synchronized void tell() {
        COUNTS.forEach((what, times) -> log.info("{}: {}", what, times));
    }
}
