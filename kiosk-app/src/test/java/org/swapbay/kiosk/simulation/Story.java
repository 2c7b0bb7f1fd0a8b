package org.swapbay.kiosk.simulation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The errands whose every step is swept. Another one is a line here; its steps are found by playing it once. */
enum Story {
    /** Broken one in, loaner out; collected, repaired, put in for its owner; loaner in, own one out. */
    HOME(With.DAY_LOANS),
    /** What goes out stays with the student; what came in is repaired and goes out to the next. */
    STRAIGHT(With.STRAIGHT_SWAP, With.DAY_LOANS),
    /** A loaner for the day, brought back. */
    DAY(With.DAY_LOANS, With.WISH_FOR_A_DAY),
    /** A loaner for the day that breaks: it goes in, another one comes out. */
    BROKEN(With.DAY_LOANS, With.WISH_FOR_A_DAY, With.LOANERS_BREAK);

    private final Set<With> with = EnumSet.of(With.PRESENCE_SENSORS, With.ROUNDS, With.GIVING_BACK);

    Story(With... more) {
        with.addAll(Set.of(more));
    }

    Set<With> with(boolean staff) {
        var all = EnumSet.copyOf(with);
        if (staff) all.add(With.STAFF);
        return all;
    }

    /** In the names of its scenarios. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
