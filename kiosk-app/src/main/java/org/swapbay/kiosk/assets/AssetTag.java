package org.swapbay.kiosk.assets;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The barcode label on a Chromebook: letters, digits and hyphens, in capitals. Never a serial number. */
public record AssetTag(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,30}[A-Z0-9]");
    // Judged before the letters are made capitals: long s, dotless i and ligatures would become letters of ours.
    private static final Pattern IN_ANY_CASE = Pattern.compile(SHAPE.pattern(), Pattern.CASE_INSENSITIVE);

    public AssetTag {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not the shape of an asset tag");
    }

    /** Reads what was scanned or typed: trimmed and in capitals, or nothing where no tag looks like that. */
    public static Optional<AssetTag> parse(String scanned) {
        var stripped = scanned.strip();
        return IN_ANY_CASE.matcher(stripped).matches()
                ? Optional.of(new AssetTag(stripped.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
