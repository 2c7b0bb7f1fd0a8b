package org.swapbay.provisioning;

import org.swapbay.hardware.printer.PrinterStatus;

/** A printer's status as a line of a check. */
final class PrinterWords {

    private PrinterWords() {}

    static Checked of(PrinterStatus status) {
        if (status.fault() == PrinterStatus.Fault.NO_ANSWER)
            return wrong("no-answer", "does not answer", "Look whether it has power; unplug it and plug it in again");
        if (status.coverOpen()) return wrong("cover-open", "its cover is open", "Close its cover");
        return switch (status.paper()) {
            case END -> wrong("no-paper", "out of paper", "Put a new roll in");
            case PRESENT, NEAR_END ->
                switch (status.fault()) {
                    case CUTTER_JAM ->
                        wrong("cutter-jam", "its cutter is jammed", "Open its cover, take the paper out, close it");
                    case HEAD_HOT ->
                        wrong("head-hot", "its print head is too hot", "Let it cool down for some minutes");
                    case UNRECOVERABLE, NO_ANSWER ->
                        wrong("out-of-order", "out of order", "Switch it off and on again");
                    case NONE -> paper(status.paper());
                };
        };
    }

    private static Checked paper(PrinterStatus.Paper paper) {
        return paper == PrinterStatus.Paper.NEAR_END
                ? new Checked(
                        "printer",
                        "",
                        "attention",
                        "",
                        "paper-low",
                        "Printer: nearly out of paper",
                        "Put a new roll in soon")
                : Checked.fine("printer", "Printer: ready");
    }

    private static Checked wrong(String cause, String says, String remedy) {
        return Checked.down("printer", cause, "Printer: " + says, remedy);
    }
}
