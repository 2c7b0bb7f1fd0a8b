package org.swapbay.kiosk.touchscreen;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param language spoken when nobody has chosen another one
 * @param theme what suits the light of the hallway
 * @param sound whether the page gives its three quiet tones
 */
@ConfigurationProperties("swapbay.touchscreen")
record TouchscreenProperties(
        @DefaultValue("en") Locale language,
        @DefaultValue("light") Theme theme,
        @DefaultValue("true") boolean sound) {

    enum Theme {
        LIGHT,
        DARK,
        CONTRAST;

        /** As the style sheet names it. */
        String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
