package org.swapbay.kiosk.health;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/** Keeps from the start what only {@link ActuatorPages} need. */
class ActuatorsOwn implements AutoConfigurationImportFilter {

    private static final Pattern PACKAGES = Pattern.compile("\\.(actuate|health|micrometer|metrics)\\.");

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        var matches = new boolean[configurations.length];
        for (var i = 0; i < matches.length; i++) {
            var name = configurations[i];
            matches[i] = name == null || !PACKAGES.matcher(name).find();
        }
        return matches;
    }
}
