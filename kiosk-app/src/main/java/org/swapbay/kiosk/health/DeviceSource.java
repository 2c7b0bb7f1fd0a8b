package org.swapbay.kiosk.health;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.devices.Device;
import org.swapbay.kiosk.devices.DeviceHealth;
import org.swapbay.kiosk.devices.DeviceHealthReport;

/** Locks, scanner and printer. Without locks nobody is served; a kiosk may do without the others on purpose. */
@Component
class DeviceSource implements HealthSource {

    private final DeviceHealthReport report;

    DeviceSource(DeviceHealthReport report) {
        this.report = report;
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.LOCKS, Part.SCANNER, Part.PRINTER, Part.CASH);
    }

    @Override
    public Look look() {
        List<Finding> findings =
                report.all().stream().map(DeviceSource::finding).toList();
        return new Look(findings, Map.of());
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
