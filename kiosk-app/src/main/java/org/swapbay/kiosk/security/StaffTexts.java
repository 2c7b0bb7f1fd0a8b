package org.swapbay.kiosk.security;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the staff's screens, in English and Spanish. */
public final class StaffTexts {

    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale locale;

    private StaffTexts(Locale locale) {
        this.locale = locale;
        words = ResourceBundle.getBundle("staff.words", locale, AS_ASKED);
    }

    /** Spanish for whoever asks for Spanish, English for everybody else. */
    public static StaffTexts in(Locale wanted) {
        return new StaffTexts(wanted.getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH);
    }

    /** @throws java.util.MissingResourceException when there are no such words */
    public String say(String key, Object... parts) {
        var text = words.getString(key);
        return parts.length == 0 ? text : new MessageFormat(text, locale).format(parts);
    }

    /** The words for a constant, such as {@code case.door-jammed}. */
    public String say(String prefix, Enum<?> constant) {
        return say(prefix + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
