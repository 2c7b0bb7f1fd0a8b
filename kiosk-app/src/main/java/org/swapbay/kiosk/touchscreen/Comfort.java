package org.swapbay.kiosk.touchscreen;

import java.util.Locale;
import org.swapbay.kiosk.touchscreen.TouchscreenProperties.Theme;

/**
 * How the present person likes the screen; forgotten with the visit.
 *
 * @param lowReach everything to touch stands within the lowest third
 */
record Comfort(Locale language, Theme theme, boolean lowReach) {

    static Comfort usual(TouchscreenProperties properties) {
        return new Comfort(properties.language(), properties.theme(), false);
    }

    Comfort speaking(Locale other) {
        return new Comfort(other, theme, lowReach);
    }

    Comfort themed(Theme other) {
        return new Comfort(language, other, lowReach);
    }

    Comfort reaching(boolean low) {
        return new Comfort(language, theme, low);
    }
}
