package org.swapbay.kiosk.policies;

import java.time.LocalDate;
import java.util.Map;

/** One version of a policy. @param settings by name; money in minor units, lists as the area writes them */
public record PolicyVersion(int version, LocalDate from, Map<String, String> settings) {

    public PolicyVersion {
        settings = Map.copyOf(settings);
    }

    public String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    public int number(String name) {
        return Integer.parseInt(setting(name));
    }

    public long amount(String name) {
        return Long.parseLong(setting(name));
    }
}
