package org.swapbay.kiosk.fees;

import java.util.Locale;

/** What the school says in its own words, to families who read English and to those who read Spanish. */
public record Wording(String english, String spanish) {

    public Wording {
        if (english.isBlank() || spanish.isBlank()) throw new IllegalArgumentException("words in both languages");
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("es") ? spanish : english;
    }
}
