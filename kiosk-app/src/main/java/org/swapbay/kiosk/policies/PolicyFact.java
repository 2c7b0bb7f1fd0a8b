package org.swapbay.kiosk.policies;

import java.time.LocalDate;
import java.util.Map;
import org.swapbay.kiosk.journal.Fact;

/** What was decided, whole: with these alone every version can be published again. {@code by} is the account. */
public sealed interface PolicyFact extends Fact {

    /** @param area such as {@code repair} @param settings by name, as the area reads and writes them */
    record PolicyPublished(
            String area, int version, LocalDate from, Map<String, String> settings, String by, String reason)
            implements PolicyFact {}

    /** Taken back before its day. */
    record PolicyWithdrawn(String area, int version, String by, String reason) implements PolicyFact {}
}
