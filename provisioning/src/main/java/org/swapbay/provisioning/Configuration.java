package org.swapbay.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What {@code setup} keeps of the devices: a part of its own at the end of {@code kiosk.yaml}, so that what the school
 * wrote there stays as it is.
 */
final class Configuration {

    private static final String BEGIN =
            "# Devices, written by \"swapbay setup\". Run it again instead of changing this.";
    private static final String END = "# End of what \"swapbay setup\" wrote.";
    private static final Pattern PART =
            Pattern.compile("(?s)---\\R" + Pattern.quote(BEGIN) + "\\R(.*?)" + Pattern.quote(END) + "\\R?");
    private static final Pattern ENTRY = Pattern.compile("(?m)^(swapbay\\.[a-z0-9.\\[\\]-]+): \"?([^\"\\n]*)\"?$");

    private Configuration() {}

    static Path file(Surroundings here) {
        return here.at("/etc/swapbay/kiosk.yaml");
    }

    static Map<String, String> devices(Surroundings here) throws IOException {
        var text = Files.exists(file(here)) ? Files.readString(file(here)) : "";
        var part = PART.matcher(text);
        var found = new TreeMap<String, String>();
        if (part.find()) {
            var entry = ENTRY.matcher(part.group(1));
            while (entry.find()) found.put(entry.group(1), entry.group(2));
        }
        return Collections.unmodifiableMap(found);
    }

    /** The file's text with these devices in it; without any the part is gone. */
    static String with(String text, Map<String, String> devices) {
        var without = PART.matcher(text).replaceAll("");
        if (devices.isEmpty()) return without;
        var part = new StringBuilder(without.stripTrailing());
        if (!part.isEmpty()) part.append('\n');
        part.append("---\n").append(BEGIN).append('\n');
        new TreeMap<>(devices)
                .forEach((key, value) ->
                        part.append(key).append(": \"").append(value).append("\"\n"));
        return part.append(END).append('\n').toString();
    }
}
