package org.swapbay.kiosk.security;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A code of three groups of letters and digits that nobody mixes up: 59 bits, read out or typed once. */
final class OneTimeCode {

    static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private OneTimeCode() {}

    static String make(SecureRandom random) {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> letters(random, GROUP))
                .collect(Collectors.joining("-"));
    }

    static String letters(SecureRandom random, int count) {
        return random.ints(count, 0, LETTERS.length())
                .mapToObj(n -> LETTERS.substring(n, n + 1))
                .collect(Collectors.joining());
    }

    /** Hyphens, blanks and small letters do not matter. */
    static String normal(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
