package org.swapbay.kiosk.devices;

/** What became of one receipt. */
public sealed interface PrintOutcome {

    /** The printer took all of it and reports no fault. */
    record Printed() implements PrintOutcome {}

    /** Nothing came out, or it was cut short; the problem says what to mend. */
    record Refused(PrinterProblem problem) implements PrintOutcome {}

    /** It may be on paper, whole or in part. Only staff may print it again. */
    record Unclear() implements PrintOutcome {}
}
