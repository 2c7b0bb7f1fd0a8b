package org.swapbay.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the configured devices themselves. Only while the program is stopped: each has its line for itself. */
final class DeviceCheck {

    private static final long FLOOR = 200L << 20;

    private final Surroundings here;

    DeviceCheck(Surroundings here) {
        this.here = here;
    }

    List<Checked> lines() throws IOException {
        var devices = Configuration.devices(here);
        var lines = new ArrayList<Checked>();
        lines.add(locks(devices));
        lines.add(printer(devices));
        lines.add(scanner(devices));
        lines.add(disk());
        return lines;
    }

    private Checked locks(Map<String, String> devices) {
        var line = devices.getOrDefault("swapbay.devices.locks.line", "");
        if (line.isEmpty())
            return Checked.down("locks", "not-configured", "Door locks: not set up", "run \"swapbay setup\"");
        if (!there(line)) return missing("locks", "Door locks");
        var model = devices.getOrDefault("swapbay.devices.locks.model", "cu16");
        return Probes.locks(line)
                .filter(found -> found.model().equals(model))
                .map(_ -> Checked.fine("locks", "Door locks: answer"))
                .orElseGet(() -> Checked.down(
                        "locks",
                        "no-answer",
                        "Door locks: do not answer",
                        "Look whether the board has power; unplug it and plug it in again"));
    }

    private Checked printer(Map<String, String> devices) {
        var line = devices.getOrDefault("swapbay.devices.printer.line", "");
        if (line.isEmpty()) return Checked.fine("printer", "Printer: none is set up, and the kiosk does without");
        if (line.startsWith("/") && !there(line)) return missing("printer", "Printer");
        var baud = Integer.parseInt(devices.getOrDefault("swapbay.devices.printer.baud", "115200"));
        return PrinterWords.of(Probes.printerStatus(line, baud));
    }

    private Checked scanner(Map<String, String> devices) {
        var line = devices.getOrDefault("swapbay.devices.scanner.line", "");
        if (line.isEmpty()) return Checked.fine("scanner", "Scanner: none is set up, and the kiosk does without");
        return there(line) || line.startsWith("usb:")
                ? Checked.fine("scanner", "Scanner: plugged in; whether it reads shows a scan")
                : missing("scanner", "Scanner");
    }

    private Checked disk() {
        try {
            var free = Files.getFileStore(here.data()).getUsableSpace();
            return free < FLOOR
                    ? Checked.down("disk", "disk-full", "Disk: nearly full", "Make room")
                    : Checked.fine("disk", "Disk: " + (free >> 20) + " MB are free");
        } catch (IOException unseen) {
            return Checked.unknown("disk", "Disk: could not be looked at");
        }
    }

    private boolean there(String line) {
        return Files.exists(here.at(line)) || Files.exists(Path.of(line));
    }

    private static Checked missing(String part, String name) {
        return Checked.down(
                part,
                "line-down",
                name + ": unplugged, or its port is missing",
                "Plug it in again, or try another cable");
    }
}
