package org.swapbay.kiosk.touchscreen;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.swapbay.kiosk.swaps.DayLoanTerms;

/** When a loaner for the day has to be back, and how many there are, as one would say it to a child. */
final class DayLoanWords {

    private DayLoanWords() {}

    static String due(DayLoanTerms terms, Words words) {
        return dueAs("borrow.due", terms, words);
    }

    static String done(DayLoanTerms terms, Words words) {
        return dueAs("done.due", terms, words);
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

    private static String dueAs(String key, DayLoanTerms terms, Words words) {
        var due = terms.dueAt().atZone(terms.zone());
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(here(words.language()))
                .format(due);
        var day = due.toLocalDate();
        if (day.equals(terms.schoolDay())) return words.say(key + ".today", time);
        if (day.equals(terms.schoolDay().plusDays(1))) return words.say(key + ".tomorrow", time);
        var weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, words.language());
        return words.say(key + ".later", time, weekday);
    }

    /** Spanish at an American school tells the time as English does there. */
    private static Locale here(Locale language) {
        return language.getCountry().isEmpty()
                ? new Locale.Builder().setLocale(language).setRegion("US").build()
                : language;
    }
}
