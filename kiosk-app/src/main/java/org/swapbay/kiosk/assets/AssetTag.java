package org.swapbay.kiosk.assets;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The barcode label on a Chromebook: letters, digits and hyphens, in capitals. Never a serial number. */
public record AssetTag(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,30}[A-Z0-9]");

    public AssetTag {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not the shape of an asset tag");
    }

    /** Reads what was scanned or typed: trimmed and in capitals, or nothing where no tag looks like that. */
    public static Optional<AssetTag> parse(String scanned) {
        var normal = scanned.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(normal).matches() ? Optional.of(new AssetTag(normal)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
