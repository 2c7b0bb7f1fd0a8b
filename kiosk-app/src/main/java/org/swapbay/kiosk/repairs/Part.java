package org.swapbay.kiosk.repairs;

import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * One part of the school's catalogue.
 *
 * @param code 2 to 40 capitals, digits and hyphens, such as {@code LCD-11}; scanned off a bin's label
 * @param name in the school's words, at most {@link #LONGEST_NAME} characters
 * @param price of one piece today
 */
public record Part(String code, String name, Money price) {

    public static final int LONGEST_NAME = 120;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,38}[A-Z0-9]");

    public Part {
        if (!isCode(code)) throw new IllegalArgumentException("not a part's code");
        if (name.isBlank() || name.length() > LONGEST_NAME) throw new IllegalArgumentException("name of 1..120");
        if (price.isNegative()) throw new IllegalArgumentException("a part costs nothing or more");
    }

    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }
}
