package org.swapbay.hardware.emulator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a {@link Fault} can befall: one bay of the cabinet, or one device at the end of a line. */
public enum Part {
    BAY,
    LOCKS,
    SCANNER,
    PRINTER,
    /** The bill acceptor. */
    ACCEPTOR;

    /** The part of this {@link #pathWord()}. */
    public static Optional<Part> ofPathWord(String word) {
        return Stream.of(values()).filter(part -> part.pathWord().equals(word)).findFirst();
    }

    /** The name in addresses and of the line, such as {@code locks}. */
    @JsonValue
    public String pathWord() {
        return name().toLowerCase(Locale.ROOT);
    }
}
