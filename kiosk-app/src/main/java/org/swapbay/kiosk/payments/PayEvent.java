package org.swapbay.kiosk.payments;

import java.util.Locale;
import org.joda.money.Money;
import org.swapbay.kiosk.swaps.TillEvent;

/** What can happen at the till. */
public sealed interface PayEvent extends TillEvent {

    /** A fee is taken in or left out. */
    record Toggled(String fee) implements PayEvent {}

    record GoOn() implements PayEvent {}

    /** Only so much now. */
    record Part(Money sum) implements PayEvent {}

    /** @param language of the screen, and so of what is printed */
    record Chose(WayToPay way, Locale language) implements PayEvent {}

    /** To the step before, or another try. */
    record Back() implements PayEvent {}

    /** The family does not want to pay this way after all. */
    record Stop() implements PayEvent {}

    record Print(Locale language) implements PayEvent {}

    record Finish() implements PayEvent {}

    /** The ledger did not let a payment begin. */
    record Refused(String key) implements PayEvent {}

    /** How a payment stands now. */
    record Stands(String key, Standing standing) implements PayEvent {}

    /** @param paper the key of the payment or the number of the slip */
    record PaperAnswered(String paper, boolean printed) implements PayEvent {}
}
