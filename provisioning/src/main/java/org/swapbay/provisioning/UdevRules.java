package org.swapbay.provisioning;

import java.nio.file.Path;
import java.util.List;

/**
 * Rules that give each device a name that stays, to the kiosk's account and nobody else, and keep other programs off it.
 * A device with a number of its own is known by it in any socket; one without by its socket.
 */
final class UdevRules {

    static final String HEAD = "# Written by \"swapbay setup\". Run it again instead of changing this.\n";

    private static final String OPENING = """
            # No program may ask a lock board whether it is a modem, and none of them falls asleep.
            ACTION=="remove", GOTO="swapbay_end"
            """;

    private static final String CLOSING = "LABEL=\"swapbay_end\"\n";

    private UdevRules() {}

    static Path file(Surroundings here) {
        // Before 73-seat-late and 77-mm: what is set here must be there when they look.
        return here.at("/etc/udev/rules.d/70-swapbay.rules");
    }

    static String of(List<Found> devices) {
        var rules = new StringBuilder(HEAD).append(OPENING);
        for (var device : devices) if (device.port().usb()) rules.append(rule(device));
        return rules.append(CLOSING).toString();
    }

    private static String rule(Found device) {
        var port = device.port();
        var which = port.hasPlainSerial()
                ? "ATTRS{idVendor}==\"%s\", ATTRS{idProduct}==\"%s\", ATTRS{serial}==\"%s\""
                        .formatted(port.vendor(), port.product(), port.serial())
                : "ATTRS{idVendor}==\"%s\", ATTRS{idProduct}==\"%s\", KERNELS==\"%s\""
                        .formatted(port.vendor(), port.product(), port.socket());
        var part = port.kind() == Port.Kind.SERIAL && !port.part().isEmpty()
                ? ", ENV{ID_USB_INTERFACE_NUM}==\"" + port.part() + "\""
                : "";
        return """
                # %s
                SUBSYSTEM=="%s", %s%s, SYMLINK+="%s", OWNER="swapbay", GROUP="swapbay", MODE="0600", ENV{ID_MM_DEVICE_IGNORE}="1", ENV{BRLTTY_BRAILLE_DRIVER}=""
                SUBSYSTEM=="usb", ENV{DEVTYPE}=="usb_device", ATTR{idVendor}=="%s", ATTR{idProduct}=="%s", TEST=="power/control", ATTR{power/control}="on", OWNER="swapbay", GROUP="swapbay", MODE="0600", ENV{ID_MM_DEVICE_IGNORE}="1"
                """.formatted(
                        device.role().word(),
                        port.kind().subsystem(),
                        which,
                        part,
                        device.link(),
                        port.vendor(),
                        port.product());
    }
}
