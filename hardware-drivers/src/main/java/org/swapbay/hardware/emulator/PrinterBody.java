package org.swapbay.hardware.emulator;

/** What the printer's sensors see, as status bytes. Sources: Epson TM-U220A p. 54, TM-T88III p. 318. */
final class PrinterBody {

    private static final int LINES_BEFORE_THE_PAPER_ENDS = 3;

    private final DeviceFaults faults;
    private final PaperRoll roll;
    private volatile boolean endedInReceipt;

    PrinterBody(DeviceFaults faults, PaperRoll roll) {
        this.faults = faults;
        this.roll = roll;
    }

    /** To be told after each line and after each switch of a fault. */
    void look() {
        if (!faults.has(Fault.PAPER_OUT_MID_JOB)) {
            endedInReceipt = false;
        } else if (roll.linesHanging() >= LINES_BEFORE_THE_PAPER_ENDS) {
            endedInReceipt = true;
        }
    }

    boolean stopped() {
        return paperEnd() || faults.has(Fault.COVER_OPEN) || faults.has(Fault.CUTTER_JAM) || headHot();
    }

    /** The answer to {@code DLE EOT which}. */
    int realTime(int which) {
        return 0x12
                | switch (which) {
                    case 1 -> bit(stopped(), 3);
                    case 2 -> bit(faults.has(Fault.COVER_OPEN), 2) | bit(paperEnd(), 5) | bit(jammed() || headHot(), 6);
                    case 3 -> bit(jammed(), 3) | bit(headHot(), 6);
                    default -> bit(nearEnd(), 2) | bit(nearEnd(), 3) | bit(paperEnd(), 5) | bit(paperEnd(), 6);
                };
    }

    /** The four bytes pushed on a change. */
    byte[] automatic() {
        return new byte[] {
            (byte) (0x10 | bit(stopped(), 3) | bit(faults.has(Fault.COVER_OPEN), 5)),
            (byte) (bit(jammed(), 3) | bit(headHot(), 6)),
            inOrder(),
            0
        };
    }

    /** The answer to {@code GS r 1}. */
    byte inOrder() {
        return (byte) (bit(nearEnd(), 0) | bit(nearEnd(), 1) | bit(paperEnd(), 2) | bit(paperEnd(), 3));
    }

    private boolean paperEnd() {
        return faults.has(Fault.PAPER_OUT) || endedInReceipt;
    }

    private boolean nearEnd() {
        return faults.has(Fault.PAPER_NEAR_END) || paperEnd();
    }

    private boolean jammed() {
        return faults.has(Fault.CUTTER_JAM);
    }

    private boolean headHot() {
        return faults.has(Fault.HEAD_HOT);
    }

    private static int bit(boolean set, int number) {
        return set ? 1 << number : 0;
    }
}
