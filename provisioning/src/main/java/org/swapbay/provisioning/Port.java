package org.swapbay.provisioning;

import java.util.Locale;

/**
 * A place where a device may be.
 *
 * @param node such as {@code /dev/ttyUSB0}
 * @param kind how it is spoken with
 * @param vendor of USB, four hexadecimal digits; empty where it is no USB device
 * @param serial the device's own number; empty where it has none
 * @param socket the USB socket, such as {@code 1-2.3}; empty where it is no USB device
 * @param part number of the function on that device, two digits; empty where it has only one
 * @param name what the device says it is
 */
record Port(
        String node, Kind kind, String vendor, String product, String serial, String socket, String part, String name) {

    /** How a port is spoken with. */
    enum Kind {
        SERIAL("tty"),
        HIDRAW("hidraw"),
        PRINTER("usbmisc");

        private final String subsystem;

        Kind(String subsystem) {
            this.subsystem = subsystem;
        }

        String subsystem() {
            return subsystem;
        }
    }

    static Port plain(String node) {
        return new Port(node, Kind.SERIAL, "", "", "", "", "", "");
    }

    boolean usb() {
        return !vendor.isEmpty();
    }

    /** A number of its own that may stand in rules as it is. */
    boolean hasPlainSerial() {
        return serial.matches("[A-Za-z0-9._-]+");
    }

    /** For a person. */
    String words() {
        var what = name.isEmpty() ? "" : " (" + name + ")";
        return node + what;
    }

    String id() {
        return String.format(Locale.ROOT, "%s:%s", vendor, product);
    }
}
