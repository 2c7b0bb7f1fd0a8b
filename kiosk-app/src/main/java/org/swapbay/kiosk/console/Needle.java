package org.swapbay.kiosk.console;

import java.util.Locale;

/** What somebody searches for, typed or scanned. Empty means everything. */
record Needle(String text) {

    private static final int LONGEST = 64;

    Needle {
        text = text.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) text = text.substring(0, LONGEST);
    }

    /** As a pattern for {@code like … escape '!'}: what was typed anywhere, its own wildcards taken literally. */
    String pattern() {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
