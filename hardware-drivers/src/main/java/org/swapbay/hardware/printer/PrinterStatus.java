package org.swapbay.hardware.printer;

/**
 * What the printer says about itself, in UnifiedPOS words.
 *
 * @param online it would print now
 * @param paper how much paper there is
 * @param coverOpen the cover is open
 * @param fault what stops it besides paper and cover
 */
public record PrinterStatus(boolean online, Paper paper, boolean coverOpen, Fault fault) {

    public static final PrinterStatus READY = new PrinterStatus(true, Paper.PRESENT, false, Fault.NONE);
    public static final PrinterStatus UNREACHABLE = new PrinterStatus(false, Paper.PRESENT, false, Fault.NO_ANSWER);

    /** How much paper is left. */
    public enum Paper {
        PRESENT,
        NEAR_END,
        END
    }

    /** What stops the printer besides paper and cover. */
    public enum Fault {
        NONE,
        CUTTER_JAM,
        HEAD_HOT,
        UNRECOVERABLE,
        NO_ANSWER
    }
}
