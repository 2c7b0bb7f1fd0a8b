package org.swapbay.kiosk.health;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/** What a line says to a person, in English and Spanish. */
public final class HealthWords {

    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale locale;

    private HealthWords(Locale locale) {
        this.locale = locale;
        words = ResourceBundle.getBundle("health.words", locale, AS_ASKED);
    }

    /** Spanish for whoever asks for Spanish, English for everybody else. */
    public static HealthWords in(Locale wanted) {
        return new HealthWords(wanted.getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH);
    }

    public String part(Part part) {
        return words.getString("part." + part.word());
    }

    public String state(HealthState state) {
        return words.getString("state." + state.word());
    }

    /** Why it is so, as a sentence. @param times how moments are written here */
    public String cause(HealthLine line, Function<Instant, String> times) {
        var own = "fine." + line.part().word();
        if (line.cause() == Cause.NONE && words.containsKey(own)) return say(own, line, times);
        return say("cause." + line.cause().word(), line, times);
    }

    /** What to do, as a sentence; empty where there is nothing to do. */
    public String remedy(HealthLine line, Function<Instant, String> times) {
        if (!line.state().wrong()) return "";
        var own = "remedy." + line.cause().word() + "." + line.part().word();
        return say(words.containsKey(own) ? own : "remedy." + line.cause().word(), line, times);
    }

    private String say(String key, HealthLine line, Function<Instant, String> times) {
        return new MessageFormat(words.getString(key), locale).format(new Object[] {
            part(line.part()), line.which(), line.detail(), line.count(), times.apply(line.since())
        });
    }
}
