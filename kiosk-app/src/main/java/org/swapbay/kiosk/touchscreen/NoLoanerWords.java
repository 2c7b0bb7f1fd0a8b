package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.swaps.NoLoaner;

/** Why no loaner is given. A reason a neighbour should not read is said only after the PIN. */
final class NoLoanerWords {

    private NoLoanerWords() {}

    static String of(NoLoaner why, boolean byPin, Words words) {
        return switch (why) {
            case NOT_ENROLLED, PAUSED_BY_SCHOOL, NEEDS_GUARDIAN_CONSENT ->
                byPin ? words.of("noLoaner", why) : words.say("noLoaner.quiet");
            case ALREADY_OWED, HAS_ONE, DAY_IS_OVER, NONE_SUITS, STILL_CHARGING, EARLIER_HAND_IN_UNCLEAR ->
                words.of("noLoaner", why);
        };
    }
}
