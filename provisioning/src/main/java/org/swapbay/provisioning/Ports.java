package org.swapbay.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every port of the machine behind which one of our devices may be, as the kernel names them. */
final class Ports {

    /** HID usage page of POS scanners as it stands in a report descriptor: {@code 05 8C}, or {@code 06 8C 00}. */
    private static final int POS_SCANNER = 0x8C;

    /** HID Usage Tables 1.5: 0D digitizers, 07 keyboard. */
    private static final int DIGITIZER = 0x0D;

    private static final int KEYS = 0x07;
    private static final int USAGE_PAGE_1 = 0x05;
    private static final int USAGE_PAGE_2 = 0x06;

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
        return saysPosScanner(descriptor(port));
    }

    private boolean isTouchscreen(Port port) {
        var descriptor = descriptor(port);
        return says(descriptor, DIGITIZER) && !says(descriptor, KEYS);
    }

    /** Empty where it was unplugged meanwhile. */
    private byte[] descriptor(Port port) {
        var name = port.node().substring(port.node().lastIndexOf('/') + 1);
        try {
            return Files.readAllBytes(here.at("/sys/class/hidraw/" + name + "/device/report_descriptor"));
        } catch (IOException gone) {
            return new byte[0];
        }
    }

    static boolean saysPosScanner(byte[] descriptor) {
        return says(descriptor, POS_SCANNER);
    }

    private static boolean says(byte[] descriptor, int page) {
        for (var at = 0; at + 1 < descriptor.length; ) {
            var prefix = descriptor[at] & 0xFF;
            if ((prefix == USAGE_PAGE_1 || prefix == USAGE_PAGE_2) && (descriptor[at + 1] & 0xFF) == page) return true;
            // HID 1.11, 6.2.2.2: the two lowest bits say how many bytes follow, 3 meaning 4.
            var size = prefix & 3;
            at += 1 + (size == 3 ? 4 : size);
        }
        return false;
    }

    static String text(Path folder, String file) {
        try {
            return Files.readString(folder.resolve(file)).strip();
        } catch (IOException none) {
            return "";
        }
    }
}
