package org.swapbay.kiosk.payments;

import java.time.Duration;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.Payment;

/**
 * One way in which money moves. The intent is durable before {@link #begin}, which is called once in the life of a
 * payment; whatever happens after it, also after a restart, is found out with {@link #ask}. Every call may block for
 * some seconds, and comes from one thread for one payment at a time.
 */
public interface MoneyMover {

    Means means();

    /** Whether it can be offered now. Returns at once. */
    boolean ready();

    /** Sends it, once. */
    Standing begin(Payment payment);

    /** Finds out how it stands, and moves nothing. What is left of a begin that broke off is brought to its end. */
    Standing ask(Payment payment);

    /** Wants it not to happen. It may have happened all the same, and then says so. */
    Standing stop(Payment payment);

    /** Whether it writes down itself what moved, piece by piece, under keys of its own that refer to this payment's. */
    default boolean booksItself() {
        return false;
    }

    /** After so long without an end it is stopped. */
    Duration patience();
}
