package org.swapbay.kiosk.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How files are called that were moved out of the way instead of deleted. */
public final class SetAside {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH-mm-ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private SetAside() {}

    public static String name(Instant at, String file) {
        return MOMENT.format(at) + "-" + file;
    }
}
