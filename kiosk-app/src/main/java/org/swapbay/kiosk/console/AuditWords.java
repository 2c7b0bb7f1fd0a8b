package org.swapbay.kiosk.console;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.security.StaffTexts;

/** What a recorded fact is called. One that has no words yet is called by its own name, taken apart. */
final class AuditWords {

    private static final Pattern BETWEEN = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private AuditWords() {}

    static String fact(StaffTexts texts, AuditRow row) {
        return row.source().equals("C") ? custody(texts, row) : fact(texts, row.fact());
    }

    static String fact(StaffTexts texts, String kind) {
        var plain = BETWEEN.matcher(kind).replaceAll(" ").toLowerCase(Locale.ROOT);
        var fallback = plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
        return say(texts, "fact." + plain.replace(' ', '-'), fallback);
    }

    static String family(StaffTexts texts, String family) {
        return say(texts, "family." + family.toLowerCase(Locale.ROOT).replace('_', '-'), family);
    }

    /** Who acted; the program itself signs with names no username can have. */
    static @Nullable String account(StaffTexts texts, @Nullable String account) {
        return account != null && account.startsWith("-") ? texts.say("audit.the-program") : account;
    }

    private static String custody(StaffTexts texts, AuditRow row) {
        return say(
                texts,
                "custody-now." + row.fact().toLowerCase(Locale.ROOT).replace('_', '-'),
                texts.say("family.custody"));
    }

    private static String say(StaffTexts texts, String key, String otherwise) {
        try {
            return texts.say(key);
        } catch (MissingResourceException unnamed) {
            return otherwise;
        }
    }
}
