package org.swapbay.kiosk.health;

import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.devices.CodeScanned;
import org.swapbay.kiosk.devices.CodeTyped;
import org.swapbay.kiosk.devices.Device;
import org.swapbay.kiosk.devices.DeviceHealth;
import org.swapbay.kiosk.devices.DeviceHealthReport;
import org.swapbay.kiosk.devices.ReceiptPrinting;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;

/** Locks, scanner and printer. Without locks nobody is served; a kiosk may do without the others on purpose. */
@Component
class DeviceSource implements HealthSource, Unasked {

    /** A receipt and a half: time to fetch a roll, also where the printer has no sensor for it. */
    private static final long LITTLE_PAPER = 1_000;

    private final DeviceHealthReport report;
    private final ReceiptPrinting printing;
    private final ScannerUse use;

    DeviceSource(DeviceHealthReport report, ReceiptPrinting printing, Clock clock) {
        this.report = report;
        this.printing = printing;
        use = new ScannerUse(clock);
    }

    @Override
    public void occasions(Occasions when) {
        // Comes on the scanner's thread.
        when.told(CodeScanned.class, _ -> use.read());
        // Comes on the desk's thread.
        when.told(CodeTyped.class, _ -> use.passedOver());
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.LOCKS, Part.SCANNER, Part.PRINTER, Part.CASH);
    }

    @Override
    public Look look() {
        var paper = printing.paperLeft();
        var findings = report.all().stream()
                .map(DeviceSource::finding)
                .map(found -> switch (found.part()) {
                    case PRINTER -> withPaper(found, paper);
                    case SCANNER -> use.of(found);
                    default -> found;
                })
                .toList();
        return new Look(findings, paper.isPresent() ? Map.of(Figure.PAPER_LEFT, (double) paper.getAsLong()) : Map.of());
    }

    /** What is left stands beside what works, and little of it is told although the printer says nothing. */
    static Finding withPaper(Finding printer, OptionalLong left) {
        var works = printer.cause() == Cause.NONE || printer.cause() == Cause.PAPER_LOW;
        if (left.isEmpty() || !works) return printer;
        var millimetres = left.getAsLong();
        return (millimetres < LITTLE_PAPER ? Finding.of(Part.PRINTER, HealthState.ATTENTION, Cause.PAPER_LOW) : printer)
                .with("", millimetres);
    }

    static Finding finding(DeviceHealth health) {
        var part = part(health.device());
        var cause = cause(health);
        return Finding.of(part, state(health, cause), cause).since(health.since());
    }

    private static Part part(Device device) {
        return switch (device) {
            case LOCKS -> Part.LOCKS;
            case SCANNER -> Part.SCANNER;
            case PRINTER -> Part.PRINTER;
            case CASH -> Part.CASH;
        };
    }

    private static HealthState state(DeviceHealth health, Cause cause) {
        if (cause == Cause.NOT_USED) return HealthState.OK;
        if (cause == Cause.STARTING) return HealthState.UNKNOWN;
        // The board itself is well, and yet nobody can be served.
        if (cause == Cause.LOCK_SUPPLY) return HealthState.DOWN;
        return switch (health.state()) {
            case OK -> HealthState.OK;
            case DEGRADED -> HealthState.ATTENTION;
            case DOWN -> HealthState.DOWN;
        };
    }

    private static Cause cause(DeviceHealth health) {
        return switch (health.trouble()) {
            case NONE -> Cause.NONE;
            case STARTING -> Cause.STARTING;
            case NOT_CONFIGURED -> health.device() == Device.LOCKS ? Cause.NOT_CONFIGURED : Cause.NOT_USED;
            case LINE_DOWN -> Cause.LINE_DOWN;
            case NO_ANSWER -> Cause.NO_ANSWER;
            case GARBLED -> Cause.GARBLED;
            case LOCK_SUPPLY -> Cause.LOCK_SUPPLY;
            case PARTLY_BLIND -> Cause.PARTLY_BLIND;
            case REFUSING -> Cause.REFUSING;
            case PAPER_LOW -> Cause.PAPER_LOW;
            case NO_PAPER -> Cause.NO_PAPER;
            case COVER_OPEN -> Cause.COVER_OPEN;
            case CUTTER_JAM -> Cause.CUTTER_JAM;
            case HEAD_HOT -> Cause.HEAD_HOT;
            case NOTE_JAM -> Cause.NOTE_JAM;
            case CASSETTE_FULL -> Cause.CASSETTE_FULL;
            case CASSETTE_OUT -> Cause.CASSETTE_OUT;
            case OUT_OF_ORDER -> Cause.OUT_OF_ORDER;
        };
    }
}
