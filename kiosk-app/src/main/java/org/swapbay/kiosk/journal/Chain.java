package org.swapbay.kiosk.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes a table of entries append-only: each entry's hash covers the one before it, so that none can be changed,
 * taken out or put in between without all that follow telling it.
 */
public final class Chain {

    /** What the first entry follows. */
    public static final String BEGINNING = "0".repeat(64);

    private static final String BETWEEN = "\u001f";

    private Chain() {}

    /** SHA-256 in hexadecimal over the hash of the entry before and this entry's values. */
    public static String hash(String previous, @Nullable Object... values) {
        var line = Stream.concat(Stream.of(previous), Stream.of(values).map(Objects::toString))
                .collect(Collectors.joining(BETWEEN));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(line.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
