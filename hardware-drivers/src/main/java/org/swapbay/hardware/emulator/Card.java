package org.swapbay.hardware.emulator;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something with a code that a demonstration person carries and can hold under the scanner.
 *
 * @param caption what is printed on it, such as the name on a badge
 * @param code what the scanner reads
 * @param note what the person knows besides, such as the PIN; demonstration people have no secrets
 */
public record Card(
        Kind kind, String caption, String code, @Nullable String note) {

    public Card {
        if (caption.isBlank() || caption.length() > 120)
            throw new IllegalArgumentException("caption of 1..120 characters");
        if (code.isBlank() || code.length() > 4096) throw new IllegalArgumentException("code of 1..4096 characters");
        if (note != null && note.length() > 240) throw new IllegalArgumentException("note of 0..240 characters");
    }

    /** What the code is on. */
    public enum Kind {
        @JsonProperty("badge")
        BADGE,
        /** The asset label of a Chromebook, which can also be taken in the hand and put into a bay. */
        @JsonProperty("label")
        @JsonAlias("device")
        LABEL
    }
}
