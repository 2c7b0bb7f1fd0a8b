package org.swapbay.kiosk.roster;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What something is found by: words in small letters and without accents. They are kept beside what they stand for, so
 * that a search reads a range of an index and not a whole table.
 */
public final class Words {

    /** As long as the columns that keep them. */
    private static final int LONGEST = 64;

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

    private Words() {}

    /** Word by word, as they stand; empty where there is none. */
    public static List<String> of(String text) {
        return BETWEEN.splitAsStream(plain(text))
                .filter(word -> !word.isEmpty())
                .map(Words::cut)
                .toList();
    }

    /** As one word: what stands between its parts is often left out, as in {@code cb0042} for {@code CB-0042}. */
    public static String joined(String text) {
        return cut(BETWEEN.matcher(plain(text)).replaceAll(""));
    }

    /** All a tag or a number is found by: {@code CB-0042} by cb0042, 0042 and 42. */
    public static Set<String> ofCode(String code) {
        var words = new TreeSet<String>();
        var parts = of(code);
        for (var first = 0; first < parts.size(); first++) {
            var rest = cut(String.join("", parts.subList(first, parts.size())));
            words.add(rest);
            words.add(ZEROS.matcher(rest).replaceFirst(""));
        }
        return words;
    }

    static Set<String> ofPerson(Person person) {
        var words = new TreeSet<>(ofCode(person.identifier()));
        Stream.of(person.givenName(), person.familyName()).forEach(name -> {
            words.addAll(of(name));
            if (!joined(name).isEmpty()) words.add(joined(name));
        });
        return words;
    }

    private static String plain(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return ACCENT.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String cut(String word) {
        return word.substring(0, Math.min(word.length(), LONGEST));
    }
}
