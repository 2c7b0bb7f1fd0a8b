package org.swapbay.hardware.usb;

import java.util.List;
import java.util.Locale;

/**
 * Something that is plugged in.
 *
 * @param place bus and ports, such as {@code 1-2.3}: the same as long as it stays in the same socket
 * @param serial empty where the device has none, or where nobody may ask it
 * @param name maker and product as the device says them, or empty
 */
public record UsbDevice(String place, int vendor, int product, String serial, String name, List<Interface> interfaces) {

    public UsbDevice {
        interfaces = List.copyOf(interfaces);
    }

    /**
     * One of its functions.
     *
     * @param in address of the endpoint that speaks, 0 for none
     * @param out address of the endpoint that listens, 0 for none
     */
    public record Interface(int number, int type, int subtype, int protocol, int in, int out) {

        /** A printer that takes bytes, USB printer class 1.1: class 7, subclass 1. */
        public boolean isPrinter() {
            return type == 7 && subtype == 1 && out != 0;
        }

        /** Human interface devices, among them scanners and keyboards. */
        public boolean isHid() {
            return type == 3 && in != 0;
        }

        /** One that types: it must not be taken for a scanner, whatever is written on it. */
        public boolean isKeyboard() {
            return isHid() && protocol == 1;
        }
    }

    public String id() {
        return String.format(Locale.ROOT, "%04x:%04x", vendor, product);
    }

    public boolean hasPrinter() {
        return interfaces.stream().anyMatch(Interface::isPrinter);
    }

    public boolean hasKeyboard() {
        return interfaces.stream().anyMatch(Interface::isKeyboard);
    }
}
