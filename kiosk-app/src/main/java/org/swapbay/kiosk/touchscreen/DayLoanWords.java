package org.swapbay.kiosk.touchscreen;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.swapbay.kiosk.swaps.DayLoanTerms;
import org.swapbay.kiosk.swaps.DueTime;

/** When a loaner for the day has to be back, and how many there are, as one would say it to a child. */
final class DayLoanWords {

    private DayLoanWords() {}

    /** @param key of the three texts: today, tomorrow, and on a weekday */
    static String due(String key, DueTime time, Words words) {
        var due = time.at().atZone(time.zone());
        var clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(here(words.language()))
                .format(due);
        var day = due.toLocalDate();
        if (day.equals(time.today())) return oneStop(words.say(key + ".today", clock));
        if (day.equals(time.today().plusDays(1))) return oneStop(words.say(key + ".tomorrow", clock));
        var weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, words.language());
        return oneStop(words.say(key + ".later", clock, weekday));
    }

    /** A sentence that ends with "p.m." has its full stop. */
    private static String oneStop(String sentence) {
        return sentence.endsWith("..") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** How many there have been, by the limit that is reached first; nothing where there is none. */
    static Optional<String> used(DayLoanTerms terms, Words words) {
        return terms.counts().stream()
                .findFirst()
                .map(count -> words.of("borrow.used", count.period(), count.used(), count.most()));
    }

    /** Which one this would be. */
    static Optional<String> thisOne(DayLoanTerms terms, Words words) {
        return terms.counts().stream().findFirst().map(count -> {
            var number = count.used() + 1;
            return number == count.most()
                    ? words.of("borrow.last", count.period(), number, count.most())
                    : words.of("borrow.number", count.period(), number, count.most());
        });
    }

    /** Spanish at an American school tells the time as English does there. */
    private static Locale here(Locale language) {
        return language.getCountry().isEmpty()
                ? new Locale.Builder().setLocale(language).setRegion("US").build()
                : language;
    }
}
