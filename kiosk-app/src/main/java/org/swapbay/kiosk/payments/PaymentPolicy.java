package org.swapbay.kiosk.payments;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.swapbay.kiosk.fees.DuePlan;

/**
 * What the school takes at once, from a day on.
 *
 * @param instalments into so many a family may split what it owes; 1 takes whole fees only
 * @param leastPart in minor units; a smaller part is not taken
 * @param mailReceipts families that have an address get their receipts there, too
 * @param stopsFrom whose own fees are overdue by so much, in minor units, sees the office before borrowing for the day; 0
 *     stops nobody. Repairs, their loaners and the own Chromebook are never kept from anybody
 * @param overdueAfter days after a fee was told until it, or the first part of it, is overdue, and from each part to the next
 * @param creditByItself what the school owes a family pays its next fee; otherwise somebody of the office says so
 */
public record PaymentPolicy(
        int version,
        LocalDate effectiveFrom,
        int instalments,
        long leastPart,
        boolean mailReceipts,
        MailFees mailFees,
        long stopsFrom,
        int overdueAfter,
        boolean creditByItself) {

    /** Of a school whose office uses credit by hand. */
    public PaymentPolicy(
            int version,
            LocalDate effectiveFrom,
            int instalments,
            long leastPart,
            boolean mailReceipts,
            MailFees mailFees,
            long stopsFrom,
            int overdueAfter) {
        this(version, effectiveFrom, instalments, leastPart, mailReceipts, mailFees, stopsFrom, overdueAfter, false);
    }

    /** Whether a family is told by mail of a new fee. */
    public enum MailFees {
        NOT,
        TOLD,
        /** With a one-time code that opens the family's fees at the kiosk, and the district's pay pages. */
        WITH_CODE
    }

    /** A family that splits what it owes pays a smallest part each time. */
    DuePlan plan(Money whole, LocalDate told) {
        return new DuePlan(whole, parts(whole).stream().findFirst().orElse(whole), told, overdueAfter);
    }

    /** From the smallest part up, each a whole unit of money so that the last one is the smallest. */
    List<Money> parts(Money whole) {
        return IntStream.iterate(instalments, n -> n > 1, n -> n - 1)
                .mapToObj(n -> whole.dividedBy(n, RoundingMode.UP).rounded(0, RoundingMode.UP))
                .filter(part -> part.getAmountMinorLong() >= leastPart && part.isLessThan(whole))
                .distinct()
                .toList();
    }
}
