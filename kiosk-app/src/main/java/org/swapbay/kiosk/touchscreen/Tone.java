package org.swapbay.kiosk.touchscreen;

import java.util.Locale;

/** One short tone each; the page's script knows how they sound. */
enum Tone {
    READ,
    DONE,
    NEEDS_YOU,
    NONE;

    String script() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
