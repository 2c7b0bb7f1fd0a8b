package org.swapbay.kiosk.console;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/**
 * What the past would have come to under one version and under another.
 *
 * @param looked how many tickets were looked at
 * @param changed for how many of them it makes a difference
 * @param examples the newest that change
 */
record PolicyPreview(int looked, int changed, Sum before, Sum after, List<Example> examples) {

    static final int MOST_EXAMPLES = 10;

    /** Between the two; where they are the same, exactly that. */
    record Sum(Money lowest, Money highest) {}

    record Example(String ticket, Instant openedAt, String what, Sum before, Sum after) {}
}
