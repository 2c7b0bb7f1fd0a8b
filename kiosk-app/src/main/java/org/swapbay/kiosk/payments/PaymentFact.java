package org.swapbay.kiosk.payments;

import java.time.LocalDate;
import java.util.List;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.roster.PersonId;

/** What happened on the way of money, beside what the fees' own facts say. No card, name or code ever enters. */
public sealed interface PaymentFact extends Fact {

    /** What the provider calls it; durable before it is asked to move anything. */
    record ProviderNamed(String key, String reference) implements PaymentFact {}

    /** What moved is not what was asked for. */
    record MoneyQuestioned(String key, String reference, long amount, String currency) implements PaymentFact {}

    /** It could not be asked how a payment stands; that is tried again. @param fault the kind of failure, never its words */
    record FollowingFailed(String key, String fault) implements PaymentFact {}

    /** What could not be asked was answered. */
    record FollowingResumed(String key) implements PaymentFact {}

    /** Money is to go back. @param of the payment it was moved with @param by the account */
    record RefundAsked(String key, String of, String reason, String by) implements PaymentFact {}

    /** A code for a notice. @param digest nobody gets the code back out of it */
    record CodeIssued(String digest, PersonId student, LocalDate until, String by) implements PaymentFact {}

    /** Something was paid by it, so it opens nothing any more. */
    record CodeUsed(String digest) implements PaymentFact {}

    /** So many wrong codes in a few minutes that none is taken for a while. */
    record CodesShut(int wrong) implements PaymentFact {}

    /** A paper that says what should be paid at the office. */
    record SlipPrinted(String slip, PersonId student, List<Share> shares, String currency) implements PaymentFact {
        public SlipPrinted {
            shares = List.copyOf(shares);
        }
    }
}
