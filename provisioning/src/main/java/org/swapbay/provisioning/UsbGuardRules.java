package org.swapbay.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Narrows USBGuard from the kinds of devices that the package allows to the very devices of this kiosk: whatever else is
 * plugged in is not taken, and a keyboard never. Syntax: usbguard-rules.conf(5).
 */
final class UsbGuardRules {

    static final String HEAD = "# Written by \"swapbay setup\": only the devices of this kiosk. Run it again instead of"
            + " changing this.\n";

    /** How the file begins that the package ships and the installer copies here. */
    static final String SHIPPED_HEAD = "# Only what a kiosk is made of";

    private static final String NEVER = """
            # A keyboard, alone or as a part of anything, never; nor disks, networks and wireless.
            reject with-interface one-of { 03:01:01 03:00:01 08:*:* 02:06:* 02:0d:* e0:*:* 06:*:* }
            allow with-interface equals { 09:00:00 }
            allow with-interface equals { 09:00:01 09:00:02 }
            """;

    private final Surroundings here;

    UsbGuardRules(Surroundings here) {
        this.here = here;
    }

    /** Nothing where USBGuard is not set up as the installer's page says: its rules are somebody else's then. */
    Optional<FileChange> narrowed(List<Found> devices, List<Port> touchscreens) throws IOException {
        if (!isOurs()) return Optional.empty();
        var rules = new StringBuilder(HEAD).append(NEVER);
        for (var screen : touchscreens) rules.append(rule("touchscreen", screen));
        for (var device : devices)
            if (device.port().usb()) rules.append(rule(device.role().word(), device.port()));
        return Optional.of(new FileChange(file(), rules.append("block\n").toString()));
    }

    /** Back to the kinds of devices that the package allows. */
    Optional<FileChange> widened() throws IOException {
        var shipped = here.at("/usr/share/swapbay/usbguard.conf");
        return isOurs() && Files.exists(shipped)
                ? Optional.of(new FileChange(file(), Files.readString(shipped)))
                : Optional.empty();
    }

    Path file() {
        return here.at("/etc/usbguard/rules.conf");
    }

    private boolean isOurs() throws IOException {
        if (!Files.exists(file())) return false;
        var text = Files.readString(file());
        return text.startsWith(HEAD) || text.startsWith(SHIPPED_HEAD);
    }

    /** By its own number in any socket, or else by its socket; and with nothing in it that was not there now. */
    private String rule(String what, Port port) throws IOException {
        var which = port.hasPlainSerial() ? "serial \"" + port.serial() + "\"" : "via-port \"" + port.socket() + "\"";
        var parts = interfaces(port.socket());
        var made = parts.isEmpty() ? "" : " with-interface equals { " + String.join(" ", parts) + " }";
        return "# %s\nallow id %s %s%s\n".formatted(what, port.id(), which, made);
    }

    /** Such as {@code ff:ff:ff}: class, subclass and protocol of each function of the device in this socket. */
    private List<String> interfaces(String socket) throws IOException {
        var folder = here.at("/sys/bus/usb/devices");
        if (!Files.isDirectory(folder)) return List.of();
        var parts = new ArrayList<Path>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(one -> one.getFileName().toString().startsWith(socket + ":"))
                    .sorted()
                    .forEach(parts::add);
        }
        var words = new ArrayList<String>();
        for (var part : parts) {
            words.add(Stream.of("bInterfaceClass", "bInterfaceSubClass", "bInterfaceProtocol")
                    .map(name -> Ports.text(part, name))
                    .collect(Collectors.joining(":")));
        }
        return words.stream()
                .filter(word -> word.matches("([0-9a-f]{2}:){2}[0-9a-f]{2}"))
                .toList();
    }
}
