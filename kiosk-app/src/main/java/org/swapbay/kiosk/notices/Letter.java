package org.swapbay.kiosk.notices;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One mail, written.
 *
 * @param link an address that stands in one of the paragraphs
 */
record Letter(
        String messageId,
        String to,
        Locale language,
        String subject,
        List<String> paragraphs,
        @Nullable String link,
        Optional<Picture> picture) {

    Letter(
            String messageId,
            String to,
            Locale language,
            String subject,
            List<String> paragraphs,
            @Nullable String link) {
        this(messageId, to, language, subject, paragraphs, link, Optional.empty());
    }

    /** Goes with it as a file. */
    record Picture(String name, byte[] png) {}

    Letter {
        paragraphs = List.copyOf(paragraphs);
    }

    /** For who reads without pictures and pages, and for machines. */
    String text() {
        return String.join("\n\n", paragraphs) + "\n";
    }

    /** Neither the address nor the words. */
    @Override
    public String toString() {
        return "Letter[" + messageId + "]";
    }
}
