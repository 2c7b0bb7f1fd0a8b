package org.swapbay.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.swapbay.hardware.scanner.hid.ReportDescriptor;

/** Every port of the machine behind which one of our devices may be, as the kernel names them. */
final class Ports {

    private final Surroundings here;

    Ports(Surroundings here) {
        this.here = here;
    }

    List<Port> all() {
        var found = new ArrayList<Port>();
        each("tty", "tty(USB|ACM)\\d+", "/dev/", Port.Kind.SERIAL, found);
        each("hidraw", "hidraw\\d+", "/dev/", Port.Kind.HIDRAW, found);
        each("usbmisc", "lp\\d+", "/dev/usb/", Port.Kind.PRINTER, found);
        found.removeIf(port -> port.kind() == Port.Kind.HIDRAW && !isPosScanner(port));
        return found;
    }

    /** What a finger touches, by what it says of itself, and nothing with keys. */
    List<Port> touchscreens() {
        var found = new ArrayList<Port>();
        each("hidraw", "hidraw\\d+", "/dev/", Port.Kind.HIDRAW, found);
        found.removeIf(port -> !port.usb() || !isTouchscreen(port));
        return List.copyOf(found);
    }

    private void each(String kernelClass, String names, String folder, Port.Kind kind, List<Port> into) {
        try (Stream<Path> nodes = Files.list(here.at("/sys/class/" + kernelClass))) {
            nodes.filter(node -> node.getFileName().toString().matches(names))
                    .sorted()
                    .map(node -> port(node, folder, kind))
                    .forEach(into::add);
        } catch (IOException none) {
            // A machine without such devices has no such folder.
        }
    }

    private Port port(Path node, String folder, Port.Kind kind) {
        var name = folder + node.getFileName();
        var device = up(node, "idVendor");
        if (device.isEmpty()) return new Port(name, kind, "", "", "", "", "", "");
        var usb = device.get();
        return new Port(
                name,
                kind,
                text(usb, "idVendor"),
                text(usb, "idProduct"),
                text(usb, "serial"),
                usb.getFileName().toString(),
                up(node, "bInterfaceNumber")
                        .map(one -> text(one, "bInterfaceNumber"))
                        .orElse(""),
                (text(usb, "manufacturer") + " " + text(usb, "product")).strip());
    }

    /** The nearest folder above, in the kernel's tree of devices, that has this file. */
    private static Optional<Path> up(Path node, String file) {
        try {
            for (var at = node.toRealPath(); at != null; at = at.getParent()) {
                if (Files.isReadable(at.resolve(file))) return Optional.of(at);
            }
        } catch (IOException gone) {
            // Unplugged while it was looked at.
        }
        return Optional.empty();
    }

    private boolean isPosScanner(Port port) {
        return descriptor(port).speaksOf(ReportDescriptor.POS_SCANNER);
    }

    private boolean isTouchscreen(Port port) {
        var descriptor = descriptor(port);
        return descriptor.speaksOf(ReportDescriptor.DIGITIZER) && !descriptor.speaksOf(ReportDescriptor.KEYS);
    }

    /** Empty where it was unplugged meanwhile. */
    private ReportDescriptor descriptor(Port port) {
        var name = port.node().substring(port.node().lastIndexOf('/') + 1);
        try {
            return ReportDescriptor.of(
                    Files.readAllBytes(here.at("/sys/class/hidraw/" + name + "/device/report_descriptor")));
        } catch (IOException gone) {
            return ReportDescriptor.of(new byte[0]);
        }
    }

    static String text(Path folder, String file) {
        try {
            return Files.readString(folder.resolve(file)).strip();
        } catch (IOException none) {
            return "";
        }
    }
}
