package org.swapbay.kiosk.whole;

import java.util.Locale;
import org.swapbay.kiosk.whole.BenchProcess.Card;

/**
 * A person of the demonstration school.
 *
 * @param number as the school counts them
 */
record Visitor(int number) {

    String badge() {
        return "B" + (700_000 + number);
    }

    /** What the label on the Chromebook says. */
    String label() {
        return String.format(Locale.ROOT, "CB-%04d", number);
    }

    /** The PIN of this start of the kiosk, as noted on the badge at the bench. */
    String pin(BenchProcess bench) {
        return bench.wallet().stream()
                .filter(card -> card.code().equals(badge()))
                .map(Card::note)
                .findFirst()
                .orElseThrow()
                .replace("PIN ", "");
    }
}
