package org.swapbay.kiosk.console;

import java.util.List;
import org.joda.money.Money;

/**
 * Which assets would be proposed for retirement, because mending them would no longer pay.
 *
 * @param before how many are by the version that would hold without the draft
 * @param after how many are by the draft
 * @param changed those that are by one of the two only, the dearest repairs first
 */
record RetirementPreview(int before, int after, List<Asset> changed) {

    static final int MOST = 10;

    /** @param proposed by the draft */
    record Asset(String tag, Money price, Money spent, boolean proposed) {}
}
