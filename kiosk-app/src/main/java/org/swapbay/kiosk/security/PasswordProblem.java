package org.swapbay.kiosk.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Why a password is refused. Length does most of the work; no kinds of characters are prescribed. */
public enum PasswordProblem {
    TOO_SHORT,
    TOO_LONG,
    CONTAINS_USERNAME,
    TOO_SIMPLE;

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 6;

    /** What guessers try first; a password must keep {@link #SHORTEST} / 2 characters beside them. */
    private static final Pattern OBVIOUS = Pattern.compile(
            "passwor[dt]|p@ssw0rd|administrat(or|ion)|admin|swapbay|chromebook|kiosk|school|letmein|welcome"
                    + "|qwerty(uiop)?|asdfgh(jkl)?|abc(def(gh)?)?|iloveyou|0?123(4(5(6(7(89?)?)?)?)?)?|098765|987654");

    static Optional<PasswordProblem> of(String username, String password) {
        var small = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) return Optional.of(TOO_SHORT);
        if (password.length() > LONGEST) return Optional.of(TOO_LONG);
        if (small.contains(username)) return Optional.of(CONTAINS_USERNAME);
        return simple(small) ? Optional.of(TOO_SIMPLE) : Optional.empty();
    }

    private static boolean simple(String small) {
        var rest = OBVIOUS.matcher(small).replaceAll("");
        return small.chars().distinct().count() < FEWEST_DIFFERENT
                || rest.length() < SHORTEST / 2
                || Set.of('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')
                        .containsAll(small.chars().mapToObj(c -> (char) c).toList());
    }
}
