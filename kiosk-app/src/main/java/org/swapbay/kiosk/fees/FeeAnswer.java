package org.swapbay.kiosk.fees;

import java.util.Set;
import org.joda.money.Money;

/** What became of something somebody wanted about a fee. Each refusal is one sentence on the screen. */
public sealed interface FeeAnswer {

    record Done() implements FeeAnswer {}

    /** Nothing was recorded. */
    sealed interface Refused extends FeeAnswer {}

    record NoSuchFee() implements Refused {}

    /** Nothing is owed before it is confirmed. */
    record StillProposed() implements Refused {}

    /** It was confirmed or dropped before. */
    record AlreadyDecided() implements Refused {}

    record ReasonMissing() implements Refused {}

    /** An amount of nothing, less or absurdly much, or words that are too long. */
    record OutOfRange() implements Refused {}

    record OtherCurrency() implements Refused {}

    record MoreThanOwed(Money owed) implements Refused {}

    record MoreThanPaid(Money paid) implements Refused {}

    /** The fee cannot become less than nothing, nor less than what was waived of it. */
    record BelowNothing(Money most) implements Refused {}

    record AlreadyDisputed() implements Refused {}

    record NotDisputed() implements Refused {}

    /** The key stands for another payment. */
    record KeyUsed() implements Refused {}

    record NoSuchPayment() implements Refused {}

    /** It was booked, and money that moved is not forgotten. */
    record AlreadyBooked() implements Refused {}

    record NoSchedule() implements Refused {}

    record NoPlanOffered() implements Refused {}

    record AlreadyCovered() implements Refused {}

    record NoSuchReport() implements Refused {}

    record AlreadyFound() implements Refused {}

    record Undecided(Set<Missing> missing) implements Refused {}
}
