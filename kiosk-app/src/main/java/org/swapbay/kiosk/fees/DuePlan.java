package org.swapbay.kiosk.fees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * By when a fee is to be paid: a part after each so many days, or all of it after the first. Whoever has paid each part by its day is
 * not behind.
 *
 * @param whole what is asked for, less what was waived
 * @param part above zero; the last one may be smaller
 * @param told the day on which the family was told
 * @param days between that and the first part, and from each to the next; 0 asks for all of it at once
 */
public record DuePlan(Money whole, Money part, LocalDate told, int days) {

    /** @param by the last day on which it is in time */
    public record Due(Money amount, LocalDate by) {}

    /**
     * The parts that are not paid yet, in their order; the first of them may be paid in part.
     *
     * @param owed of the whole
     */
    public List<Due> open(Money owed) {
        var dues = new ArrayList<Due>();
        var covered = whole.minus(owed);
        var by = told;
        for (var asked = whole.minus(whole); asked.isLessThan(whole); ) {
            asked = days == 0 || whole.minus(asked).isLessThan(part) ? whole : asked.plus(part);
            by = by.plusDays(days);
            if (!asked.isGreaterThan(covered)) continue;
            dues.add(new Due(asked.minus(covered), by));
            covered = asked;
        }
        return dues;
    }

    /** What of it should have been paid before this day and was not. */
    public Money overdue(Money owed, LocalDate today) {
        return open(owed).stream()
                .filter(due -> due.by().isBefore(today))
                .map(Due::amount)
                .reduce(whole.minus(whole), Money::plus);
    }
}
