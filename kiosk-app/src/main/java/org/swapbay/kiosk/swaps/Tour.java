package org.swapbay.kiosk.swaps;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Going from bay to bay to take out what is broken.
 *
 * @param tried bays that were opened already; none is opened a second time by itself
 * @param language of the slips
 * @param chargerMissing said of the Chromebook that comes out now
 * @param ends after the bay that is open
 */
public record Tour(Set<Integer> tried, Locale language, boolean chargerMissing, boolean ends) {

    public Tour {
        tried = Set.copyOf(tried);
    }

    public Tour(Set<Integer> tried, Locale language, boolean chargerMissing) {
        this(tried, language, chargerMissing, false);
    }

    Tour and(int bay) {
        var more = new TreeSet<>(tried);
        more.add(bay);
        return new Tour(more, language, false, ends);
    }

    Tour withoutCharger() {
        return new Tour(tried, language, true, ends);
    }

    Tour over() {
        return new Tour(tried, language, chargerMissing, true);
    }
}
