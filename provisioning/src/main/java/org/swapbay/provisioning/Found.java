package org.swapbay.provisioning;

import java.util.Map;
import java.util.TreeMap;

/**
 * A device that answered.
 *
 * @param settings beside the line, by the last part of the property's name
 */
record Found(Role role, Port port, String words, Map<String, String> settings) {

    /** What a device is for. */
    enum Role {
        LOCKS("locks"),
        SCANNER("scanner"),
        PRINTER("printer");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** The same under every socket and after every start. The ending tells the program how to speak with it. */
    String link() {
        return "swapbay-" + role.word()
                + switch (port.kind()) {
                    case SERIAL -> "";
                    case HIDRAW -> "-hid";
                    case PRINTER -> "-lp";
                };
    }

    /** A port that is no USB device keeps its name by itself. */
    String line() {
        return port.usb() ? "/dev/" + link() : port.node();
    }

    Map<String, String> properties() {
        var properties = new TreeMap<String, String>();
        properties.put("swapbay.devices." + role.word() + ".line", line());
        settings.forEach((key, value) -> properties.put("swapbay.devices." + role.word() + "." + key, value));
        return properties;
    }
}
