package org.swapbay.kiosk.devices;

import java.util.Optional;
import org.swapbay.hardware.printer.PrinterStatus;

/** What a printer's status means for the next receipt. */
final class PrinterVerdict {

    private PrinterVerdict() {}

    static PrinterHealth of(PrinterStatus status) {
        return new PrinterHealth(problem(status), status.paper() == PrinterStatus.Paper.NEAR_END);
    }

    static Trouble troubleOf(PrinterHealth health) {
        return health.problem()
                .map(problem -> switch (problem) {
                    case NO_PAPER -> Trouble.NO_PAPER;
                    case COVER_OPEN -> Trouble.COVER_OPEN;
                    case CUTTER_JAM -> Trouble.CUTTER_JAM;
                    case HEAD_HOT -> Trouble.HEAD_HOT;
                    case OUT_OF_ORDER -> Trouble.OUT_OF_ORDER;
                    case NO_ANSWER -> Trouble.NO_ANSWER;
                })
                .orElse(health.paperNearEnd() ? Trouble.PAPER_LOW : Trouble.NONE);
    }

    private static Optional<PrinterProblem> problem(PrinterStatus status) {
        // An open cover also reports the paper as gone, so the cover is asked first.
        if (status.fault() == PrinterStatus.Fault.NO_ANSWER) return Optional.of(PrinterProblem.NO_ANSWER);
        if (status.coverOpen()) return Optional.of(PrinterProblem.COVER_OPEN);
        if (status.paper() == PrinterStatus.Paper.END) return Optional.of(PrinterProblem.NO_PAPER);
        return switch (status.fault()) {
            case CUTTER_JAM -> Optional.of(PrinterProblem.CUTTER_JAM);
            case HEAD_HOT -> Optional.of(PrinterProblem.HEAD_HOT);
            case UNRECOVERABLE -> Optional.of(PrinterProblem.OUT_OF_ORDER);
            case NO_ANSWER -> Optional.of(PrinterProblem.NO_ANSWER);
            case NONE -> status.online() ? Optional.empty() : Optional.of(PrinterProblem.OUT_OF_ORDER);
        };
    }
}
