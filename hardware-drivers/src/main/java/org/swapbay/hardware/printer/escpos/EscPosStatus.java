package org.swapbay.hardware.printer.escpos;

import org.swapbay.hardware.printer.PrinterStatus;
import org.swapbay.hardware.printer.PrinterStatus.Fault;
import org.swapbay.hardware.printer.PrinterStatus.Paper;

/** Reads the bits of status answers. Sources: Epson TM-U220A and TM-T88III manuals, Pyramid's Reliance status page. */
final class EscPosStatus {

    private EscPosStatus() {}

    /** @param answers what {@code DLE EOT} 1 to 4 gave, in that order */
    static PrinterStatus ofRealTime(int[] answers) {
        boolean offline = bit(answers[0], 3);
        boolean coverOpen = bit(answers[1], 2);
        boolean stoppedByPaper = bit(answers[1], 5);
        var paper = stoppedByPaper ? Paper.END : paper(pair(answers[3], 5), pair(answers[3], 2));
        // Some makers leave n=3 at zero and tell of an error in n=2 alone.
        return status(offline, paper, coverOpen, isUnexplained(answers) ? Fault.UNRECOVERABLE : cause(answers));
    }

    /** Whether the printer tells of an error but not of which. */
    static boolean isUnexplained(int[] answers) {
        return bit(answers[1], 6) && cause(answers) == Fault.NONE;
    }

    private static Fault cause(int[] answers) {
        return fault(bit(answers[2], 3), bit(answers[2], 6), bit(answers[2], 5));
    }

    static PrinterStatus ofAutomatic(PrinterReply.Automatic frame) {
        var paper = paper(pair(frame.third(), 2), pair(frame.third(), 0));
        var fault = fault(bit(frame.second(), 3), bit(frame.second(), 6), bit(frame.second(), 5));
        return status(bit(frame.first(), 3), paper, bit(frame.first(), 5), fault);
    }

    private static PrinterStatus status(boolean offline, Paper paper, boolean coverOpen, Fault fault) {
        boolean stopped = offline || paper == Paper.END || coverOpen || fault != Fault.NONE;
        return new PrinterStatus(!stopped, paper, coverOpen, fault);
    }

    private static Paper paper(boolean end, boolean nearEnd) {
        return end ? Paper.END : nearEnd ? Paper.NEAR_END : Paper.PRESENT;
    }

    private static Fault fault(boolean cutter, boolean headHot, boolean unrecoverable) {
        return cutter ? Fault.CUTTER_JAM : unrecoverable ? Fault.UNRECOVERABLE : headHot ? Fault.HEAD_HOT : Fault.NONE;
    }

    private static boolean bit(int value, int number) {
        return (value >> number & 1) == 1;
    }

    private static boolean pair(int value, int lower) {
        return (value >> lower & 3) == 3;
    }
}
