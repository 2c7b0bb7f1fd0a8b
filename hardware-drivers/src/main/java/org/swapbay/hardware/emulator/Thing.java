package org.swapbay.hardware.emulator;

import org.jspecify.annotations.Nullable;

/**
 * A thing that can lie in a bay or in a hand.
 *
 * @param label the text of the bar code on it; null for a thing without a label, such as a book
 * @param caption what a person sees, such as "Chromebook, blue sticker"
 */
public record Thing(@Nullable String label, String caption) {

    public Thing {
        if (caption.isBlank() || caption.length() > 120)
            throw new IllegalArgumentException("caption of 1..120 characters");
        if (label != null && (label.isBlank() || label.length() > 120))
            throw new IllegalArgumentException("label of 1..120 characters");
    }

    public static Thing labelled(String label) {
        return new Thing(label, "Chromebook " + label);
    }
}
