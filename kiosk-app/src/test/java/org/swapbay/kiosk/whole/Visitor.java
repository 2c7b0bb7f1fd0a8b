package org.swapbay.kiosk.whole;

import java.util.Locale;

/**
 * A person of the demonstration school.
 *
 * @param number as the school counts them
 */
public record Visitor(int number) {

    private static final String ID = "demo-student-";

    /** @param id as the roster knows them */
    public static Visitor of(String id) {
        return new Visitor(Integer.parseInt(id.substring(ID.length())));
    }

    /** As the roster knows them. */
    public String id() {
        return ID + number;
    }

    public String badge() {
        return "B" + (700_000 + number);
    }

    /** What the label on the Chromebook says. */
    public String label() {
        return String.format(Locale.ROOT, "CB-%04d", number);
    }

    /** The PIN of this start of the kiosk, as noted on the badge at the bench. */
    public String pin(BenchProcess bench) {
        return bench.pin(badge());
    }
}
