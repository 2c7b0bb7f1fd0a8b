package org.swapbay.kiosk.payments;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes the names of payments, slips and codes. */
@Component
class Keys {

    /** Letters and digits that nobody mixes up; five bits each. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int KEY_BYTES = 16;
    private static final int SLIP = 9;
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final SecureRandom random;

    Keys(SecureRandom random) {
        this.random = random;
    }

    String payment() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return "K" + HexFormat.of().withUpperCase().formatHex(bytes);
    }

    /** Short enough for a bar code on narrow paper; it is no secret. */
    String slip() {
        return "SLIP-" + letters(SLIP);
    }

    /** 80 bits that open a family's bills, in the shape that {@code Till.CODE} takes. */
    String code() {
        return "PAY-" + IntStream.range(0, GROUPS).mapToObj(_ -> letters(GROUP)).collect(Collectors.joining("-"));
    }

    private String letters(int count) {
        return random.ints(count, 0, LETTERS.length())
                .mapToObj(n -> LETTERS.substring(n, n + 1))
                .collect(Collectors.joining());
    }
}
