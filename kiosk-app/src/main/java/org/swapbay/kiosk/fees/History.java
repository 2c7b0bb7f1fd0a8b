package org.swapbay.kiosk.fees;

import java.util.Map;
import org.joda.money.Money;

/**
 * What was decided before about the same student, and this year about the family.
 *
 * @param incidents that counted, within the period that the schedule counts in
 * @param ofKind the same, by kind
 * @param claims on the protection plan since the school year began
 * @param charged to the student since the school year began, less what was waived
 * @param chargedFamily the same for all children of the family
 */
public record History(
        int incidents, Map<IncidentKind, Integer> ofKind, int claims, Money charged, Money chargedFamily) {

    public static History none(Money nothing) {
        return new History(0, Map.of(), 0, nothing, nothing);
    }
}
